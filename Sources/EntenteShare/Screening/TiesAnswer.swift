// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// The answer to one name or id of `entente ties`.
package struct TiesAnswer: Sendable {
  /// An entity that the name may mean.
  package struct Meant: Sendable {
    package let id: String
    package let name: String
    package let schema: String
    /// The list that it stands in, or `map`.
    package let list: String
    /// 0...1; 1 when the id was given.
    package let score: Double

    package init(id: String, name: String, schema: String, list: String, score: Double) {
      (self.id, self.name, self.schema, self.list, self.score) = (id, name, schema, list, score)
    }
  }

  package let asked: String
  /// What it was taken for; `nil` when nothing is called so.
  package let taken: Meant?
  /// What else is called so, the nearest first.
  package let others: [Meant]
  /// Whom the entity was taken for to be walked from, when it is an actor of the map that stands in a list.
  package let identity: TieIdentity?
  package let reasons: HitReasons?
  /// How many steps were gone at most.
  package let hops: Int

  package init(
    asked: String, taken: Meant?, others: [Meant], identity: TieIdentity?, reasons: HitReasons?, hops: Int
  ) {
    self.asked = asked
    self.taken = taken
    self.others = others
    self.identity = identity
    self.reasons = reasons
    self.hops = hops
  }
}

/// Answers for a terminal and as JSON lines (docs/ties.md).
package enum TiesText {
  package static func table(_ answer: TiesAnswer) -> String {
    var text = PathText.oneLine(answer.asked) + "\n"
    guard let taken = answer.taken else { return text + "  nothing is called so in the lists or the map\n" }
    text += "  taken for " + said(taken) + "\n"
    for other in answer.others { text += "  not for " + said(other) + "\n" }
    if let identity = answer.identity { text += "  " + PathText.oneLine(PathText.said(identity)) + "\n" }
    guard let reasons = answer.reasons else { return text + "  no tie names it\n" }
    func name(_ id: String) -> String? { reasons.names[id] }
    text += "  \(reasons.paths.total) paths to targets within \(answer.hops) steps\n"
    if !reasons.paths.paths.isEmpty { text += PathText.table(reasons.paths, name: name) }
    for report in reasons.ownership { text += OwnershipText.text(report, name: name) }
    return text
  }

  private static func said(_ meant: TiesAnswer.Meant) -> String {
    PathText.oneLine("\(meant.name), \(meant.schema), \(meant.list), \(meant.id)")
      + (meant.score < 1 ? ", score " + PartText.score(meant.score) : "")
  }

  /// One line.
  package static func line(_ answer: TiesAnswer) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.member("query", answer.asked)
      json.key("taken")
      if let taken = answer.taken { json.object { $0.members(taken) } } else { json.null() }
      json.key("others")
      json.array(answer.others) { json, other in json.object { $0.members(other) } }
      json.key("sameAs")
      if let identity = answer.identity { json.object { $0.members(identity) } } else { json.null() }
      json.members(answer.reasons ?? .none(answer.taken?.id ?? ""))
    }
    writer.newline()
    return writer.text
  }
}

extension HitReasons {
  fileprivate static func none(_ id: String) -> HitReasons {
    HitReasons(paths: TiePaths(from: id, paths: [], total: 0), ownership: [], names: [:])
  }
}

extension JSONWriter {
  fileprivate mutating func members(_ meant: TiesAnswer.Meant) {
    member("id", meant.id)
    member("caption", meant.name)
    member("schema", meant.schema)
    member("list", meant.list)
    key("score")
    number(HitLines.rounded(meant.score))
  }
}
