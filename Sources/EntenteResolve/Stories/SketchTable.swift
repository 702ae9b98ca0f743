// SPDX-License-Identifier: Apache-2.0

/// The sketches of a collection in flat arrays, and what two of them have in common.
struct SketchTable {
  private(set) var hashes: [UInt64] = []
  /// Where the hashes of each sketch begin; one more than there are sketches.
  private(set) var starts: [Int] = [0]
  private(set) var levels: [UInt8] = []
  private(set) var numbers: [[UInt64]] = []
  /// When each was published, as a day number, where the day is known.
  private(set) var days: [Int?] = []

  var count: Int { levels.count }

  mutating func append(_ sketch: Sketch, day: Int?) {
    hashes += sketch.hashes
    starts.append(hashes.count)
    levels.append(sketch.level)
    numbers.append(sketch.numbers)
    days.append(day)
  }

  /// The same without the hashes for which `isLeftOut`.
  func filtered(_ isLeftOut: (UInt64) -> Bool) -> SketchTable {
    var table = SketchTable()
    (table.levels, table.numbers, table.days) = (levels, numbers, days)
    table.hashes.reserveCapacity(hashes.count)
    for index in 0..<count {
      for position in starts[index]..<starts[index + 1] where !isLeftOut(hashes[position]) {
        table.hashes.append(hashes[position])
      }
      table.starts.append(table.hashes.count)
    }
    return table
  }

  /// Compares two sketches at the coarser level of both.
  func overlap(_ a: Int, _ b: Int) -> Overlap {
    let level = max(levels[a], levels[b])
    let bound = Sketch.bound(level)
    return hashes.withUnsafeBufferPointer { hashes in
      var (i, j, shared) = (starts[a], starts[b], 0)
      let (endA, endB) = (starts[a + 1], starts[b + 1])
      while i < endA, j < endB {
        let (x, y) = (hashes[i], hashes[j])
        if x > bound || y > bound { break }
        shared += x == y ? 1 : 0
        i += x <= y ? 1 : 0
        j += y <= x ? 1 : 0
      }
      return Overlap(
        shared: shared, left: kept(a, bound, hashes), right: kept(b, bound, hashes), level: level)
    }
  }

  /// How many hashes of a sketch are not above `bound`.
  private func kept(_ index: Int, _ bound: UInt64, _ hashes: UnsafeBufferPointer<UInt64>) -> Int {
    var (low, high) = (starts[index], starts[index + 1])
    while low < high {
      let middle = (low + high) / 2
      if hashes[middle] <= bound { low = middle + 1 } else { high = middle }
    }
    return low - starts[index]
  }
}

/// What two sketches have in common, in sampled shingles.
struct Overlap: Hashable {
  let shared: Int
  let left: Int
  let right: Int
  let level: UInt8

  var smaller: Int { min(left, right) }
  /// The part of the shorter text that the other holds too.
  var containment: Double { smaller == 0 ? 0 : Double(shared) / Double(smaller) }
  /// What both hold, of all that either holds.
  var resemblance: Double {
    let union = left + right - shared
    return union == 0 ? 0 : Double(shared) / Double(union)
  }
  /// Shorter to longer, 0...1.
  var proportion: Double { max(left, right) == 0 ? 0 : Double(smaller) / Double(max(left, right)) }
  /// Shingles of the shorter text, estimated.
  var length: Int { smaller << Int(level) }
}
