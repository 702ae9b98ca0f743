// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Which entries ways are looked for to.
package struct TargetChoice: Hashable, Sendable {
  /// The topics of FollowTheMoney that say sanctions, export control, the military, or being shut out of business with a
  /// state. Counter-sanctions of a state against its critics, crime and political office are not among them.
  package static let usualTopics: Set<String> = [
    "sanction", "sanction.linked", "export.control", "export.control.linked", "export.risk", "mil",
    "debarment", "corp.disqual", "asset.frozen",
  ]

  private var topics: Set<String> = []
  private var lists: Set<String> = []
  private var ids: Set<String> = []

  /// The entries with one of ``usualTopics``.
  package static let usual: TargetChoice = {
    var choice = TargetChoice()
    choice.topics = usualTopics
    return choice
  }()

  private init() {}

  /// - Parameter arguments: `topic:TOPIC`, `list:NAME`, `id:ID`; all that fit one of them are targets. Empty for the usual.
  /// - Throws: ``ListFault`` when one is of no such form.
  package init(_ arguments: [String]) throws(ListFault) {
    if arguments.isEmpty {
      self = .usual
      return
    }
    for argument in arguments {
      let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
      switch parts.count == 2 ? parts[0] : "" {
      case "topic": topics.insert(parts[1])
      case "list": lists.insert(parts[1])
      case "id": ids.insert(parts[1])
      default:
        throw ListFault(
          "unknown-target", place: "--targets",
          "\(argument) names no targets; write topic:TOPIC, list:NAME or id:ID")
      }
    }
  }

  /// - Throws: ``ListFault`` when a list is named that is not among `lists`.
  package func check(_ held: [ListVersion]) throws(ListFault) {
    let names = Set(held.map(\.name))
    for list in lists.sorted() where !names.contains(list) {
      throw ListFault(
        "unknown-list", place: "--targets",
        "there is no list \(list); the lists are \(names.sorted().joined(separator: ", "))")
    }
  }

  package func contains(_ entity: ListEntity, in list: ListVersion) -> Bool {
    lists.contains(list.name) || ids.contains(entity.id) || Tie.hasTopic(entity, topics)
  }
}
