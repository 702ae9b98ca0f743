// SPDX-License-Identifier: Apache-2.0

/// A piece of text that the engine looks at as one: a word, a number, a single Han character, a mark.
///
/// A token is not a word of a dictionary: Chinese text gives one token for each character, and phrases are found
/// over tokens in every language, so that nothing depends on spaces between words.
package struct Token: Sendable {
  package enum Kind: UInt8, Sendable {
    case word, han, number, mark
    /// A footnote marker, glued to a word or bracketed. Never part of a number, a date or an amount.
    case note
  }

  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The first letter is a capital.
    package static let capital = Flags(rawValue: 1)
    /// All letters are capitals, and there are at least two.
    package static let acronym = Flags(rawValue: 2)
    /// Nothing stands between this token and the one before.
    package static let glued = Flags(rawValue: 4)
    /// A capital stands after the first letter, as in `NtechLab`.
    package static let camel = Flags(rawValue: 8)
    /// The first of its sentence.
    package static let first = Flags(rawValue: 16)
    /// A word that holds a digit, as in `5G` or `S-400`.
    package static let digits = Flags(rawValue: 32)
    package static let cyrillic = Flags(rawValue: 64)
  }

  /// Byte offsets, half-open.
  package var start: Int32
  package var end: Int32
  /// Of the folded form (of its stem, for Russian): equal for words that are the same to the lexicons.
  package var key: UInt64
  package var kind: Kind
  package var flags: Flags
  /// The scalar of a mark, folded (every dash is `-`, every apostrophe `'`); the number of a note; the value of a
  /// whole number up to nine digits, else -1.
  package var value: Int32

  @inlinable package func has(_ flag: Flags) -> Bool { flags.rawValue & flag.rawValue == flag.rawValue }

  @inlinable package func isMark(_ scalar: Unicode.Scalar) -> Bool {
    value == Int32(bitPattern: scalar.value) && kind == .mark
  }

  @inlinable package var isWord: Bool { kind == .word || kind == .han }
}

/// FNV-1a over folded bytes, with a finishing mix. Equal words have equal keys in every process.
package struct TokenKey: Sendable {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  @inlinable
  package mutating func add(_ scalar: UInt32) { mix(scalar) }

  @usableFromInline
  mutating func mix(_ scalar: UInt32) {
    value = (value ^ UInt64(scalar)) &* 0x0000_0100_0000_01b3
  }

  package var finished: UInt64 {
    var hash = value
    hash ^= hash >> 32
    hash = hash &* 0xd6e8_feb8_6659_fd93
    return hash ^ (hash >> 32)
  }
}
