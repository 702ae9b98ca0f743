// SPDX-License-Identifier: Apache-2.0
package import EntenteText

/// Classes of a list of names that a phrase may stand in, a bit each.
package struct NameClass: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package static let country = NameClass(rawValue: 1)
  package static let place = NameClass(rawValue: 2)
  package static let organisation = NameClass(rawValue: 4)
  package static let given = NameClass(rawValue: 8)
  package static let family = NameClass(rawValue: 16)
}

/// Phrases of lists of names and the classes that they stand in, by a hash of their tokens' keys.
///
/// A sorted array of 64-bit words: 56 bits of the hash, then a bit that says that a longer phrase begins so, then the
/// classes are kept in a byte beside it. Looked up through a table of the first 16 bits.
package struct PhraseBits: Sendable {
  /// The longest phrase that is looked for, in tokens.
  package static let longest = 8
  /// In `classes`: longer phrases begin with this one.
  package static let prefix: UInt8 = 0x80

  /// Sorted.
  package private(set) var hashes: [UInt64]
  package private(set) var classes: [UInt8]
  private var buckets: [Int32]

  package init(hashes: [UInt64], classes: [UInt8]) {
    self.hashes = hashes
    self.classes = classes
    buckets = [Int32](repeating: 0, count: 65_537)
    for hash in hashes { buckets[Int(hash >> 48) + 1] += 1 }
    for index in 1...65_536 { buckets[index] += buckets[index - 1] }
  }

  /// The table of `phrases`, each with its classes.
  package init(_ phrases: [(String, NameClass)]) {
    var table: [UInt64: UInt8] = [:]
    for (phrase, bits) in phrases {
      let tokens = Tokenizer.tokens(of: phrase)
      guard !tokens.isEmpty, tokens.count <= Self.longest else { continue }
      var hash = Self.start
      for (index, token) in tokens.enumerated() {
        hash = Self.next(hash, token.key)
        table[hash, default: 0] |= index + 1 == tokens.count ? bits.rawValue : Self.prefix
      }
    }
    let sorted = table.sorted { $0.key < $1.key }
    self.init(hashes: sorted.map(\.key), classes: sorted.map(\.value))
  }

  static let start: UInt64 = 0x51_7C_C1_B7_27_22_0A_95

  @inline(__always)
  static func next(_ hash: UInt64, _ key: UInt64) -> UInt64 { mixed(hash, key) }

  /// The classes of a hash and whether longer phrases begin with it; 0 when it is no phrase and begins none.
  @inline(__always)
  func find(_ hash: UInt64) -> UInt8 {
    let bucket = Int(hash >> 48)
    var low = Int(buckets[bucket])
    var high = Int(buckets[bucket + 1])
    while low < high {
      let middle = (low + high) >> 1
      if hashes[middle] < hash { low = middle + 1 } else { high = middle }
    }
    return low < hashes.count && hashes[low] == hash ? classes[low] : 0
  }

  /// Writes into `marks`, one for each of the tokens `range`, what the longest phrases say of it: two bits for each
  /// class, 1 for the first token of a phrase, 2 inside, 3 for its last, and 1 for a phrase of one token.
  package func mark(_ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>, _ marks: inout [UInt16]) {
    for index in marks.indices { marks[index] = 0 }
    guard !hashes.isEmpty else { return }
    for start in range {
      guard tokens[start].isWord else { continue }
      var hash = Self.start
      var found: UInt8 = 0
      var end = start
      var index = start
      while index < min(range.upperBound, start + Self.longest) {
        hash = Self.next(hash, tokens[index].key)
        let bits = find(hash)
        if bits == 0 { break }
        index += 1
        if bits & ~Self.prefix != 0 { (found, end) = (bits & ~Self.prefix, index) }
        if bits & Self.prefix == 0 { break }
      }
      guard found != 0 else { continue }
      for position in start..<end {
        let part: UInt16 = position == start ? 1 : position + 1 == end ? 3 : 2
        for bit in 0..<5 where found & (1 << bit) != 0 {
          let shift = UInt16(bit * 2)
          if marks[position - range.lowerBound] >> shift & 3 == 0 {
            marks[position - range.lowerBound] |= part << shift
          }
        }
      }
    }
  }
}

/// A hash of two values that spreads their bits.
@inline(__always)
package func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
  var hash = (a ^ (b &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
  hash ^= hash >> 32
  hash = hash &* 0xD6E8_FEB8_6659_FD93
  return hash ^ (hash >> 29)
}
