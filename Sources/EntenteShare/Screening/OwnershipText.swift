// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// What a rule about ownership says, for a terminal and as members of a JSON object.
package enum OwnershipText {
  /// - Parameter name: what an entity is called; its id when `nil`.
  package static func text(_ report: OwnershipReport, name: (String) -> String? = { _ in nil }) -> String {
    func called(_ id: String) -> String { PathText.called(id, name) }
    var text = called(report.entity) + ": " + verdict(report) + " (\(report.rule), \(report.asOf))\n"
    if !report.listed.isEmpty {
      text += "  listed itself: " + PathText.oneLine(report.listed.joined(separator: ", ")) + "\n"
    }
    text += standing(report.standing)
    text += "  owners that count hold " + report.aggregate.description + " together\n"
    for holding in report.holdings {
      text += "  " + called(holding.owner) + " holds " + holding.share.description + ", "
      text += words(holding.standing) + "\n"
    }
    for edge in report.chain {
      text += "  because " + called(edge.owner) + " → " + called(edge.asset) + " " + edge.share.description
      text += PathText.period(edge.from, edge.to) + "; " + PathText.evidence(edge.evidence) + "\n"
    }
    if report.mixesProgrammes {
      text += "  note: no one programme's owners reach the threshold alone ("
      text += PathText.oneLine(report.programmes.joined(separator: ", ")) + "); see whether they differ\n"
    }
    for conflict in report.conflicts { text += "  conflict: " + PathText.oneLine(conflict) + "\n" }
    return text
  }

  private static func verdict(_ report: OwnershipReport) -> String {
    switch report.verdict {
    case .blocked: "blocked"
    case .notBlocked: "not blocked"
    case .undetermined: "undetermined"
    }
  }

  private static func standing(_ standing: OwnershipReport.Standing) -> String {
    switch standing {
    case .inForce: ""
    case .notYet: "  the rule did not bind yet on that day\n"
    case .suspended: "  the rule was suspended on that day\n"
    }
  }

  private static func words(_ owner: OwnershipReport.Holding.Owner) -> String {
    switch owner {
    case .listed: "listed"
    case .blocked: "blocked by its owners: counts in full"
    case .undetermined: "undetermined"
    case .notBlocked: "does not count"
    }
  }
}

extension JSONWriter {
  /// The members of a report; shares in percent.
  mutating func members(_ report: OwnershipReport) {
    member("entity", report.entity)
    member("rule", report.rule)
    member("asOf", report.asOf)
    member("standing", report.standing.rawValue)
    member("verdict", report.verdict.rawValue)
    key("restricted")
    bool(report.isRestricted)
    strings("listed", report.listed)
    key("aggregate")
    share(report.aggregate)
    key("owners")
    array(report.holdings) { json, holding in
      json.object { json in
        json.member("owner", holding.owner)
        json.member("standing", holding.standing.rawValue)
        json.key("share")
        json.share(holding.share)
        json.key("edges")
        json.array(holding.edges) { json, edge in json.edge(edge) }
      }
    }
    key("chain")
    array(report.chain) { json, edge in json.edge(edge) }
    strings("programmes", report.programmes)
    key("mixesProgrammes")
    bool(report.mixesProgrammes)
    strings("conflicts", report.conflicts)
  }

  fileprivate mutating func strings(_ name: String, _ values: [String]) {
    key(name)
    array(values) { json, value in json.string(value) }
  }

  fileprivate mutating func share(_ share: OwnershipShare) {
    object { json in
      json.key("least")
      json.number(Double(share.least) / 1_000_000)
      json.key("most")
      json.number(Double(share.most) / 1_000_000)
    }
  }

  fileprivate mutating func edge(_ edge: OwnershipEdge) {
    object { json in
      json.member("owner", edge.owner)
      json.member("asset", edge.asset)
      json.key("share")
      json.share(edge.share)
      json.member("from", edge.from)
      json.member("to", edge.to)
      json.key("evidence")
      json.object { $0.members(edge.evidence) }
    }
  }
}
