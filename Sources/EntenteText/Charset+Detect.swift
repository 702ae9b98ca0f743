// SPDX-License-Identifier: Apache-2.0

extension Charset {
  /// Reads `bytes` in whichever character set explains them.
  ///
  /// A byte order mark decides. Else valid UTF-8 is UTF-8. Else every character set that we know, the declared one
  /// and what ICU's detector names are tried on a sample, and the most plausible text wins: a declaration gets a
  /// small advantage and is not trusted. Bytes that are UTF-8 but for a few broken places are not taken for anything
  /// else, since a reading in another character set would garble what is sound.
  ///
  /// - Parameter declared: what the document says of itself, such as `gb2312`.
  /// - Throws: ``CharsetError`` with the byte offset when nothing explains them.
  package static func decode(
    _ bytes: [UInt8], declared: String? = nil
  ) throws(CharsetError) -> DecodedText {
    if let (charset, mark) = byteOrderMark(bytes) { return try decode(bytes, marked: charset, mark) }
    let controls = controlShare(bytes.prefix(sampleSize))
    let utf8 = firstInvalidUTF8(bytes[...])
    if utf8.offset == nil && controls < 0.02 {
      return DecodedText(text: String(decoding: bytes, as: UTF8.self), charset: .utf8)
    }
    let damaged = utf8.offset != nil && utf8.long > 2 * utf8.broken
    if !damaged, let found = mostPlausible(bytes, declared: declared, controls: controls) { return found }
    guard let offset = utf8.offset else {
      return DecodedText(text: String(decoding: bytes, as: UTF8.self), charset: .utf8)
    }
    throw CharsetError(
      code: .invalid,
      message: "the bytes are not valid UTF-8 and make no plausible text in another character set; "
        + "convert the file to UTF-8, for example with iconv",
      offset: offset)
  }

  private static let sampleSize = 1 << 16

  private static func byteOrderMark(_ bytes: [UInt8]) -> (Charset, Int)? {
    let start = Array(bytes.prefix(4))
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if start == [0xFF, 0xFE, 0, 0] && bytes.count % 4 == 0 { return (.utf32LittleEndian, 4) }
    if start == [0, 0, 0xFE, 0xFF] { return (.utf32BigEndian, 4) }
    if start.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if start.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  private static func decode(
    _ bytes: [UInt8], marked charset: Charset, _ mark: Int
  ) throws(CharsetError) -> DecodedText {
    let rest = bytes[mark...]
    if charset == .utf8 {
      guard let offset = firstInvalidUTF8(rest).offset else {
        return DecodedText(text: String(decoding: rest, as: UTF8.self), charset: charset, mark: mark)
      }
      throw CharsetError(
        code: .invalid, message: "the bytes are not valid UTF-8, though the byte order mark says so",
        offset: offset + mark)
    }
    switch charset.convert(rest) {
    case .text(let text):
      return DecodedText(text: String(decoding: text, as: UTF8.self), charset: charset, mark: mark)
    case .invalid(let offset):
      throw CharsetError(
        code: .invalid,
        message: "the bytes are not valid \(charset.name), though the byte order mark says so",
        offset: offset + mark)
    case .unknown:
      throw CharsetError(
        code: .invalid, message: "the installed ICU library cannot read \(charset.name)", offset: 0)
    }
  }

  /// The share of bytes that no text holds: NUL and other control characters besides line ends, tab, form feed
  /// and escape.
  private static func controlShare(_ bytes: ArraySlice<UInt8>) -> Double {
    guard !bytes.isEmpty else { return 0 }
    let controls = bytes.reduce(into: 0) { count, byte in
      if byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B { count += 1 }
    }
    return Double(controls) / Double(bytes.count)
  }

  private static func mostPlausible(
    _ bytes: [UInt8], declared: String?, controls: Double
  ) -> DecodedText? {
    let sample = sample(of: bytes)
    let claimed = declared.map(Charset.init(declared:))
    var candidates: [Charset] = []
    if bytes.count % 2 == 0 { candidates += [.utf16LittleEndian, .utf16BigEndian] }
    if controls < 0.02 { candidates += [.windows1251, .koi8r, .gb18030, .windows1252] }
    var scored: [(charset: Charset, score: Double)] = []
    func score(_ charset: Charset) -> Double? {
      let from = charset.isWide ? bytes.prefix(sampleSize) : sample
      guard case .text(let text) = charset.convert(from, complete: from.endIndex == bytes.count) else {
        return nil
      }
      return CharsetPlausibility.score(text, wide: charset.isWide)
    }
    for charset in candidates {
      guard let points = score(charset) else { continue }
      scored.append((charset, points + (charset == claimed ? 0.1 : 0)))
    }
    if controls < 0.02, !scored.contains(where: { $0.score >= 0.45 }) {
      // Perhaps a script that our own measure does not know: ICU's confidence stands in, below any clear reading.
      let detected = detectedByICU(sample.prefix(1 << 13))
      for charset in [claimed].compactMap({ $0 }) + detected.map(\.charset)
      where !scored.contains(where: { $0.charset == charset }) && charset != .utf8 && !charset.isWide {
        let confidence = detected.first { $0.charset == charset }?.confidence ?? 0
        guard let own = score(charset) else { continue }
        let bears = charset == claimed && own >= 0.2
        guard bears || confidence >= (charset == claimed ? 10 : 40) else { continue }
        let points = max(bears ? own - 0.05 : 0, min(0.3, Double(confidence) / 200))
        scored.append((charset, points + (charset == claimed ? 0.1 : 0)))
      }
    }
    scored.removeAll { $0.score < 0.2 }
    // Sorting is not stable, so that equal scores are ordered by their place in the list of candidates.
    let order = scored.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
    for (charset, _) in order.map(\.element) {
      if case .text(let text) = charset.convert(bytes[...]) {
        return DecodedText(text: String(decoding: text, as: UTF8.self), charset: charset)
      }
    }
    return nil
  }

  private var isWide: Bool { name.hasPrefix("UTF-16") || name.hasPrefix("UTF-32") }

  /// A stretch that holds the first bytes beyond ASCII, starting where no character can be cut.
  private static func sample(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return bytes.prefix(sampleSize) }
    var start = first
    while start > 0 && first - start < 200 && bytes[start - 1] != 0x0A { start -= 1 }
    return bytes[start...].prefix(sampleSize)
  }
}
