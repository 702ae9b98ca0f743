// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Gives initiatives and actors their ids: those that they had in earlier readings, where they are still there.
struct Identity {
  private let known: Known
  private var taken: Set<String> = []
  private let actorsByName: [String: String]

  init(_ known: Known) {
    self.known = known
    actorsByName = Dictionary(
      known.actors.map { (NameKey.fold($0.name), $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  /// The id of an initiative with these passages.
  ///
  /// One that an earlier reading found in the same words keeps its id: passages of the same document that share at
  /// least half of the shorter one, or equal quotes of the version before.
  mutating func initiative(_ passages: [Passage], ordinal: Int) -> String {
    let earlier = known.initiatives.filter { !taken.contains($0.id) }.map {
      ($0.id, Self.overlap($0.passages, passages))
    }
    if let best = earlier.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }), best.1 >= 0.5 {
      taken.insert(best.0)
      return best.0
    }
    let first = passages[0]
    var id = Digest.identifier("ini", [first.document, String(first.start), first.quote, String(ordinal)])
    while !taken.insert(id).inserted { id = Digest.identifier("ini", [id]) }
    return id
  }

  func actor(_ participant: CodedParticipant) -> String {
    if let id = actorsByName[NameKey.fold(participant.name)] { return id }
    if let known = participant.gazetteer { return participant.kind == .country ? known : "org-" + known }
    return Digest.identifier("act", [participant.kind.rawValue, participant.key])
  }

  private static func overlap(_ left: [Passage], _ right: [Passage]) -> Double {
    var best = 0.0
    for a in left {
      for b in right {
        if a.document == b.document {
          let shared = min(a.end, b.end) - max(a.start, b.start)
          if shared > 0 {
            best = max(best, Double(shared) / Double(max(1, min(a.end - a.start, b.end - b.start))))
          }
        } else if a.quote == b.quote || a.quote.hasPrefix(b.quote) || b.quote.hasPrefix(a.quote) {
          best = max(best, 0.9)
        }
      }
    }
    return best
  }
}
