// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// Reads bytes that are text of some kind.
struct TextReader {
  let limits: IngestLimits
  let deadline: Deadline

  /// Reads the text of a field: a page or a part of one, or plain text.
  func read(field text: String) throws(Refusal) -> ReadContent {
    let start = text.utf8.prefix(1024).drop { $0 <= 0x20 }
    let isPage = MediaType.text(text, name: "") == .html
    if isPage || (start.first == UInt8(ascii: "<") && (text.contains("</p>") || text.contains("<br"))) {
      return try HTMLReader(limits: limits, deadline: deadline).read(text)
    }
    return ReadContent(mediaType: .plain, text: text, particulars: StatedInText.find(text))
  }

  /// - Parameter charset: the character set that came with the bytes, when one did.
  func read(_ bytes: [UInt8], name: String, charset: String? = nil) throws(Refusal) -> ReadContent {
    let text = try decoded(bytes, charset)
    try deadline.check()
    let type = MediaType.text(text, name: name)
    switch type {
    case .html:
      return try HTMLReader(limits: limits, deadline: deadline).read(text)
    case .markdown:
      return ReadContent(mediaType: type, text: text, particulars: try StatedInMarkdown.find(text))
    case .plain, .pdf:
      if FilePlace.suffix(of: name) == "json" && JSONValue(text) != nil {
        throw Refusal(
          "unsupported-format",
          "it is JSON without a document beside it; name the document, or take the text out of it",
          excerpt: String(text.unicodeScalars.prefix(200)))
      }
      return ReadContent(mediaType: .plain, text: text, particulars: StatedInText.find(text))
    }
  }

  private func decoded(_ bytes: [UInt8], _ charset: String?) throws(Refusal) -> String {
    do {
      let decoded = try Charset.decode(bytes, declared: charset ?? DeclaredCharset.find(bytes))
      let head = decoded.text.utf8.prefix(1 << 16)
      if Self.isBinary(head, count: head.count) { throw Self.binary(bytes) }
      return decoded.text
    } catch let refusal as Refusal {
      throw refusal
    } catch let error as CharsetError {
      if Self.isBinary(bytes.prefix(1 << 16), count: min(bytes.count, 1 << 16)) { throw Self.binary(bytes) }
      let from = max(0, error.offset - 40)
      throw Refusal(
        "invalid-utf8", error.message, position: "byte \(error.offset)",
        excerpt: String(decoding: bytes[from..<min(bytes.count, error.offset + 40)], as: UTF8.self))
    } catch {
      throw Refusal("unreadable", "it cannot be decoded: \(error)")
    }
  }

  /// Whether one byte in fifty is a control character that no text holds.
  private static func isBinary(_ bytes: some Sequence<UInt8>, count: Int) -> Bool {
    var controls = 0
    for byte in bytes where byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B { controls += 1 }
    return controls * 50 > count
  }

  private static func binary(_ bytes: [UInt8]) -> Refusal {
    Refusal(
      "binary", "it holds binary data, not text; convert it to text, HTML or PDF, or leave it out",
      excerpt: MediaType.hexadecimal(bytes.prefix(32)))
  }
}

/// The character set that a page or an XML document declares in its first bytes.
enum DeclaredCharset {
  static func find(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096)
    guard head.contains(UInt8(ascii: "<")) else { return nil }
    let text = String(decoding: head.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
    let keys = text.hasPrefix("<?xml") ? ["encoding=", "charset="] : ["charset="]
    for key in keys {
      let parts = text.split(separator: key, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let value = parts[1].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        .prefix { $0.isLetter || $0.isNumber || "-_.:".contains($0) }
      if !value.isEmpty { return String(value) }
    }
    return nil
  }
}
