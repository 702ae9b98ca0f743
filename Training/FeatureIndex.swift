// SPDX-License-Identifier: Apache-2.0

/// Gives every feature that occurs often enough a row of weights.
struct FeatureIndex {
  private var counts: [UInt8]
  private var keys: [UInt64]
  private var rows: [UInt32]
  private(set) var features: [UInt64] = []
  private let least: UInt8

  /// - Parameter least: occurrences that a feature needs.
  init(least: Int) {
    self.least = UInt8(clamping: least)
    counts = [UInt8](repeating: 0, count: 1 << 27)
    keys = [UInt64](repeating: 0, count: 1 << 24)
    rows = [UInt32](repeating: 0, count: 1 << 24)
  }

  mutating func count(_ feature: UInt64) {
    let slot = Int(truncatingIfNeeded: feature >> 37)
    if counts[slot] < 255 { counts[slot] += 1 }
  }

  /// The row of a feature; `nil` when it is too rare.
  mutating func row(_ feature: UInt64) -> UInt32? {
    guard counts[Int(truncatingIfNeeded: feature >> 37)] >= least else { return nil }
    var slot = Int(truncatingIfNeeded: feature & 0xFF_FFFF)
    while keys[slot] != 0 {
      if keys[slot] == feature { return rows[slot] }
      slot = (slot + 1) & 0xFF_FFFF
    }
    guard features.count < 12_000_000 else { return nil }
    keys[slot] = feature
    rows[slot] = UInt32(features.count)
    features.append(feature)
    return rows[slot]
  }
}
