// SPDX-License-Identifier: Apache-2.0

import EntenteModel

extension HitReasons {
  /// The members that a hit of `entente screen --format jsonl` has for it, by the same names.
  var members: [String: JSONValue] {
    [
      "paths": .array(paths.paths.map(\.json)), "pathCount": .integer(paths.total),
      "ownership": .array(ownership.map(\.json)), "names": .object(names.mapValues(JSONValue.string)),
    ]
  }

  /// Of an entity that no tie names.
  static func none(_ id: String) -> HitReasons {
    HitReasons(paths: TiePaths(from: id, paths: [], total: 0), ownership: [], names: [:])
  }
}

extension TiePath {
  fileprivate var json: JSONValue {
    [
      "strength": .number(strength), "entities": JSONValue(entities), "ties": .array(ties.map(\.json)),
    ]
  }
}

extension Tie {
  fileprivate var json: JSONValue {
    [
      "kind": .string(kind.rawValue), "from": .string(from), "to": .string(to), "weight": .number(weight),
      "start": JSONValue(start), "end": JSONValue(end), "evidence": evidence.json,
    ]
  }
}

extension TieEvidence {
  fileprivate var json: JSONValue {
    [
      "list": JSONValue(list), "entry": JSONValue(entry), "document": JSONValue(document),
      "documentName": JSONValue(documentName), "passage": JSONValue(passage),
      "start": range.map { .integer($0.lowerBound) } ?? .null,
      "end": range.map { .integer($0.upperBound) } ?? .null, "source": JSONValue(source),
      "sameAs": .array(identities.map(\.json)),
    ]
  }
}

extension TieIdentity {
  fileprivate var json: JSONValue {
    [
      "actor": .string(actor), "name": .string(name), "list": .string(list), "entry": .string(entry),
      "score": .number(score), "basis": .string(basis.rawValue),
    ]
  }
}

extension OwnershipReport {
  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = [
      "entity": .string(entity), "rule": .string(rule), "asOf": .string(asOf),
      "standing": .string(standing.rawValue), "verdict": .string(verdict.rawValue),
      "restricted": .boolean(isRestricted), "listed": JSONValue(listed), "aggregate": aggregate.json,
      "owners": .array(
        holdings.map { holding in
          [
            "owner": .string(holding.owner), "standing": .string(holding.standing.rawValue),
            "share": holding.share.json, "edges": .array(holding.edges.map(\.json)),
          ]
        }), "chain": .array(chain.map(\.json)), "programmes": JSONValue(programmes),
      "mixesProgrammes": .boolean(mixesProgrammes), "conflicts": JSONValue(conflicts),
    ]
    if leftOut > 0 { members["leftOut"] = .integer(leftOut) }
    return .object(members)
  }
}

extension OwnershipEdge {
  fileprivate var json: JSONValue {
    [
      "owner": .string(owner), "asset": .string(asset), "share": share.json, "from": JSONValue(from),
      "to": JSONValue(to), "evidence": evidence.json,
    ]
  }
}

extension OwnershipShare {
  /// In percent.
  fileprivate var json: JSONValue {
    ["least": .number(Double(least) / 1_000_000), "most": .number(Double(most) / 1_000_000)]
  }
}
