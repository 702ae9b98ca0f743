// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// The coding scheme as tables for a reader, made of the definitions that the program itself works by.
package enum CodingScheme {
  package struct Table: Hashable, Sendable {
    /// As an anchor.
    package let id: String
    package let title: String
    /// What the table is about, in a sentence.
    package let about: String
    /// What the first column and the last one hold.
    package let heads: [String]
    package let rows: [[String]]
  }

  package static let tables: [Table] = [
    Table(
      id: "types", title: "Types of initiatives", about: "What kind of cooperative action it is.",
      heads: ["Type", "Meaning"], rows: InitiativeType.allCases.map { [$0.rawValue, $0.meaning] }),
    Table(
      id: "status", title: "Reported status",
      about: "How far the text says that it has come, and the level that this claims.",
      heads: ["Status", "Claims", "Meaning"],
      rows: ReportedStatus.allCases.map { [$0.rawValue, $0.claimed.map { String($0) } ?? "", $0.meaning] }),
    Table(
      id: "substance", title: "Substance",
      about:
        "What the evidence bears out: the highest level whose gate is met. It is computed, never typed in. The hype "
        + "gap is the claimed level minus the substance.",
      heads: ["Level", "Name", "Gate"],
      rows: Substance.allCases.map { [String($0.rawValue), $0.name, $0.gate] }),
    Table(
      id: "end", title: "Ends", about: "How it ended, or that nothing was seen of it.",
      heads: ["End", "Meaning"],
      rows: InitiativeEnd.allCases.map { [$0.rawValue, $0.meaning] }),
    Table(
      id: "sectors", title: "Sectors", about: "The field of technology.", heads: ["Sector", "Meaning"],
      rows: Sector.allCases.map { [$0.rawValue, $0.meaning] }),
    Table(
      id: "roles", title: "Roles of participants", about: "What an actor does in an initiative.",
      heads: ["Role", "Meaning"], rows: Role.allCases.map { [$0.rawValue, $0.meaning] }),
    Table(
      id: "kinds", title: "Kinds of actors", about: "What sort of actor it is.", heads: ["Kind", "Meaning"],
      rows: ActorKind.allCases.map { [$0.rawValue, $0.meaning] }),
    Table(
      id: "channels", title: "Channels of transfer",
      about: "By which way technology, people, money or know-how moves.", heads: ["Channel", "Meaning"],
      rows: TransferChannel.allCases.map { [$0.rawValue, $0.meaning] }),
    Table(
      id: "reliability", title: "Reliability of sources", about: "F means not known, not zero.",
      heads: ["Grade", "Meaning"], rows: Source.Reliability.allCases.map { [$0.rawValue, $0.meaning] }),
    Table(
      id: "credibility", title: "Credibility of statements", about: "6 means not known, not zero.",
      heads: ["Grade", "Meaning"], rows: Credibility.allCases.map { [String($0.rawValue), $0.meaning] }),
    Table(
      id: "likelihood", title: "Words for likelihood",
      about: "Likelihood and confidence never stand in one sentence.", heads: ["Word", "Percent"],
      rows: Likelihood.allCases.map { [$0.rawValue, "\($0.range.lowerBound)–\($0.range.upperBound)"] }),
  ]

  /// The tables as Markdown, as docs/WORDS.md has them.
  package static var markdown: String {
    tables.map { table in
      let rule = table.heads.map { _ in "---" }
      let lines = ([table.heads, rule] + table.rows).map { "| " + $0.joined(separator: " | ") + " |" }
      return "### \(table.title)\n\n\(table.about)\n\n" + lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}
