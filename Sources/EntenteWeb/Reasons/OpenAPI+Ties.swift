// SPDX-License-Identifier: Apache-2.0

import EntenteModel

extension OpenAPI {
  /// What a result that ties name has beside an entity's members.
  static let reasons: [String: JSONValue] = [
    "paths": list(reference("TiePath")), "pathCount": count, "ownership": list(reference("OwnershipReport")),
    "names": map(text),
  ]

  /// Paths, ties, who says them, and what the rules of ownership say.
  static var ties: [String: JSONValue] {
    let percent: JSONValue = ["type": "number", "minimum": 0, "maximum": 100]
    let shares = record(["least": percent, "most": percent])
    let edges = list(reference("OwnershipEdge"))
    let place: JSONValue = ["type": ["integer", "null"], "minimum": 0]
    return [
      "PathsAnswer": record(reasons.merging(["entity": reference("Entity")]) { first, _ in first }),
      "TiePath": record(["strength": share, "entities": texts, "ties": list(reference("Tie"))]),
      "Tie": record([
        "kind": words(Tie.Kind.allCases), "from": text, "to": text, "weight": share, "start": maybe,
        "end": maybe, "evidence": reference("TieEvidence"),
      ]),
      "TieEvidence": record([
        "list": maybe, "entry": maybe, "document": maybe, "documentName": maybe, "passage": maybe,
        "start": place, "end": place, "source": maybe, "sameAs": list(reference("TieIdentity")),
      ]),
      "TieIdentity": record([
        "actor": text, "name": text, "list": text, "entry": text, "score": share,
        "basis": words(TieIdentity.Basis.allCases),
      ]),
      "OwnershipReport": record(
        [
          "entity": text, "rule": text, "asOf": text, "standing": words(OwnershipReport.Standing.allCases),
          "verdict": words(OwnershipReport.Verdict.allCases), "restricted": flag, "listed": texts,
          "aggregate": shares, "chain": edges, "programmes": texts, "mixesProgrammes": flag,
          "conflicts": texts, "leftOut": count,
          "owners": list(
            record([
              "owner": text, "standing": words(OwnershipReport.Holding.Owner.allCases), "share": shares,
              "edges": edges,
            ])),
        ], optional: ["leftOut"]),
      "OwnershipEdge": record([
        "owner": text, "asset": text, "share": shares, "from": maybe, "to": maybe,
        "evidence": reference("TieEvidence"),
      ]),
    ]
  }

  private static func words<Word: RawRepresentable<String>>(_ all: [Word]) -> JSONValue {
    ["type": "string", "enum": JSONValue(all.map(\.rawValue))]
  }
}
