// SPDX-License-Identifier: Apache-2.0

/// Which initiatives are worth comparing: those that have a rare combination in common.
enum Blocks {
  private struct Entry {
    let key: UInt64
    let profile: UInt32
  }

  /// A block up to this size compares each with each, a larger one each with so many that follow it in time.
  private static let (small, following) = (24, 12)

  /// - Parameter profiles: in the order in which they count: earliest recorded first.
  /// - Returns: pairs of places in the list, each once, ascending.
  static func pairs(_ profiles: [Profile]) -> [DocumentPair] {
    var entries: [Entry] = []
    entries.reserveCapacity(profiles.count * 16)
    for (index, profile) in profiles.enumerated() {
      for key in Sorted.distinct(keys(profile)) { entries.append(Entry(key: key, profile: UInt32(index))) }
    }
    entries.sort { ($0.key, $0.profile) < ($1.key, $1.profile) }
    var pairs: [UInt64] = []
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      if end - start > 1 { add(entries[start..<end].map(\.profile), profiles, &pairs) }
      start = end
    }
    return Sorted.distinct(pairs).map { DocumentPair(key: $0) }
  }

  private static func add(_ block: [UInt32], _ profiles: [Profile], _ pairs: inout [UInt64]) {
    let isLarge = block.count > small
    let members =
      !isLarge
      ? block
      : block.sorted { (time(profiles[Int($0)]), $0) < (time(profiles[Int($1)]), $1) }
    for (place, a) in members.enumerated() {
      let rest = members[(place + 1)...].prefix(isLarge ? following : members.count)
      for b in rest where profiles[Int(a)].documents != profiles[Int(b)].documents {
        pairs.append(DocumentPair(min(a, b), max(a, b)).key)
      }
    }
  }

  private static func time(_ profile: Profile) -> Int {
    profile.dates.map(\.first).min() ?? profile.published ?? Int.max
  }

  private static func keys(_ profile: Profile) -> [UInt64] {
    var keys: [UInt64] = []
    let actors = profile.actors.prefix(8)
    let months = profile.months.map { UInt64($0) }
    for (place, actor) in actors.enumerated() {
      for other in actors[(place + 1)...] { keys.append(StableHash.of(1, actor, other)) }
      for month in months { keys.append(StableHash.of(2, actor, month)) }
      for technology in profile.technologies.prefix(4) { keys.append(StableHash.of(3, actor, technology)) }
      for spot in profile.places.prefix(4) { keys.append(StableHash.of(4, actor, spot)) }
      for amount in profile.amounts.prefix(4) { keys.append(StableHash.of(5, actor, amount)) }
    }
    let countries = profile.countries.prefix(6)
    for (place, country) in countries.enumerated() {
      for amount in profile.amounts.prefix(4) { keys.append(StableHash.of(6, country, amount)) }
      for other in countries[(place + 1)...] {
        for month in months {
          for technology in profile.technologies.prefix(4) {
            keys.append(StableHash.of(StableHash.of(7, country, other), month, technology))
          }
        }
      }
    }
    for quote in profile.quotes.prefix(4) { keys.append(StableHash.of(8, quote)) }
    return keys
  }
}
