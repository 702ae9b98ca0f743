// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteResolve
internal import EntenteShare

/// Two actors that may be one, for a person to decide.
package struct ActorPair: Sendable {
  package struct Side: Sendable {
    package let id: String
    package let schema: String
    /// The surest first, with their languages.
    package let names: [(text: String, language: String?)]
    /// The name that met the other's.
    package let met: String
    /// ISO 3166-1 alpha-2, sorted.
    package let countries: [String]
    package let participations: Int
  }

  package let left: Side
  package let right: Side
  package let score: String
  package let verdict: Judgement.Verdict?
  /// What the score is made of: the contribution with its sign, and the words.
  package let parts: [(contribution: String, words: String)]
  /// When a judgement about the two was last recorded; empty when none ever was.
  package let stamp: String
}

/// Pairs of actors as they were found, to be told a few at a time.
struct PairCandidates: Sendable {
  let finder: EntityFinder
  let entities: [EntityProfile]
  let pairs: [EntityPair]

  func ids(_ pair: EntityPair) -> [String] { [entities[pair.left].id, entities[pair.right].id].sorted() }

  func told(_ pair: EntityPair, _ verdict: Judgement.Verdict?, stamp: String) -> ActorPair {
    let (left, right) = (entities[pair.left], entities[pair.right])
    return ActorPair(
      left: Self.side(left, pair.leftName), right: Self.side(right, pair.rightName),
      score: PartText.score(pair.score), verdict: verdict,
      parts: finder.parts(of: pair, left, right).map { (PartText.contribution($0), PartText.of($0)) },
      stamp: stamp)
  }

  private static func side(_ entity: EntityProfile, _ name: Int) -> ActorPair.Side {
    ActorPair.Side(
      id: entity.id, schema: entity.schema, names: entity.names.map { ($0.text, $0.language) },
      met: name < entity.names.count ? entity.names[name].text : entity.caption,
      countries: entity.countries.map { $0.uppercased() }.sorted(), participations: entity.hanging)
  }
}
