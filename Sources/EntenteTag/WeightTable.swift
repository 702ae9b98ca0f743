// SPDX-License-Identifier: Apache-2.0

/// The weights of features for each label: an open-addressed table of 16-byte slots, so that looking a feature up
/// touches one line of memory and adding its weights is one instruction.
///
/// A slot holds 13 weights of eight bits and, in its last three bytes, a fingerprint of the feature; a fingerprint of
/// zero is a free slot. A feature that is not in the table meets another one's fingerprint once in about 16 million
/// times; training and use meet the same ones.
package struct WeightTable: Sendable {
  package private(set) var slots: [SIMD2<UInt64>]

  /// An empty table for `features` features, of which nine tenths of the slots will be used.
  package init(features: Int) {
    slots = Array(repeating: .zero, count: max(16, features * 10 / 9 + 1))
  }

  package init(slots: [SIMD2<UInt64>]) { self.slots = slots }

  @inlinable static func fingerprint(_ feature: UInt64) -> UInt64 {
    let bits = feature & 0xFF_FFFF
    return bits == 0 ? 1 : bits
  }

  /// Puts a feature's weights into the table.
  package mutating func insert(_ feature: UInt64, _ weights: [Int8]) {
    precondition(weights.count == TagLabel.count)
    var slot = Int(feature.multipliedFullWidth(by: UInt64(slots.count)).high)
    while slots[slot].y >> 40 != 0 { slot = slot + 1 == slots.count ? 0 : slot + 1 }
    var bytes: (UInt64, UInt64) = (0, Self.fingerprint(feature) << 40)
    for (index, weight) in weights.enumerated() {
      let byte = UInt64(UInt8(bitPattern: weight))
      if index < 8 { bytes.0 |= byte << (8 * index) } else { bytes.1 |= byte << (8 * (index - 8)) }
    }
    slots[slot] = SIMD2(bytes.0, bytes.1)
  }
}

/// A table while it is read: no counting of references, no checks of bounds beyond its own.
package struct WeightReader {
  @usableFromInline let slots: UnsafeBufferPointer<SIMD2<UInt64>>
  @usableFromInline let count: UInt64

  package init(_ slots: UnsafeBufferPointer<SIMD2<UInt64>>) {
    self.slots = slots
    count = UInt64(slots.count)
  }

  /// Adds the weights of `feature`, if it has any, to `sum`. The last three lanes of `sum` mean nothing.
  @inlinable
  func add(_ feature: UInt64, to sum: inout SIMD16<Int16>) {
    var slot = Int(truncatingIfNeeded: feature.multipliedFullWidth(by: count).high)
    let wanted = WeightTable.fingerprint(feature)
    while true {
      let found = slots[slot]
      let mark = found.y >> 40
      if mark == wanted {
        sum &+= SIMD16<Int16>(truncatingIfNeeded: unsafeBitCast(found, to: SIMD16<Int8>.self))
        return
      }
      if mark == 0 { return }
      slot = slot + 1 == slots.count ? 0 : slot + 1
    }
  }
}
