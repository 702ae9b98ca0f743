// SPDX-License-Identifier: Apache-2.0

/// A character set, by the name under which ICU knows it.
package struct Charset: Hashable, Sendable {
  package let name: String

  package init(name: String) { self.name = name }

  package static let utf8 = Charset(name: "UTF-8")
  package static let utf16LittleEndian = Charset(name: "UTF-16LE")
  package static let utf16BigEndian = Charset(name: "UTF-16BE")
  package static let utf32LittleEndian = Charset(name: "UTF-32LE")
  package static let utf32BigEndian = Charset(name: "UTF-32BE")
  package static let windows1251 = Charset(name: "windows-1251")
  package static let koi8r = Charset(name: "KOI8-R")
  package static let gb18030 = Charset(name: "gb18030")
  package static let windows1252 = Charset(name: "windows-1252")

  /// The character set that a document declares under `label`: labels that the web uses for a smaller set mean the
  /// larger one (GB2312 is gb18030, ISO 8859-1 is windows-1252).
  package init(declared label: String) {
    let known: [String: Charset] = [
      "utf-8": .utf8, "utf8": .utf8, "us-ascii": .utf8, "ascii": .utf8,
      "utf-16": .utf16LittleEndian, "utf-16le": .utf16LittleEndian, "utf-16be": .utf16BigEndian,
      "windows-1251": .windows1251, "cp1251": .windows1251, "x-cp1251": .windows1251,
      "win-1251": .windows1251,
      "koi8-r": .koi8r, "koi8r": .koi8r, "koi": .koi8r,
      "gb2312": .gb18030, "gbk": .gb18030, "gb18030": .gb18030, "x-gbk": .gb18030, "cp936": .gb18030,
      "iso-8859-1": .windows1252, "latin1": .windows1252, "windows-1252": .windows1252,
      "cp1252": .windows1252,
    ]
    self = known[label.lowercased()] ?? Charset(name: label)
  }
}

/// A text with the character set that it was read from.
package struct DecodedText: Sendable {
  /// Everything after the byte order mark, unaltered.
  package let text: String
  package let charset: Charset
  /// How many bytes the byte order mark took; 0 when there was none.
  package let mark: Int

  package init(text: String, charset: Charset, mark: Int = 0) {
    self.text = text
    self.charset = charset
    self.mark = mark
  }
}

/// Bytes that are no text in a character set that we could tell.
package struct CharsetError: Error, Hashable, Sendable {
  /// Open set of reasons.
  package struct Code: Hashable, Sendable {
    package let name: String

    package init(name: String) { self.name = name }

    /// Neither valid UTF-8 nor a plausible text in another character set.
    package static let invalid = Code(name: "invalid")
  }

  package let code: Code
  /// What went wrong and how it may be remedied.
  package let message: String
  /// Offset in bytes of the first sequence that does not decode.
  package let offset: Int

  package init(code: Code, message: String, offset: Int) {
    self.code = code
    self.message = message
    self.offset = offset
  }
}
