// SPDX-License-Identifier: Apache-2.0

/// A sample of a text's shingles, by value: those whose hash is below a bound (scaled MinHash). Two texts sample the same
/// shingles, so that what both hold and what one holds of the other can be estimated from the samples alone, whatever
/// their lengths.
package struct Sketch: Hashable, Sendable {
  /// All shingles are kept at level 0, a half at 1, a quarter at 2: hashes below 2^(64 - level).
  package let level: UInt8
  /// How many shingles the text has, repeats among them.
  let count: UInt32
  /// Distinct, ascending.
  package let hashes: [UInt64]
  /// Of its numbers: distinct, ascending, the least of them when there are many.
  let numbers: [UInt64]

  /// Texts up to so many shingles are kept whole; longer ones lose a half, then three quarters.
  private static let whole = 256
  private static let mostNumbers = 128
  static let coarsest: UInt8 = 2

  package init(of text: String) {
    let found = Shingles(of: text)
    let shingles = found.hashes
    let level: UInt8 = shingles.count <= Self.whole ? 0 : shingles.count <= 2 * Self.whole ? 1 : Self.coarsest
    let bound = Self.bound(level)
    self.level = level
    count = UInt32(clamping: shingles.count)
    hashes = Self.distinct(shingles.filter { $0 <= bound })
    numbers = Array(Self.distinct(found.numbers).prefix(Self.mostNumbers))
  }

  /// The greatest hash that is kept at `level`.
  static func bound(_ level: UInt8) -> UInt64 { UInt64.max >> UInt64(level) }

  private static func distinct(_ hashes: [UInt64]) -> [UInt64] {
    var sorted = hashes
    sorted.sort()
    var count = 0
    for hash in sorted where count == 0 || sorted[count - 1] != hash {
      sorted[count] = hash
      count += 1
    }
    sorted.removeSubrange(count...)
    return sorted
  }
}

extension Sketch {
  /// What a stored sketch begins with; another form of it gets another number.
  private static let form: UInt8 = 1

  /// The form in which it is stored: form, level, how many numbers, count, numbers, hashes, all little-endian.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = [Self.form, level, UInt8(numbers.count)]
    bytes.reserveCapacity(7 + (numbers.count + hashes.count) * 8)
    withUnsafeBytes(of: count.littleEndian) { bytes.append(contentsOf: $0) }
    for hash in numbers + hashes { withUnsafeBytes(of: hash.littleEndian) { bytes.append(contentsOf: $0) } }
    return bytes
  }

  /// - Returns: `nil` when the bytes are no sketch of this form.
  package init?(bytes: [UInt8]) {
    guard bytes.count >= 7, bytes[0] == Self.form, bytes[1] <= Self.coarsest, (bytes.count - 7) % 8 == 0,
      (bytes.count - 7) / 8 >= Int(bytes[2])
    else { return nil }
    level = bytes[1]
    count = bytes.withUnsafeBytes {
      UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: 3, as: UInt32.self))
    }
    let all = bytes.withUnsafeBytes { raw in
      stride(from: 7, to: raw.count, by: 8).map {
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: $0, as: UInt64.self))
      }
    }
    numbers = Array(all.prefix(Int(bytes[2])))
    hashes = Array(all.dropFirst(Int(bytes[2])))
    guard Self.isAscending(numbers), Self.isAscending(hashes) else { return nil }
  }

  private static func isAscending(_ list: [UInt64]) -> Bool { zip(list, list.dropFirst()).allSatisfy(<) }
}
