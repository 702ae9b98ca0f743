// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Testing

@Suite("Text that is no prose")
struct SoupTests {
  static let words = [
    "Huawei", "signed", "agreement", "the", "with", "China", "’s", "Moscow.72", "US$2", "billion", "in",
    "2018",
    "(", ")", "[", "]", "«", "»", "‘", "’", "“", "”", "-", "—", ",", ".", ";", ":", "?", "!", "/", "•", "\n",
    "\n\n",
    "# ", "- ", "> ", "Ministry", "of", "and", "University", "Росатом", "подписал", "соглашение", "в",
    "Китаем",
    "清华大学", "签署", "协议", "，", "。", "2018年", "opened", "laboratory", "which", "is", "according", "to", "It",
    "the park",
    "\u{0}", "\u{FFFD}", "🛰️", "e\u{301}", "\u{202E}", "\u{200D}", "\t", "1,000,000", "0",
    "9999999999999999999999",
    "US", "AI", "5G", "May", "may", "President", "Xi", "Jinping", "Ltd", "Co.,", "%", "&", "€", "£5m", "¥",
  ]

  @Test("Random words in random order crash nothing and are quoted rightly", arguments: 0..<30)
  func soup(seed: Int) throws {
    var dice = Dice(UInt64(seed) &* 7_919 &+ 1)
    var text = ""
    for _ in 0..<400 {
      text += Self.words.randomElement(using: &dice) ?? ""
      if Bool.random(using: &dice) { text += " " }
    }
    let document = ReadBack.document(text)
    let extractor = try ReadBack.shared.get()
    let statements = extractor.extract(document).statements
    #expect(GroundingTests.fault(statements, in: document) == nil)
    #expect(extractor.extract(document).statements == statements)
  }

  @Test("Random scalars of three scripts crash nothing", arguments: 0..<10)
  func scalars(seed: Int) throws {
    var dice = Dice(UInt64(seed))
    var view = String.UnicodeScalarView()
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x20...0x7E, 0x400...0x4FF, 0x4E00...0x4EFF, 0x3000...0x303F, 0x2010...0x2040,
      0x600...0x6FF,
      0x1F600...0x1F64F, 0x300...0x36F, 0x0...0x1F,
    ]
    for _ in 0..<3_000 {
      let range = ranges.randomElement(using: &dice) ?? 0x20...0x7E
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &dice)) { view.append(scalar) }
    }
    let document = ReadBack.document(String(view))
    #expect(GroundingTests.fault(try ReadBack.shared.get().extract(document).statements, in: document) == nil)
  }

  static let hostile: [(String, String)] = [
    ("nothing", ""), ("a space", " "), ("a line end", "\n"), ("a mark", "."), ("a digit", "7"),
    ("NUL", "\u{0}"),
    ("only marks", String(repeating: ".,;:!?-–—()[]«»“”‘’ ", count: 2_000)),
    ("only digits", String(repeating: "2018 ", count: 4_000)),
    ("nested brackets", String(repeating: "(", count: 10_000) + "Huawei signed an agreement with Nokia"),
    (
      "open quotations",
      String(repeating: "“", count: 10_000) + " Huawei " + String(repeating: "‘", count: 10_000)
    ),
    ("headings only", String(repeating: "# Space\n\n", count: 2_000)),
    ("bullets only", String(repeating: "- \n", count: 5_000)),
    ("one name without an end", String(repeating: "Ministry of Science and ", count: 2_000)),
    ("one verb for ever", String(repeating: "signed ", count: 5_000)),
    ("one word of 200 KB", String(repeating: "a", count: 200_000)),
    ("one line of 200 KB", String(repeating: "Huawei and Nokia signed an agreement in Paris ", count: 4_350)),
    ("Chinese without an end", String(repeating: "清华大学与华为签署协议，", count: 400)),
    ("Russian without an end", String(repeating: "Росатом и Китай подписали соглашение, ", count: 400)),
    ("mixed scripts", String(repeating: "华为 и Nokia signed 协议 в Moscow в 2018年. ", count: 300)),
    ("accents in a heap", "Nokia signed an agreement" + String(repeating: "\u{301}", count: 20_000)),
    ("carriage returns", String(repeating: "Nokia signed an agreement with Siemens.\r\n", count: 300)),
  ]

  @Test("It is read to its end, and what is quoted stands there", arguments: hostile)
  func reads(name: String, text: String) throws {
    let document = ReadBack.document(text)
    let statements = try ReadBack.shared.get().extract(document).statements
    #expect(GroundingTests.fault(statements, in: document) == nil, "\(name)")
  }

  @Test("Text without a word has no initiative", arguments: [0, 1, 2, 3, 4, 5, 6, 7, 10, 11])
  func empty(index: Int) throws {
    #expect(try ReadBack.initiatives(Self.hostile[index].1).isEmpty, "\(Self.hostile[index].0)")
  }
}
