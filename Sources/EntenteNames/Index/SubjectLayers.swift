// SPDX-License-Identifier: Apache-2.0

/// The names of one subject in an edition of a list: those that an earlier edition's index has, without the ones that are
/// gone, and those that came since. Whatever is asked, the answer is that of an index that was made whole: nothing depends
/// on which of the two holds a name, nor on the numbers that words and names have there.
struct SubjectLayers: Sendable {
  /// What an earlier edition has, and what became of it. One reference, so that it is cheap to hand about.
  final class Base: Sendable {
    let index: SubjectIndex
    let count: Int
    /// The number in this edition of each entity of the earlier one.
    let positions: IndexSection<UInt32>
    /// A bit for each reading of a name that is gone.
    let hidden: IndexSection<UInt64>

    init(_ index: SubjectIndex, _ positions: IndexSection<UInt32>, _ hidden: IndexSection<UInt64>) {
      (self.index, self.positions, self.hidden) = (index, positions, hidden)
      count = index.count
    }

    @inline(__always)
    func isHidden(_ name: Int) -> Bool { hidden[name >> 6] >> UInt64(name & 63) & 1 == 1 }
  }

  let own: SubjectIndex
  let base: Base?

  /// Readings of names, with those that are hidden.
  var count: Int { own.count + baseCount }
  private var baseCount: Int { base?.count ?? 0 }

  /// A reading of a name, compared with a query.
  struct Found {
    var entity: UInt32
    /// The number of the name within the entity.
    var ordinal: UInt16
    /// Among all readings; those of one entity are all of one edition.
    var name: UInt32
    /// The number of the query's reading that it met.
    var query: Int
    var logOdds: Float
  }

  /// The readings of names that are nearest to one of the query's, each entity once, in no order.
  ///
  /// - Parameter depth: how many names are compared in full for each reading.
  func search(
    _ query: PreparedQuery.Part, _ comparer: NameComparer, _ purpose: NamePurpose, depth: Int,
    _ room: inout SearchRoom
  ) -> [Found] {
    guard count > 0 else { return [] }
    room.fit(count)
    var best: [UInt32: Found] = [:]
    let subject = query.prepared.subject
    let model = comparer.model(subject, purpose)
    let first = baseCount
    query.prepared.withSides { sides in
      for (number, side) in sides.enumerated() where side.count > 0 {
        room.plan.set(query.readings[number], side)
        let plan = room.plan
        base?.index.collect(plan, side, comparer.likeness, first: 0, &room)
        own.collect(plan, side, comparer.likeness, first: UInt32(first), &room)
        shortlist(plan.total, depth, &room)
        for candidate in room.candidates {
          let name = Int(candidate & 0xFFFF_FFFF)
          let other = self.side(name)
          room.matcher.match(side, other)
          let odds =
            model.logOdds(Features(room.matcher, side, other, subject)) - query.burdens[number]
          let entity = entity(name)
          if let known = best[entity] {
            // Of equals, the first name of the query, and of those the first of the entity.
            guard odds > known.logOdds || odds == known.logOdds && number == known.query && name < known.name
            else { continue }
          }
          best[entity] = Found(
            entity: entity, ordinal: ordinal(name), name: UInt32(name), query: number, logOdds: odds)
        }
        room.clear()
      }
    }
    return Array(best.values)
  }

  @inline(__always)
  private func side(_ name: Int) -> NameSide {
    guard let base else { return own.side(name) }
    return name < base.count ? base.index.side(name) : own.side(name - base.count)
  }

  @inline(__always)
  private func ordinal(_ name: Int) -> UInt16 {
    guard let base else { return own.ordinals[name] }
    return name < base.count ? base.index.ordinals[name] : own.ordinals[name - base.count]
  }

  /// The number in this edition of the entity that a reading is of.
  @inline(__always)
  private func entity(_ name: Int) -> UInt32 {
    guard let base else { return own.entities[name] }
    return name < base.count
      ? base.positions[Int(base.index.entities[name])] : own.entities[name - base.count]
  }

  /// Keeps the `depth` names that share most with the query, against what both have.
  private func shortlist(_ total: Int, _ depth: Int, _ room: inout SearchRoom) {
    let first = baseCount
    for name in room.touched {
      let number = Int(name)
      let others: Int
      if number < first, let base {
        if base.isHidden(number) { continue }
        others = Int(base.index.totals[number])
      } else {
        others = Int(own.totals[number - first])
      }
      let share = min(2048, Int(room.met[number]) * 2000 / max(1, total + others))
      room.candidates.append(UInt64(share) << 32 | UInt64(name))
    }
    guard room.candidates.count > depth else { return }
    // The least share among the best, by counting.
    var counts = [Int](repeating: 0, count: 2049)
    for candidate in room.candidates { counts[Int(candidate >> 32)] += 1 }
    var least = 2048
    var taken = counts[2048]
    while least > 0, taken + counts[least - 1] <= depth {
      least -= 1
      taken += counts[least]
    }
    // Of those with one share more than fit, the longest, and of these the first of the list.
    var rest = FirstRanks(depth - min(taken, depth))
    room.candidates.removeAll { candidate in
      let share = Int(candidate >> 32)
      if share >= least { return false }
      if share == least - 1 {
        let name = Int(candidate & 0xFFFF_FFFF)
        rest.take(FirstRanks.Rank(met: room.met[name], entity: entity(name), name: UInt32(name)), candidate)
      }
      return true
    }
    room.candidates += rest.values
  }
}

/// The few that come first among many, in one pass.
private struct FirstRanks {
  /// Those that have more of the query first, then by the order of the list, then as they were read.
  struct Rank {
    let met: UInt16
    let entity: UInt32
    let name: UInt32

    @inline(__always)
    func precedes(_ other: Rank) -> Bool {
      if met != other.met { return met > other.met }
      return entity != other.entity ? entity < other.entity : name < other.name
    }
  }

  private let most: Int
  private var ranks: [Rank] = []
  private(set) var values: [UInt64] = []

  init(_ most: Int) { self.most = most }

  mutating func take(_ rank: Rank, _ value: UInt64) {
    if ranks.count == most {
      guard let last = ranks.last, rank.precedes(last) else { return }
      ranks.removeLast()
      values.removeLast()
    }
    var place = ranks.count
    while place > 0, rank.precedes(ranks[place - 1]) { place -= 1 }
    ranks.insert(rank, at: place)
    values.insert(value, at: place)
  }
}
