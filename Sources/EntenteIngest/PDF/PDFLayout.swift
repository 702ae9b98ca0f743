// SPDX-License-Identifier: Apache-2.0

/// The lines of a PDF with their places, as `pdftotext -bbox-layout` prints them. Lengths are in points, places are
/// measured from the upper left corner of the page.
struct PDFLayout {
  struct Line {
    var text: String
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    /// The height of most of its letters.
    let height: Double
  }

  struct Page {
    var height = 0.0
    /// Lines that stand together, in reading order.
    var blocks: [[Line]] = []
  }

  private(set) var pages: [Page] = []

  /// Reads the program's output, of which only the elements `page`, `block`, `line` and `word` matter.
  init(_ output: [UInt8], deadline: Deadline) throws(Refusal) {
    var words: [Word] = []
    var count = 0
    for raw in output.split(separator: 0x0A) {
      count += 1
      if count & 0xFFFF == 0 { try deadline.check() }
      let element = raw.drop { $0 == 0x20 }
      guard element.count > 5, element.first == UInt8(ascii: "<") else { continue }
      switch element[element.startIndex + 1] {
      case UInt8(ascii: "w"): if let word = Word(element) { words.append(word) }
      case UInt8(ascii: "p"): pages.append(Page(height: Self.numbers(element).last ?? 0))
      case UInt8(ascii: "b"):
        if element.starts(with: Array("<block".utf8)), !pages.isEmpty {
          pages[pages.count - 1].blocks.append([])
        }
      case UInt8(ascii: "/"):
        guard element.starts(with: Array("</line".utf8)), let page = pages.indices.last else { continue }
        if pages[page].blocks.isEmpty { pages[page].blocks.append([]) }
        if let line = Self.line(words) { pages[page].blocks[pages[page].blocks.count - 1].append(line) }
        words = []
      default: continue
      }
    }
  }

  private struct Word {
    let text: String
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double

    init?(_ element: ArraySlice<UInt8>) {
      guard let end = element.firstIndex(of: UInt8(ascii: ">")),
        let close = element.lastIndex(of: UInt8(ascii: "<")), close > end
      else { return nil }
      let numbers = PDFLayout.numbers(element[..<end])
      guard numbers.count == 4 else { return nil }
      (left, top, right, bottom) = (numbers[0], numbers[1], numbers[2], numbers[3])
      var scalars = String.UnicodeScalarView()
      for scalar in PDFLayout.unescaped(element[(end + 1)..<close]).unicodeScalars
      where !scalar.properties.isWhitespace && scalar.value >= 0x20 {
        scalars.append(scalar)
      }
      guard !scalars.isEmpty else { return nil }
      text = String(scalars)
    }

    var height: Double { bottom - top }
    var isNumber: Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C } }
  }

  private static func line(_ words: [Word]) -> Line? {
    guard let first = words.first, let last = words.last else { return nil }
    // The height that most letters have.
    var letters: [Double: Int] = [:]
    for word in words { letters[word.height, default: 0] += word.text.utf8.count }
    let height = letters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? first.height
    var text = first.text
    for (before, word) in zip(words, words.dropFirst()) {
      let gap = word.left - before.right
      let raised = word.height < 0.78 * height && word.isNumber && before.height > word.height
      if raised && gap < 0.4 * height {
        // A note's number after a digit would be read as part of it.
        let afterDigit = text.utf8.last.map { (0x30...0x39).contains($0) } ?? false
        text += afterDigit ? "[" + word.text + "]" : word.text
      } else {
        text += gap < 0.08 * height ? word.text : " " + word.text
      }
    }
    return Line(
      text: text, left: first.left, right: last.right, top: words.lazy.map(\.top).min() ?? first.top,
      bottom: words.lazy.map(\.bottom).max() ?? first.bottom, height: height)
  }

  /// The values of an element's attributes, all of which are numbers.
  private static func numbers(_ element: ArraySlice<UInt8>) -> [Double] {
    var numbers: [Double] = []
    var rest = element
    while let open = rest.firstIndex(of: 0x22), let close = rest[(open + 1)...].firstIndex(of: 0x22) {
      numbers.append(number(rest[(open + 1)..<close]))
      rest = rest[(close + 1)...]
    }
    return numbers
  }

  /// `-12.345600` as it is printed here: digits and one full stop.
  private static func number(_ digits: ArraySlice<UInt8>) -> Double {
    var value = 0.0
    var scale = 0.0
    var sign = 1.0
    for digit in digits {
      switch digit {
      case 0x2D: sign = -1
      case 0x2E: scale = 1
      case 0x30...0x39:
        value = value * 10 + Double(digit - 0x30)
        scale *= 10
      default: return 0
      }
    }
    return sign * value / max(1, scale)
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
