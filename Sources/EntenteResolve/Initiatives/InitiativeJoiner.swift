// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Joins initiatives of different documents that are one.
///
/// The likest pair is joined first. No group holds two initiatives of one document (its reader has told them apart), nor
/// two that a person judged different, nor two that contradict each other.
struct InitiativeJoiner {
  private let profiles: [Profile]
  /// The story that each document belongs to.
  private let stories: [Int]
  private var group: [Int]
  /// The members of each group, ascending, and the documents that speak of them, at the place of its first.
  private var members: [[Int]]
  private var documents: [Set<Int>]
  private var edges: [Int: (score: Double, reason: String)] = [:]
  private var different: Set<DocumentPair> = []

  /// - Parameters:
  ///   - profiles: earliest recorded first.
  ///   - stories: by the place of a document in the collection.
  init(_ profiles: [Profile], stories: [Int]) {
    self.profiles = profiles
    self.stories = stories
    group = Array(profiles.indices)
    members = profiles.indices.map { [$0] }
    documents = profiles.map { Set($0.documents) }
  }

  mutating func joins(_ judgements: [Judgement]) -> [String: InitiativeJoin] {
    var likely = likely()
    let same = judge(judgements)
    likely.removeAll { different.contains($0.pair) }
    for one in likely { join(one) }
    // A person's word joins all that was found to be one with either.
    for (a, b, reason) in same { unite(a, b, score: Likeness.threshold, reason) }
    return result
  }

  private struct Likely {
    let pair: DocumentPair
    let likeness: Likeness
  }

  private func sameStory(_ a: Profile, _ b: Profile) -> Bool {
    a.documents.contains { left in b.documents.contains { stories[left] == stories[$0] } }
  }

  private func likeness(_ a: Int, _ b: Int) -> Likeness {
    Likeness(profiles[a], profiles[b], sameStory: sameStory(profiles[a], profiles[b]))
  }

  /// The pairs that nothing forbids to be one, the likest first.
  func like(least: Double) -> [LikePair] {
    var found: [LikePair] = []
    for pair in Blocks.pairs(profiles) {
      let likeness = likeness(pair.earlier, pair.later)
      guard !likeness.isExcluded, likeness.hasParties, likeness.score >= least else { continue }
      found.append(
        LikePair(
          left: profiles[pair.earlier].id, right: profiles[pair.later].id,
          score: (likeness.score * 100).rounded() / 100, reason: likeness.reason))
    }
    return found.sorted { ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right) }
  }

  /// The pairs that are one by themselves, likest first. Where one fits several initiatives of a document about equally
  /// well, it is not known which it is, and it is none of them.
  private func likely() -> [Likely] {
    var found: [Likely] = []
    for pair in Blocks.pairs(profiles) {
      let likeness = likeness(pair.earlier, pair.later)
      if likeness.isOne { found.append(Likely(pair: pair, likeness: likeness)) }
    }
    var best: [UInt64: (first: Double, second: Double)] = [:]
    func sides(_ one: Likely) -> [UInt64] {
      let (a, b) = (one.pair.earlier, one.pair.later)
      return [
        UInt64(a) << 32 | UInt64(profiles[b].documents[0]),
        UInt64(b) << 32 | UInt64(profiles[a].documents[0]),
      ]
    }
    for one in found {
      for side in sides(one) {
        let score = one.likeness.score
        let known = best[side] ?? (-.infinity, -.infinity)
        best[side] = score > known.first ? (score, known.first) : (known.first, max(known.second, score))
      }
    }
    return found.filter { one in
      sides(one).allSatisfy { side in
        guard let known = best[side] else { return true }
        return one.likeness.score == known.first && known.first - known.second >= 0.5
      }
    }.sorted { ($1.likeness.score, $0.pair) < ($0.likeness.score, $1.pair) }
  }

  /// Takes in what is different, and gives what is the same.
  private mutating func judge(_ judgements: [Judgement]) -> [(Int, Int, String)] {
    guard !judgements.isEmpty else { return [] }
    let places = Dictionary(profiles.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var same: [(Int, Int, String)] = []
    for judgement in judgements {
      guard let a = places[judgement.left], let b = places[judgement.right], a != b else { continue }
      let reason = "judged the same by " + judgement.by + ": " + judgement.reason
      switch judgement.verdict {
      case .same: same.append((min(a, b), max(a, b), reason))
      case .different: different.insert(DocumentPair(UInt32(min(a, b)), UInt32(max(a, b))))
      case .unsure, .none: break
      }
    }
    return same.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  private mutating func join(_ one: Likely) {
    let (a, b) = (group[one.pair.earlier], group[one.pair.later])
    guard a != b, documents[a].isDisjoint(with: documents[b]), mayJoin(members[a], members[b]) else { return }
    unite(one.pair.earlier, one.pair.later, score: one.likeness.score, one.likeness.reason)
  }

  private func mayJoin(_ left: [Int], _ right: [Int]) -> Bool {
    if !different.isEmpty {
      for a in left {
        for b in right where different.contains(DocumentPair(UInt32(min(a, b)), UInt32(max(a, b)))) {
          return false
        }
      }
    }
    // Large groups are asked through their first members.
    return left.prefix(8).allSatisfy { a in
      right.prefix(8).allSatisfy { b in
        let likeness = likeness(min(a, b), max(a, b))
        return !likeness.isExcluded && likeness.score >= Likeness.floor
      }
    }
  }

  private mutating func unite(_ a: Int, _ b: Int, score: Double, _ reason: String) {
    let (low, high) = (min(group[a], group[b]), max(group[a], group[b]))
    guard low != high else { return }
    // The pair is told beside the member that is no longer shown by itself.
    edges[high] = (score, reason)
    for member in members[high] { group[member] = low }
    members[low] = Self.merged(members[low], members[high])
    members[high] = []
    let absorbed = documents[high]
    documents[high] = []
    documents[low].formUnion(absorbed)
  }

  private static func merged(_ a: [Int], _ b: [Int]) -> [Int] {
    var merged: [Int] = []
    merged.reserveCapacity(a.count + b.count)
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if j == b.count || i < a.count && a[i] < b[j] {
        merged.append(a[i])
        i += 1
      } else {
        merged.append(b[j])
        j += 1
      }
    }
    return merged
  }

  private var result: [String: InitiativeJoin] {
    var joins: [String: InitiativeJoin] = [:]
    for (member, leader) in group.enumerated() where member != leader {
      let edge = edges[member] ?? (0, "")
      joins[profiles[member].id] = InitiativeJoin(
        initiative: profiles[member].id, into: profiles[leader].id, score: (edge.score * 100).rounded() / 100,
        reason: edge.reason)
    }
    return joins
  }
}
