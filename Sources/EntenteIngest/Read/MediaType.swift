// SPDX-License-Identifier: Apache-2.0

/// What kind of document bytes are: by what they hold first, by the file's name second.
enum MediaType: String, Sendable {
  case plain = "text/plain"
  case markdown = "text/markdown"
  case html = "text/html"
  case pdf = "application/pdf"

  /// - Returns: `.pdf`, or `nil` for what may be text.
  /// - Throws: for formats that are known and not read.
  static func binary(_ bytes: [UInt8]) throws(Refusal) -> MediaType? {
    let start = bytes.prefix(1024)
    // Some writers put a few bytes before the PDF's header.
    let mark = Array("%PDF-".utf8)
    if start.starts(with: mark) { return .pdf }
    if let at = start.indices.first(where: { start[$0...].starts(with: mark) }),
      start[..<at].allSatisfy({ $0 < 0x20 || $0 == 0x20 || $0 >= 0x80 })
    {
      return .pdf
    }
    for (signature, what, remedy) in signatures where start.starts(with: signature) {
      throw Refusal(
        "unsupported-format", "it is \(what), not a text; \(remedy)", excerpt: hexadecimal(bytes.prefix(16)))
    }
    return nil
  }

  /// Which kind of text `text` is.
  static func text(_ text: String, name: String) -> MediaType {
    if isHTML(text) { return .html }
    switch FilePlace.suffix(of: name) {
    case "html", "htm", "xhtml", "shtml": return text.utf8.contains(UInt8(ascii: "<")) ? .html : .plain
    case "md", "markdown", "mdown", "mkd": return .markdown
    default: return .plain
    }
  }

  private static func isHTML(_ text: String) -> Bool {
    // Front matter and comments may stand before; a text that merely shows a tag later on is no page.
    var rest = text.utf8.prefix(4096).drop { $0 <= 0x20 }
    while true {
      let start = String(decoding: rest.prefix(40), as: UTF8.self).lowercased()
      for opening in ["<!doctype html", "<html", "<head", "<body"] where start.hasPrefix(opening) {
        return true
      }
      let close: String
      if start.hasPrefix("<!--") {
        close = "-->"
      } else if start.hasPrefix("<?xml") {
        close = "?>"
      } else {
        return false
      }
      let bytes = Array(rest)
      let end = Array(close.utf8)
      guard let at = bytes.indices.first(where: { bytes[$0...].starts(with: end) }) else { return false }
      rest = rest.dropFirst(at + end.count).drop { $0 <= 0x20 }
    }
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
  }

  private static let signatures: [(bytes: [UInt8], what: String, remedy: String)] = [
    (
      [0x50, 0x4B, 3, 4], "a ZIP archive (perhaps a word processor's file)",
      "unpack it, or convert it with libreoffice --headless --convert-to pdf"
    ),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old word processor's file",
      "convert it with libreoffice --headless --convert-to pdf"
    ),
    (Array("{\\rtf".utf8), "rich text", "convert it with libreoffice --headless --convert-to pdf"),
    ([0x1F, 0x8B], "compressed (gzip)", "unpack it"),
    ([0x42, 0x5A, 0x68], "compressed (bzip2)", "unpack it"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed (xz)", "unpack it"),
    ([0x28, 0xB5, 0x2F, 0xFD], "compressed (zstd)", "unpack it"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive", "unpack it"),
    ([0x89, 0x50, 0x4E, 0x47], "an image (PNG)", "recognise its text first, for example with tesseract"),
    ([0xFF, 0xD8, 0xFF], "an image (JPEG)", "recognise its text first, for example with tesseract"),
    (Array("GIF8".utf8), "an image (GIF)", "recognise its text first, for example with tesseract"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program", "leave it out"),
    (Array("SQLite format 3\0".utf8), "a database", "leave it out"),
    (Array("%!PS".utf8), "PostScript", "convert it with ps2pdf"),
  ]
}
