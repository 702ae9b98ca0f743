// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

extension Tie {
  /// The kinds of the schemata of edges. Debts, payments, contracts and posts are no ties.
  private static let kinds: [String: Kind] = [
    "Ownership": .ownership, "Directorship": .directorship, "Membership": .membership,
    "Employment": .employment, "Representation": .representation, "Succession": .succession,
    "UnknownLink": .unknownLink, "Family": .family, "Associate": .associate,
    "ProjectParticipant": .jointInitiative,
  ]

  /// The ties that an edge of a list says: each of its sources with each of its targets. Empty for what is no edge.
  ///
  /// Of the entry only its two ends, its days, `role`, `summary`, `relationship`, `percentage` and `sourceUrl` are read;
  /// the last five are shown and do not weigh.
  package static func ties(_ entry: ListEntity, list: String, confidence: Double = 1) -> [Tie] {
    guard let kind = kinds[entry.schema], let ends = Schema.named(entry.schema)?.ends else { return [] }
    let passage = ["role", "relationship", "percentage", "summary"].lazy.compactMap { entry[$0].first }.first
    let evidence = TieEvidence(
      list: list, entry: entry.id, passage: passage, source: entry["sourceUrl"].first)
    return pairs(entry[ends.source], entry[ends.target]).map { source, target in
      Tie(
        kind, from: source, to: target, confidence: confidence, start: entry["startDate"].min(),
        end: entry["endDate"].max(), evidence: evidence)
    }
  }

  /// The most ties that one entry says: what is beyond is left out, so that a short entry does not make millions.
  package static let mostPairs = 1_000

  /// Each source with each target, in their order.
  static func pairs(_ sources: [String], _ targets: [String]) -> [(String, String)] {
    var pairs: [(String, String)] = []
    for source in sources {
      for target in targets {
        guard pairs.count < mostPairs else { return pairs }
        pairs.append((source, target))
      }
    }
    return pairs
  }

  /// The entries of a list that have one of these topics: the targets of a search.
  package static func hasTopic(_ entry: ListEntity, _ topics: Set<String>) -> Bool {
    entry["topics"].contains { topics.contains($0) }
  }
}
