// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// What holds among actors that `same` judgements tie to each other.
///
/// A person's word is followed before an automatic one, an earlier word before a later one, and an automatic one the
/// sooner the higher its score: so the weakest automatic link of a chain yields. No link is followed that would bring two
/// together that were judged different, and no automatic one that would make a person and a body one.
struct JudgedTie: Sendable {
  private(set) var merges: [EntityMerge] = []
  private(set) var conflicts: [EntityConflict] = []

  /// - Parameters:
  ///   - entities: earliest recorded first.
  ///   - judgements: `same` and `different` ones among them.
  init(_ entities: [JudgedEntity], _ judgements: [Judgement]) {
    let places = Dictionary(entities.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var links = Links(entities)
    var different: [(a: Int, b: Int, judgement: Judgement)] = []
    for judgement in judgements.sorted(by: { ($0.left, $0.right) < ($1.left, $1.right) })
    where judgement.verdict == .different {
      guard let a = places[judgement.left], let b = places[judgement.right] else { continue }
      different.append((a, b, judgement))
    }
    for judgement in judgements.filter({ $0.verdict == .same }).sorted(by: Self.precedes) {
      guard let a = places[judgement.left], let b = places[judgement.right] else { continue }
      let (low, high) = (links.group[a], links.group[b])
      guard low != high else { continue }
      let barred = different.filter {
        let (one, other) = (links.group[$0.a], links.group[$0.b])
        return one == low && other == high || one == high && other == low
      }
      let isMixed = links.isPerson[low] != links.isPerson[high]
      guard barred.isEmpty, !(isMixed && judgement.isAutomatic) else {
        for bar in barred {
          conflicts.append(
            EntityConflict(
              kind: .different, left: bar.judgement.left, right: bar.judgement.right,
              judgements: [bar.judgement] + links.chain(bar.a, bar.b, with: (a, b, judgement)),
              yields: judgement))
        }
        if barred.isEmpty {
          conflicts.append(
            EntityConflict(
              kind: .kinds, left: judgement.left, right: judgement.right, judgements: [judgement],
              yields: judgement))
        }
        continue
      }
      if isMixed {
        conflicts.append(
          EntityConflict(
            kind: .kinds, left: judgement.left, right: judgement.right, judgements: [judgement], yields: nil))
      }
      links.join(a, b, judgement)
    }
    for (place, leader) in links.group.enumerated() where place != leader {
      merges.append(
        EntityMerge(
          entity: entities[place].id, into: entities[leader].id,
          reason: Self.reason(links.chain(place, leader, with: nil), entities[place].id)))
    }
  }

  private static func precedes(_ a: Judgement, _ b: Judgement) -> Bool {
    if a.isAutomatic != b.isAutomatic { return !a.isAutomatic }
    if a.isAutomatic, a.automaticScore != b.automaticScore { return a.automaticScore > b.automaticScore }
    return a.isAutomatic
      ? (a.left, a.right) < (b.left, b.right) : (a.at, a.left, a.right) < (b.at, b.left, b.right)
  }

  private static func reason(_ chain: [Judgement], _ entity: String) -> String {
    var (texts, at) = ([String](), entity)
    for judgement in chain {
      at = judgement.left == at ? judgement.right : judgement.left
      let through = judgement == chain.last ? "" : " (" + at + ")"
      texts.append("judged the same by \(judgement.by)\(through): \(judgement.reason)")
    }
    return texts.joined(separator: "; ")
  }

  /// The links that are followed.
  private struct Links {
    /// The first place of the group that each belongs to.
    private(set) var group: [Int]
    /// Of each group, at its first place.
    private(set) var isPerson: [Bool]
    private var members: [[Int]]
    private var next: [[(place: Int, judgement: Judgement)]]

    init(_ entities: [JudgedEntity]) {
      group = Array(entities.indices)
      isPerson = entities.map { $0.schema == "Person" }
      members = entities.indices.map { [$0] }
      next = entities.map { _ in [] }
    }

    mutating func join(_ a: Int, _ b: Int, _ judgement: Judgement) {
      next[a].append((b, judgement))
      next[b].append((a, judgement))
      let (low, high) = (min(group[a], group[b]), max(group[a], group[b]))
      for member in members[high] { group[member] = low }
      members[low] += members[high]
      members[high] = []
    }

    /// The judgements that lead from one to another, over one more link if it is given.
    func chain(_ from: Int, _ to: Int, with link: (a: Int, b: Int, judgement: Judgement)?) -> [Judgement] {
      var came: [Int: (place: Int, judgement: Judgement)] = [:]
      var (queue, head) = ([from], 0)
      while head < queue.count, queue[head] != to {
        let place = queue[head]
        head += 1
        var steps = next[place]
        if let link, place == link.a { steps.append((link.b, link.judgement)) }
        if let link, place == link.b { steps.append((link.a, link.judgement)) }
        for step in steps where step.place != from && came[step.place] == nil {
          came[step.place] = (place, step.judgement)
          queue.append(step.place)
        }
      }
      var (chain, place) = ([Judgement](), to)
      while place != from, let step = came[place] {
        chain.append(step.judgement)
        place = step.place
      }
      return chain.reversed()
    }
  }
}
