// SPDX-License-Identifier: Apache-2.0

/// Which documents hold each sampled shingle that more than one holds, and the pairs that this makes likely.
struct Postings {
  private struct Entry {
    let hash: UInt64
    let document: UInt32
  }

  /// A list of up to so many documents makes a pair of each two; a longer one pairs each with its neighbour and with the
  /// first, so that pairs grow with the documents and not with their square.
  private static let short = 12
  /// A pair needs so many shingles in common to be looked at.
  private static let enough = 3
  /// Lists from here on are looked at for template text.
  private static let frequent = 12

  private var entries: [Entry]

  /// - Parameter table: documents in the order in which they count: earliest first.
  init(_ table: SketchTable) {
    var entries: [Entry] = []
    entries.reserveCapacity(table.hashes.count)
    for document in 0..<table.count {
      for position in table.starts[document]..<table.starts[document + 1] {
        entries.append(Entry(hash: table.hashes[position], document: UInt32(document)))
      }
    }
    entries.sort { ($0.hash, $0.document) < ($1.hash, $1.document) }
    self.entries = entries
  }

  /// Pairs of documents that share enough sampled shingles, the earlier one first, ascending.
  func candidates() -> [DocumentPair] {
    var counts = PairCounts()
    forEachList { list in
      if list.count <= Self.short {
        for i in list.indices {
          for j in (i + 1)..<max(i + 1, list.endIndex) { counts.add(pair(i, j)) }
        }
      } else {
        for i in list.indices.dropFirst() {
          counts.add(pair(i - 1, i))
          if i - 1 > list.startIndex { counts.add(pair(list.startIndex, i)) }
        }
      }
    }
    return counts.pairs(atLeast: Self.enough)
  }

  /// Shingles that stand in many documents which otherwise have little in common: page furniture, set phrases, notices.
  func template(_ areAlike: (DocumentPair) -> Bool) -> Set<UInt64> {
    var found: Set<UInt64> = []
    forEachList { list in
      guard list.count >= Self.frequent else { return }
      // Neighbours are looked at evenly over the list: at most 16 of them.
      let step = max(1, (list.count - 1) / 16)
      var (looked, alike) = (0, 0)
      var index = list.startIndex
      while index + 1 < list.endIndex {
        looked += 1
        if areAlike(pair(index, index + 1)) { alike += 1 }
        index += step
      }
      if alike * 2 < looked { found.insert(entries[list.startIndex].hash) }
    }
    return found
  }

  private func pair(_ i: Int, _ j: Int) -> DocumentPair {
    DocumentPair(entries[i].document, entries[j].document)
  }

  private func forEachList(_ body: (Range<Int>) -> Void) {
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].hash == entries[start].hash { end += 1 }
      if end - start > 1 { body(start..<end) }
      start = end
    }
  }
}

/// Two documents by their places in the collection, the earlier one first.
struct DocumentPair: Hashable, Comparable {
  let key: UInt64

  init(_ earlier: UInt32, _ later: UInt32) { key = UInt64(earlier) << 32 | UInt64(later) }

  init(key: UInt64) { self.key = key }

  var earlier: Int { Int(key >> 32) }
  var later: Int { Int(key & 0xFFFF_FFFF) }

  static func < (a: Self, b: Self) -> Bool { a.key < b.key }
}

/// Counts pairs in a flat table with open addressing.
struct PairCounts {
  private var keys = [UInt64](repeating: .max, count: 1 << 12)
  private var counts = [UInt32](repeating: 0, count: 1 << 12)
  private var used = 0

  mutating func add(_ pair: DocumentPair) {
    if used * 2 >= keys.count { grow() }
    insert(pair.key, 1)
  }

  func pairs(atLeast least: Int) -> [DocumentPair] {
    keys.indices.filter { counts[$0] >= least }.map { DocumentPair(key: keys[$0]) }.sorted()
  }

  private mutating func insert(_ key: UInt64, _ count: UInt32) {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
    while counts[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    if counts[slot] == 0 {
      keys[slot] = key
      used += 1
    }
    counts[slot] += count
  }

  private mutating func grow() {
    let old = (keys, counts)
    keys = [UInt64](repeating: .max, count: old.0.count * 2)
    counts = [UInt32](repeating: 0, count: old.0.count * 2)
    used = 0
    for slot in old.0.indices where old.1[slot] != 0 { insert(old.0[slot], old.1[slot]) }
  }
}
