// SPDX-License-Identifier: Apache-2.0

/// The weights of features for each label, so laid out that a feature without weights, which most are, is mostly told by
/// one look into a table that stays in the processor's cache, and that adding weights is one instruction.
///
/// A feature is a hash of 64 bits. Its first 18 bits choose a bucket; the buckets' rows stand one after another, in the
/// order of the hashes. A row has 16 bytes: 13 weights of eight bits and, in its last three bytes, the next 24 bits of
/// the hash. A feature without weights meets another one's row about once in ten million times; training and use meet
/// the same ones.
package struct WeightTable: Sendable {
  static let buckets = 1 << 18

  /// Rows in the order of their features.
  package let rows: [SIMD2<UInt64>]
  /// Rows in each bucket.
  package let counts: [UInt8]
  /// For each bucket, and one more: its first row in the lower 24 bits; above them a bit for each last three bits that
  /// the marks of its rows have.
  package let starts: [UInt32]

  /// - Parameter features: features without doubles, each with 13 weights.
  package init(_ features: [(feature: UInt64, weights: [Int8])]) {
    var rows: [SIMD2<UInt64>] = []
    var counts = [UInt8](repeating: 0, count: Self.buckets)
    for (feature, weights) in features.sorted(by: { $0.feature < $1.feature }) {
      let bucket = Self.bucket(feature)
      guard counts[bucket] < UInt8.max, weights.count == TagLabel.count else { continue }
      counts[bucket] += 1
      rows.append(Self.row(feature, weights))
    }
    self.init(rows: rows, counts: counts)
  }

  /// - Parameters:
  ///   - rows: at most 16 million, in the order of their buckets.
  ///   - counts: rows in each bucket; their sum is the number of rows.
  package init(rows: [SIMD2<UInt64>], counts: [UInt8]) {
    self.rows = rows
    self.counts = counts
    var starts: [UInt32] = []
    starts.reserveCapacity(counts.count + 1)
    var first = 0
    for count in counts {
      var bits: UInt32 = 0
      for row in first..<(first + Int(count)) { bits |= 1 << UInt32(rows[row].y >> 40 & 7) }
      starts.append(UInt32(first) | bits << 24)
      first += Int(count)
    }
    starts.append(UInt32(first))
    self.starts = starts
  }

  @inlinable static func bucket(_ feature: UInt64) -> Int { Int(truncatingIfNeeded: feature >> 46) }

  @inlinable static func mark(_ feature: UInt64) -> UInt64 { feature >> 22 & 0xFF_FFFF }

  private static func row(_ feature: UInt64, _ weights: [Int8]) -> SIMD2<UInt64> {
    var row = SIMD2<UInt64>(0, mark(feature) << 40)
    for (index, weight) in weights.enumerated() {
      let byte = UInt64(UInt8(bitPattern: weight))
      if index < 8 { row.x |= byte << (8 * index) } else { row.y |= byte << (8 * (index - 8)) }
    }
    return row
  }
}

/// A table while it is read: no counting of references.
package struct WeightReader {
  private let starts: UnsafeBufferPointer<UInt32>
  private let rows: UnsafeBufferPointer<SIMD2<UInt64>>

  package init(_ starts: UnsafeBufferPointer<UInt32>, _ rows: UnsafeBufferPointer<SIMD2<UInt64>>) {
    self.starts = starts
    self.rows = rows
  }

  /// Adds the weights of `feature`, if it has any, to `sum`. The last three lanes of `sum` mean nothing.
  @inline(__always)
  package func add(_ feature: UInt64, to sum: inout SIMD16<Int16>) {
    let bucket = WeightTable.bucket(feature)
    let start = starts[bucket]
    let mark = WeightTable.mark(feature)
    guard start >> (24 + UInt32(truncatingIfNeeded: mark & 7)) & 1 != 0 else { return }
    let end = Int(starts[bucket + 1] & 0xFF_FFFF)
    var row = Int(start & 0xFF_FFFF)
    while row < end {
      let found = rows[row]
      if found.y >> 40 == mark {
        sum &+= SIMD16<Int16>(truncatingIfNeeded: unsafeBitCast(found, to: SIMD16<Int8>.self))
        return
      }
      row += 1
    }
  }
}
