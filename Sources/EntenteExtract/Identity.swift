// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Gives initiatives and actors their ids: those that they had in earlier readings, where they are still there.
struct Identity {
  private let known: Known
  private let actorsByName: [String: String]
  /// Known initiatives by the stretches of a document that their passages lie in, and by the words of each passage, so
  /// that a long document is not compared each with each.
  private let byPlace: [Place: [Int]]
  private let byQuote: [String: [Int]]

  private struct Place: Hashable {
    let document: String
    let stretch: Int
  }

  init(_ known: Known) {
    self.known = known
    var (places, quotes): ([Place: [Int]], [String: [Int]]) = ([:], [:])
    for (index, initiative) in known.initiatives.enumerated() {
      for passage in initiative.passages {
        for place in Self.places(of: passage) { places[place, default: []].append(index) }
        quotes[passage.quote, default: []].append(index)
      }
    }
    (byPlace, byQuote) = (places, quotes)
    actorsByName = Dictionary(
      known.actors.map { (NameKey.fold($0.name), $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  /// The ids of initiatives with these passages, in their order.
  ///
  /// One that an earlier reading found in the same words keeps its id: when the passages of both share at least half of
  /// what the shorter ones cover. Of several that would fit, those that share most of all they cover are the same.
  func initiatives(_ all: [[Passage]]) -> [String] {
    var pairs: [(likeness: Double, old: Int, new: Int)] = []
    for (new, passages) in all.enumerated() {
      for old in candidates(passages) {
        let earlier = known.initiatives[old]
        let shared = Double(Self.shared(earlier.passages, passages))
        let (before, now) = (Double(Self.covered(earlier.passages)), Double(Self.covered(passages)))
        if shared > 0, shared / min(before, now) >= 0.5 {
          pairs.append((shared / (before + now - shared), old, new))
        }
      }
    }
    pairs.sort { ($1.likeness, $0.old, $0.new) < ($0.likeness, $1.old, $1.new) }
    var ids = [String?](repeating: nil, count: all.count)
    var taken: Set<Int> = []
    for pair in pairs where ids[pair.new] == nil && taken.insert(pair.old).inserted {
      ids[pair.new] = known.initiatives[pair.old].id
    }
    var used = Set(ids.compactMap { $0 })
    return ids.enumerated().map { position, id in
      if let id { return id }
      let first = all[position][0]
      var fresh = Digest.identifier("ini", [first.document, String(first.start), first.quote])
      while !used.insert(fresh).inserted { fresh = Digest.identifier("ini", [fresh]) }
      return fresh
    }
  }

  func actor(_ participant: CodedParticipant) -> String {
    if participant.kind == .country, let country = participant.gazetteer { return country }
    if let id = actorsByName[NameKey.fold(participant.name)] { return id }
    if let known = participant.gazetteer { return "org-" + known }
    return Digest.identifier("act", [participant.kind.rawValue, participant.key])
  }

  private static func places(of passage: Passage) -> [Place] {
    (passage.start / 512...max(passage.start, passage.end - 1) / 512).map {
      Place(document: passage.document, stretch: $0)
    }
  }

  private func candidates(_ passages: [Passage]) -> [Int] {
    var found: Set<Int> = []
    for passage in passages {
      for place in Self.places(of: passage) { found.formUnion(byPlace[place] ?? []) }
      found.formUnion(byQuote[passage.quote] ?? [])
    }
    return found.sorted()
  }

  private static func covered(_ passages: [Passage]) -> Int { passages.reduce(0) { $0 + $1.end - $1.start } }

  /// How many scalars both cover: the same places of one document, or the same words in two versions of it.
  private static func shared(_ left: [Passage], _ right: [Passage]) -> Int {
    var sum = 0
    for a in left {
      for b in right {
        if a.document == b.document {
          sum += max(0, min(a.end, b.end) - max(a.start, b.start))
        } else if a.quote == b.quote {
          sum += a.end - a.start
        }
      }
    }
    return sum
  }
}
