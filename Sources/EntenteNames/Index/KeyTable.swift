// SPDX-License-Identifier: Apache-2.0

/// From 32-bit keys to numbers, flat: keys in order, where the numbers of each begin, and a table by the first bits of the
/// key that says where to begin to look.
package struct KeyTable: Sendable {
  let firsts: IndexSection<UInt32>
  let keys: IndexSection<UInt32>
  let starts: IndexSection<UInt32>
  let numbers: IndexSection<UInt32>
  private let shift: UInt32

  /// - Parameter number: that of the first of its four tables.
  package init?(_ bytes: IndexBytes, _ number: Int) {
    guard let firsts = bytes.section(number, of: UInt32.self),
      let keys = bytes.section(number + 1, of: UInt32.self),
      let starts = bytes.section(number + 2, of: UInt32.self),
      let numbers = bytes.section(number + 3, of: UInt32.self),
      starts.count == keys.count + 1, firsts.count >= 3, (firsts.count - 1).nonzeroBitCount == 1,
      starts[keys.count] == numbers.count, firsts[firsts.count - 1] == keys.count
    else { return nil }
    self.firsts = firsts
    self.keys = keys
    self.starts = starts
    self.numbers = numbers
    shift = UInt32(32 - (firsts.count - 1).trailingZeroBitCount)
  }

  /// The key of a text.
  package static func key(_ text: some StringProtocol) -> UInt32 {
    let hash = LetterHash.of(text.utf8, salt: 11)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// The numbers of `key`.
  @inline(__always)
  package subscript(_ key: UInt32) -> UnsafeBufferPointer<UInt32> {
    let bucket = Int(key >> shift)
    var index = Int(firsts[bucket])
    let end = Int(firsts[bucket + 1])
    while index < end, keys[index] < key { index += 1 }
    guard index < end, keys[index] == key else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = Int(starts[index])
    let stop = Int(starts[index + 1])
    guard stop >= start, stop <= numbers.count else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: numbers.base + start, count: stop - start)
  }

  /// Adds the four tables of `pairs`, a key in the high half and a number in the low half of each.
  package static func write(_ pairs: inout [UInt64], into writer: inout IndexWriter) {
    RadixSort.sort(&pairs)
    var keys: [UInt32] = []
    var starts: [UInt32] = []
    var numbers: [UInt32] = []
    numbers.reserveCapacity(pairs.count)
    var last: UInt64?
    for pair in pairs where pair != last {
      let key = UInt32(pair >> 32)
      if keys.last != key {
        keys.append(key)
        starts.append(UInt32(numbers.count))
      }
      numbers.append(UInt32(truncatingIfNeeded: pair))
      last = pair
    }
    starts.append(UInt32(numbers.count))
    var bits = 1
    while bits < 24, 1 << bits < keys.count { bits += 1 }
    var firsts = [UInt32](repeating: 0, count: (1 << bits) + 1)
    for key in keys { firsts[Int(key >> UInt32(32 - bits)) + 1] += 1 }
    for index in 1..<firsts.count { firsts[index] += firsts[index - 1] }
    writer.add(firsts)
    writer.add(keys)
    writer.add(starts)
    writer.add(numbers)
  }
}

/// Sorts whole numbers by their bytes, the lowest first.
enum RadixSort {
  static func sort(_ values: inout [UInt64]) {
    guard values.count > 512 else { return values.sort() }
    var other = [UInt64](repeating: 0, count: values.count)
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      var counts = [Int](repeating: 0, count: 257)
      values.withUnsafeBufferPointer { values in
        for value in values { counts[Int(value >> shift & 0xFF) + 1] += 1 }
      }
      if counts.contains(values.count) { continue }
      for index in 1...256 { counts[index] += counts[index - 1] }
      values.withUnsafeBufferPointer { values in
        other.withUnsafeMutableBufferPointer { other in
          counts.withUnsafeMutableBufferPointer { counts in
            for value in values {
              let bucket = Int(value >> shift & 0xFF)
              other[counts[bucket]] = value
              counts[bucket] += 1
            }
          }
        }
      }
      swap(&values, &other)
    }
  }
}
