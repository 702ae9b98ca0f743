// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// What a hit has to do with others, shortly: for a table of hits, a column of CSV, and members of a JSON object.
package enum ReasonText {
  /// A line for each rule that reaches the entry, and one for each path; the last says how many more there are.
  package static func lines(_ reasons: HitReasons) -> [String] {
    var lines = reasons.reached.map { owned($0, reasons) }
    for path in reasons.paths.paths {
      let ties = path.ties.map { $0.kind.rawValue + " (" + PathText.evidence($0.evidence) + ")" }
      lines.append(short(path, reasons) + ": " + ties.joined(separator: ", "))
    }
    if reasons.paths.leftOut > 0, !reasons.paths.paths.isEmpty {
      lines.append("\(reasons.paths.leftOut) more of \(reasons.paths.total) paths: entente ties")
    }
    return lines.map(PathText.oneLine)
  }

  /// `owned 50 % or more by Holding (o1): blocked (ofac-50)`.
  static func owned(_ report: OwnershipReport, _ reasons: HitReasons) -> String {
    let owners = report.holdings.filter { $0.standing != .notBlocked }.map { holding in
      PathText.called(holding.owner) { reasons.names[$0] } + " " + holding.share.description
    }
    let by = "by " + owners.joined(separator: " and ")
    let standing =
      switch report.standing {
      case .inForce: report.rule
      case .notYet: report.rule + ", not yet in force on " + report.asOf
      case .suspended: report.rule + ", suspended on " + report.asOf
      }
    return report.verdict == .blocked
      ? "owned 50 % or more \(by) (\(standing))" : "may be owned 50 % or more \(by) (\(standing))"
  }

  /// `0.504 lab — university — institute`.
  static func short(_ path: TiePath, _ reasons: HitReasons) -> String {
    PathText.thousandths(path.strength) + " "
      + path.entities.map { reasons.names[$0] ?? $0 }.joined(separator: " — ")
  }

  /// The count of all paths with the strongest, for a cell; empty without any.
  static func pathCell(_ reasons: HitReasons?) -> String {
    guard let reasons, let first = reasons.paths.paths.first else { return "" }
    return "\(reasons.paths.total): " + PathText.oneLine(short(first, reasons))
  }

  static func ownershipCell(_ reasons: HitReasons?) -> String {
    guard let reasons else { return "" }
    return PathText.oneLine(reasons.reached.map { owned($0, reasons) }.joined(separator: "; "))
  }
}

extension JSONWriter {
  /// `paths`, `pathCount` and `ownership` of an entry, and the `names` of the entities in them.
  mutating func members(_ reasons: HitReasons) {
    key("paths")
    array(reasons.paths.paths) { json, path in json.object { $0.members(path) } }
    member("pathCount", reasons.paths.total)
    key("ownership")
    array(reasons.ownership) { json, report in json.object { $0.members(report) } }
    key("names")
    object { json in
      for (id, name) in reasons.names.sorted(by: { $0.key < $1.key }) { json.member(id, name) }
    }
  }

  mutating func members(_ path: TiePath) {
    key("strength")
    number(path.strength)
    key("entities")
    array(path.entities) { json, id in json.string(id) }
    key("ties")
    array(path.ties) { json, tie in json.object { $0.members(tie) } }
  }

  mutating func members(_ identity: TieIdentity) {
    member("actor", identity.actor)
    member("name", identity.name)
    member("list", identity.list)
    member("entry", identity.entry)
    key("score")
    number(identity.score)
    member("basis", identity.basis.rawValue)
  }
}
