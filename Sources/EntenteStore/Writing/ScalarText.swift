// SPDX-License-Identifier: Apache-2.0

/// A text whose passages can be looked up by Unicode scalar offset in constant time.
struct ScalarText {
  private let utf8: [UInt8]
  /// The byte offset of every 64th scalar.
  private let marks: [Int]
  private let count: Int

  init(_ text: String) { self.init(utf8: Array(text.utf8)) }

  init(utf8: [UInt8]) {
    var marks: [Int] = []
    var scalars = 0
    for (offset, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
      if scalars & 63 == 0 { marks.append(offset) }
      scalars += 1
    }
    self.utf8 = utf8
    self.marks = marks
    count = scalars
  }

  /// Whether exactly `quote` stands in the half-open range of scalars `start..<end`.
  func stands(_ quote: String, from start: Int, to end: Int) -> Bool {
    guard start >= 0, start <= end, end <= count else { return false }
    return utf8[byteOffset(start)..<byteOffset(end)].elementsEqual(quote.utf8)
  }

  private func byteOffset(_ scalar: Int) -> Int {
    guard scalar < count else { return utf8.count }
    var offset = marks[scalar >> 6]
    for _ in 0..<(scalar & 63) {
      offset += 1
      while offset < utf8.count, utf8[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }
}
