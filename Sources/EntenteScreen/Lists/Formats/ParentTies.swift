// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Ties to entries that a list gives by name: found when the whole list has been read. A name that no entry bears
/// makes no tie; it stays a value of the entry. Primary names go before others.
struct ParentTies {
  private struct Tie {
    let from: String
    let names: [String]
    let schema: String
    let role: String?
    let line: Int
  }

  private let list: String
  private let limits: ListLimits
  private var ties: [Tie] = []
  /// The first entry that bears a name.
  private var primary: [String: String] = [:]
  private var others: [String: String] = [:]

  init(list: String, limits: ListLimits) { (self.list, self.limits) = (list, limits) }

  /// Names are the same when their letters and digits are.
  private static func key(_ name: String) -> String { UsualHeaders.key(name) }

  /// Notes an entry of a table: its names, and its parents under `parent`.
  mutating func note(_ draft: EntityDraft, line: Int) {
    noteNames(of: draft)
    for parent in draft["parent"] { tie(draft.id, to: parent, "Ownership", role: nil, line: line) }
  }

  mutating func noteNames(of draft: EntityDraft) {
    for name in draft["name"] where primary[Self.key(name)] == nil {
      primary[Self.key(name)] = draft.id
    }
    for name in draft["alias"] + draft["previousName"] where others[Self.key(name)] == nil {
      others[Self.key(name)] = draft.id
    }
  }

  /// - Parameter other: another way to write the name.
  mutating func tie(
    _ from: String, to name: String, or other: String? = nil, _ schema: String, role: String?, line: Int
  ) {
    let names = [Self.key(name)] + (other.map { [Self.key($0)] } ?? [])
    ties.append(Tie(from: from, names: names, schema: schema, role: role, line: line))
  }

  /// Gives the ties whose ends were found, in the order they were noted.
  func tell(_ sink: ListSink) {
    var told: Set<String> = []
    for tie in ties {
      guard
        let other = tie.names.lazy.compactMap({ primary[$0] }).first
          ?? tie.names.lazy.compactMap({ others[$0] }).first,
        other != tie.from, sink.holds(other), sink.holds(tie.from), let ends = Schema.named(tie.schema)?.ends
      else { continue }
      let id = String(
        Digest.identifier(list + "-tie", [tie.schema, tie.from, other]).prefix(list.utf8.count + 21))
      guard told.insert(id).inserted else { continue }
      var draft = EntityDraft(limits, id: id, schema: tie.schema)
      // The parent is the owner and the entry the asset; a link goes from the entry to the other.
      let isOwned = tie.schema == "Ownership"
      draft.add(ends.source, isOwned ? other : tie.from)
      draft.add(ends.target, isOwned ? tie.from : other)
      if let role = tie.role { draft.add("role", role) }
      sink.take(draft, line: tie.line, offset: 0, length: 0)
    }
  }
}
