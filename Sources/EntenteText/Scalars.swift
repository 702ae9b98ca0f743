// SPDX-License-Identifier: Apache-2.0

/// What a Unicode scalar is to the tokeniser. Coarser than Unicode's general categories, and quick.
package enum ScalarClass: UInt8, Sendable {
  case space, letter, han, digit, dash, apostrophe, openQuote, closeQuote, superscript, symbol, control
}

/// Decoding and classifying scalars straight from UTF-8 bytes.
package enum Scalars {
  /// The scalar at `index` and the number of bytes that it takes. `bytes` must be valid UTF-8 and `index` the
  /// first byte of a scalar.
  @inlinable
  package static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (value: UInt32, width: Int)
  {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    if first < 0xE0 { return (UInt32(first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2) }
    if first < 0xF0 {
      return (
        UInt32(first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F), 3
      )
    }
    return (
      UInt32(first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12 | UInt32(bytes[index + 2] & 0x3F)
        << 6
        | UInt32(bytes[index + 3] & 0x3F), 4
    )
  }

  package static func classify(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0x30...0x39, 0xFF10...0xFF19: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
      .space
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D: .dash
    case 0x27, 0x2019, 0x02BC: .apostrophe
    case 0x22, 0x201C, 0x201E, 0x2018, 0xAB, 0x300A, 0x300C, 0x300E: .openQuote
    case 0x201D, 0xBB, 0x300B, 0x300D, 0x300F: .closeQuote
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079: .superscript
    case 0...0x1F, 0x7F...0x9F, 0xE000...0xF8FF, 0xFFF0...0xFFFF: .control
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: .symbol
    case 0xA1...0xBF where value != 0xAA && value != 0xB5 && value != 0xBA: .symbol
    case 0xD7, 0xF7, 0x2016...0x2BFF, 0x3001...0x3020, 0xFF01...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65,
      0xFFE0...0xFFE6:
      .symbol
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: .han
    case 0x3040...0x30FF, 0x1F000...0x1FFFF: value < 0x1F000 ? .letter : .symbol
    default: .letter
    }
  }

  /// The lower-case form, for Latin, Greek and Cyrillic; other scalars as they are. `ё` becomes `е`, the
  /// typographic apostrophe a plain one.
  package static func fold(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x0391...0x03A9, 0x0410...0x042F: value + 32
    case 0x0100...0x0137, 0x014A...0x0177, 0x1E00...0x1EFF, 0x0460...0x0481, 0x048A...0x04BF: value | 1
    case 0x0139...0x0148, 0x0179...0x017E: value & 1 == 1 ? value + 1 : value
    case 0x0401, 0x0451: 0x0435
    case 0x0400...0x040F: value + 80
    case 0x2019, 0x02BC: 0x27
    case 0xFF21...0xFF3A: value - 0xFF21 + 0x61
    default: value
    }
  }

  /// The folded scalars of a stretch of text.
  package static func folded(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt32] {
    var scalars: [UInt32] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let (value, width) = decode(bytes, index)
      scalars.append(fold(value))
      index += width
    }
    return scalars
  }

  package static func isUppercase(_ value: UInt32) -> Bool {
    value != 0x0451 && value != 0x2019 && value != 0x02BC && fold(value) != value
  }

  package static func isCyrillic(_ value: UInt32) -> Bool { (0x0400...0x052F).contains(value) }
}

/// Turns byte offsets of a text into offsets in Unicode scalars, in constant time.
package struct ScalarOffsets: Sendable {
  private static let stride = 64
  /// Scalars before each 64th byte; empty for ASCII, where both offsets are the same.
  private let checkpoints: [Int32]

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      checkpoints = []
      return
    }
    var marks: [Int32] = []
    marks.reserveCapacity(bytes.count / Self.stride + 1)
    var scalars: Int32 = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 { marks.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    if bytes.count % Self.stride == 0 { marks.append(scalars) }
    checkpoints = marks
  }

  /// The number of scalars that start before byte `offset` of `bytes`, the text that this was made from.
  package func scalar(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard !checkpoints.isEmpty else { return offset }
    let block = offset / Self.stride
    var scalars = Int(checkpoints[block])
    for index in (block * Self.stride)..<offset where bytes[index] & 0xC0 != 0x80 { scalars += 1 }
    return scalars
  }
}
