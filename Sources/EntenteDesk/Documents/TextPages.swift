// SPDX-License-Identifier: Apache-2.0

/// A text cut into pages of a length that can be shown, at ends of lines where there are any. Offsets count Unicode
/// scalars of the whole text.
package struct TextPages: Sendable {
  package struct Page: Hashable, Sendable {
    package let start: Int
    package let end: Int
    /// Bytes of the text in UTF-8.
    let bytes: Range<Int>
  }

  /// At least one.
  package let pages: [Page]

  /// Scalars of a page at most.
  package static let longest = 40_000
  /// Bytes that a page may take at most once its characters are escaped.
  static let heaviest = 140_000

  package init(_ text: String) {
    var pages: [Page] = []
    var text = text
    text.withUTF8 { bytes in
      var cutter = Cutter()
      for position in bytes.indices {
        if bytes[position] & 0xC0 != 0x80, let page = cutter.begin(bytes[position], at: position) {
          pages.append(page)
        }
      }
      pages.append(cutter.finish(at: bytes.count))
    }
    self.pages = pages
  }

  /// The number, from 0, of the page on which `offset` stands; the last one for what lies beyond the text.
  package func page(at offset: Int) -> Int {
    (pages.firstIndex { offset < $0.end }) ?? pages.count - 1
  }

  /// The scalars of a page.
  package static func scalars(of page: Page, in text: String) -> [Unicode.Scalar] {
    var text = text
    return text.withUTF8 { bytes in
      Array(String(decoding: UnsafeBufferPointer(rebasing: bytes[page.bytes]), as: UTF8.self).unicodeScalars)
    }
  }
}

/// Finds where pages end while the scalars of a text go by.
private struct Cutter {
  private struct Place {
    var scalar: Int
    var byte: Int
    var weight: Int
  }

  private var start = Place(scalar: 0, byte: 0, weight: 0)
  private var here = Place(scalar: 0, byte: 0, weight: 0)
  /// Behind the last line break and behind the last space that a page may end with.
  private var line: Place?
  private var space: Place?
  private var last: UInt8 = 0

  /// Takes the first byte of the next scalar.
  ///
  /// - Returns: the page that ended before it, when one did.
  mutating func begin(_ lead: UInt8, at byte: Int) -> TextPages.Page? {
    here.byte = byte
    let length = here.scalar - start.scalar
    if last == 0x0A, length > TextPages.longest / 2 { line = here }
    if last == 0x20, length > TextPages.longest * 9 / 10 { space = here }
    var page: TextPages.Page?
    if length >= TextPages.longest || here.weight - start.weight > TextPages.heaviest {
      let end = line ?? space ?? here
      page = TextPages.Page(start: start.scalar, end: end.scalar, bytes: start.byte..<end.byte)
      (start, line, space) = (end, nil, nil)
    }
    here.scalar += 1
    here.weight += Self.weight(lead)
    last = lead
    return page
  }

  func finish(at byte: Int) -> TextPages.Page {
    TextPages.Page(start: start.scalar, end: here.scalar, bytes: start.byte..<byte)
  }

  /// Bytes that a scalar may take on a page.
  private static func weight(_ lead: UInt8) -> Int {
    switch lead {
    case 0x22, 0x26, 0x27, 0x3C, 0x3E: 6
    case 0..<0x20 where lead != 0x0A: 12
    case 0xC2, 0xE2, 0xEF: 12
    case ..<0x80: 1
    case ..<0xE0: 2
    default: lead < 0xF0 ? 3 : 4
    }
  }
}
