// SPDX-License-Identifier: Apache-2.0

/// A part of names as it is kept: each once, however many names have it. 32 bytes, without pointers, so that a table of
/// them may lie in a file.
package struct Word: BitwiseCopyable {
  /// Equal for parts that mean the same: of the concept, or of the letters where there is none.
  var key: UInt32
  /// Of the letters.
  var letterKey: UInt32
  /// See ``Sound/mask(_:)``.
  var mask: UInt32
  /// Where its sounds begin in the table's bytes.
  var sound: UInt32
  var length: UInt8
  var kind: UInt8
  /// What meeting it tells, in sixteenths of a nat: the rarer, the more.
  var weight: UInt8
  /// Of ``NameToken/Script`` in the low five bits, and three marks.
  var script: UInt8
  /// The next way to write it, 0 for none.
  var alternative: UInt32
  /// First letters as written (low 32 bits, first word lowest) and of its meaning in English (high 32 bits).
  var initials: UInt64

  /// Marks in ``script``: a concept; an ending as of women's names; one as of men's names whose
  /// women's form adds to it (`Volkov`, `Viktor`).
  static let concept: UInt8 = 0x80
  static let feminine: UInt8 = 0x40
  static let masculine: UInt8 = 0x20

  var hasConcept: Bool { script & Self.concept != 0 }
  var isFeminine: Bool { script & Self.feminine != 0 }
  var isMasculine: Bool { script & Self.masculine != 0 }
  var isHan: Bool { script & 0x1F == NameToken.Script.han.rawValue }
  var isPinyin: Bool { script & 0x1F == NameToken.Script.pinyin.rawValue }
  var part: PartKind { PartKind(rawValue: kind) ?? .core }
}

/// A part in its place in a name: the number of its word, and what depends on the place.
package struct Unit: BitwiseCopyable {
  private var bits: UInt32

  static let family: UInt32 = 1 << 31

  init(word: UInt32, isFamily: Bool) {
    bits = word & ~Self.family | (isFamily ? Self.family : 0)
  }

  var word: Int { Int(bits & ~Self.family) }
  var isFamily: Bool { bits & Self.family != 0 }
}

/// One name's parts, and where they lie. Valid as long as what it was taken from.
struct NameSide {
  let words: UnsafePointer<Word>
  let sounds: UnsafePointer<UInt8>
  let units: UnsafePointer<Unit>
  let count: Int

  @inline(__always)
  func word(_ index: Int) -> UnsafePointer<Word> { words + units[index].word }
}
