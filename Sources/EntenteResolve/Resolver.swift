// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Takes in a collection, document by document, and says which documents tell one story, which initiatives are one and,
/// by judgements alone, which actors are one.
///
/// Nothing depends on the order in which documents come: they are put in order by what they are.
package struct Resolver: Resolving, Sendable {
  private struct Held: Sendable {
    let header: Document.Header
    let recorded: Int
    let profiles: [Profile]
  }

  private var stories = StoryFinder()
  private var documents: [Held] = []

  package init() {}

  package mutating func add(_ document: Document.Header, recorded: Int, sketch: [UInt8], claims: [Claim]) {
    stories.add(
      document, recorded: recorded, sketch: Sketch(bytes: sketch) ?? Sketch(of: ""),
      facts: FactSequence(claims))
    let profiles = ProfileBuilder.profiles(document, document: documents.count, claims: claims)
    documents.append(Held(header: document, recorded: recorded, profiles: profiles))
  }

  package func resolution(_ judgements: [Judgement], _ entities: [JudgedEntity] = []) -> Resolution {
    guard documents.count > 1 || !judgements.isEmpty else { return .none }
    let copies = stories.copies(judgements)
    let merges = entities.isEmpty ? [:] : EntityClusters(entities, judgements).merges
    return Resolution(copies: copies, joins: joins(copies, judgements), merges: merges)
  }

  private func joins(_ copies: [String: StoryCopy], _ judgements: [Judgement]) -> [String: InitiativeJoin] {
    var joiner = joiner(copies)
    return joiner.joins(judgements)
  }

  /// Pairs of initiatives of different documents that may be one, the likest first, those that are shown as one among them.
  ///
  /// - Parameter least: the score from which on a pair is told; ``joinThreshold`` and what ``Likeness`` asks beside it
  ///   make one of two.
  package func likePairs(_ judgements: [Judgement], least: Double) -> [LikePair] {
    guard documents.count > 1 else { return [] }
    return joiner(stories.copies(judgements)).like(least: least)
  }

  package static var joinThreshold: Double { Likeness.threshold }

  private func joiner(_ copies: [String: StoryCopy]) -> InitiativeJoiner {
    let order = documents.indices.sorted { place(documents[$0]) < place(documents[$1]) }
    var places: [String: Int] = [:]
    for (place, document) in order.enumerated() { places[documents[document].header.id] = place }
    let stories = order.map { document in
      places[copies[documents[document].header.id]?.origin ?? documents[document].header.id] ?? 0
    }
    var profiles: [Profile] = []
    var known: [String: Int] = [:]
    for (place, document) in order.enumerated() {
      for var profile in documents[document].profiles {
        profile.documents = [place]
        if let index = known[profile.id] {
          profiles[index].take(profile)
        } else {
          known[profile.id] = profiles.count
          profiles.append(profile)
        }
      }
    }
    return InitiativeJoiner(profiles, stories: stories)
  }

  /// Earliest recorded first: the id of what was recorded first stays.
  private func place(_ document: Held) -> (Int, String, String) {
    (document.recorded, document.header.published?.firstDay ?? "~", document.header.id)
  }
}
