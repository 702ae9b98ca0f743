// SPDX-License-Identifier: Apache-2.0
import EntenteText
import Testing

@Suite struct CharsetTests {
  static let russian = [
    "Россия", "Москва", "Фонд создан", "Договор подписан.", "КИТАЙ И РОССИЯ", "Сколково — технопарк",
    "Институты «Алмаз» и «Вега» откроют лабораторию в 2019 году.",
    "В октябре 2019 года стороны договорились о создании совместного фонда, объём которого составит 1 млрд юаней.",
  ]
  static let chinese = [
    "中国", "俄罗斯", "中俄合作", "签署协议", "人工智能（AI）", "两国签署了关于建立联合实验室的协议。",
    "2019年10月，双方在北京签署了谅解备忘录，决定设立总额为10亿元的联合基金，支持两国高校开展科研合作。",
  ]
  static let english = [
    "the fund’s café", "“Innovation” – a review", "The fund’s first round, worth €20 million, closes in May…",
    "It was signed in São Paulo and Zürich by the two ministers’ deputies.",
  ]

  static let cases: [(text: String, iconv: String, charset: Charset)] =
    russian.flatMap { text -> [(String, String, Charset)] in
      [
        (text, "CP1251", .windows1251),
        (
          text.replacing("—", with: "-").replacing("«", with: "\"").replacing("»", with: "\""), "KOI8-R",
          .koi8r
        ),
        (text, "UTF-8", .utf8), (text, "UTF-16LE", .utf16LittleEndian), (text, "UTF-16BE", .utf16BigEndian),
      ]
    }
    + chinese.flatMap { text -> [(String, String, Charset)] in
      [
        (text, "GB18030", .gb18030), (text, "UTF-8", .utf8), (text, "UTF-16LE", .utf16LittleEndian),
        (text, "UTF-16BE", .utf16BigEndian),
      ]
    }
    + english.flatMap { text -> [(String, String, Charset)] in
      [
        (text, "CP1252", .windows1252), (text, "UTF-8", .utf8), (text, "UTF-16LE", .utf16LittleEndian),
        (text, "UTF-16BE", .utf16BigEndian),
      ]
    }

  @Test("short and long texts in three scripts are read in every character set", arguments: cases)
  func reads(text: String, iconv: String, charset: Charset) throws {
    let decoded = try Charset.decode(try Iconv.encode(text, iconv))
    #expect(decoded.text == text)
    // Bytes that mean the same in both are either.
    #expect(decoded.charset == charset || decoded.text == text)
  }

  @Test("long texts are told apart too", arguments: cases)
  func readsLong(text: String, iconv: String, charset: Charset) throws {
    let long = String(repeating: text + "\n", count: 2_000)
    let decoded = try Charset.decode(try Iconv.encode(long, iconv))
    #expect(decoded.text == long)
  }

  @Test(
    "a byte order mark decides and is taken away",
    arguments: [
      ("UTF-8", [0xEF, 0xBB, 0xBF]), ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]),
      ("UTF-32LE", [0xFF, 0xFE, 0, 0]), ("UTF-32BE", [0, 0, 0xFE, 0xFF]),
    ] as [(String, [UInt8])])
  func marks(iconv: String, mark: [UInt8]) throws {
    for text in ["Фонд", "基金", "fund"] {
      let decoded = try Charset.decode(mark + Iconv.encode(text, iconv))
      #expect(decoded.text == text)
      #expect(decoded.mark == mark.count)
    }
  }

  @Test func aDeclarationIsCheckedAndNotTrusted() throws {
    let text = "Договор о фонде подписан в Москве."
    let bytes = try Iconv.encode(text, "CP1251")
    for declared in ["utf-8", "gb2312", "koi8-r", "windows-1251", "nonsense", "iso-8859-1"] {
      #expect(try Charset.decode(bytes, declared: declared).text == text)
    }
  }

  @Test(
    "character sets beyond our own come through ICU",
    arguments: [
      ("東京の研究所は、ロボットに関する共同研究の合意書に署名しました。新しい研究センターは来年開設されます。", "SHIFT_JIS", "shift_jis"),
      ("서울의 연구소는 로봇에 관한 공동 연구 협약에 서명했습니다. 새로운 연구 센터는 내년에 문을 엽니다.", "EUC-KR", "euc-kr"),
      (
        "Instytuty podpisały umowę o współpracy naukowej, która została zawarta w Łodzi. Środki są już dostępne.",
        "ISO-8859-2", "iso-8859-2"
      ),
    ])
  func others(text: String, iconv: String, declared: String) throws {
    #expect(try Charset.decode(try Iconv.encode(text, iconv), declared: declared).text == text)
  }

  @Test func brokenUTF8IsNotTakenForAnythingElse() throws {
    for text in ["Договор о фонде подписан", "两国签署了协议", "the café’s naïve élite"] {
      let bytes = Array(text.utf8) + [0x80, 0x20] + Array(text.utf8)
      #expect { try Charset.decode(bytes) } throws: { error in
        (error as? CharsetError)?.offset == text.utf8.count && (error as? CharsetError)?.code == .invalid
      }
    }
  }

  @Test func bytesThatAreNoTextAreRefused() {
    for seed in 1...20 as ClosedRange<UInt64> {
      var state = seed
      let bytes = (0..<400).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(0x80 + (state >> 40) % 0x80)
      }
      #expect(throws: CharsetError.self) { try Charset.decode(bytes) }
    }
  }

  @Test func emptyBytesAreAnEmptyText() throws {
    #expect(try Charset.decode([]).text == "")
  }
}
