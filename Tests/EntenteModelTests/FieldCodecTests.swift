// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import Testing

@Suite("Structured values written and read back")
struct FieldCodecTests {
  static let names = [
    "", " ", "Harbin", "a|b", "a\tb", "a,b;c", "\"quoted\"", "line\nbreak", "中文", "Нижний Новгород",
    "e\u{301}", "é",
    "🛰️", "\u{202E}rtl", "0", "-", "null", "\\u001f", "a/b", "%1F",
  ]

  @Test("Places", arguments: names)
  func place(name: String) {
    for place in [
      Place(name: name), Place(name: name, country: "CN"),
      Place(name: name, country: "CN", latitude: 45.75, longitude: -126.65),
      Place(name: name, country: "CN", english: "Harbin"),
    ] {
      let read = FieldCodec.place(FieldCodec.encode(place))
      #expect(read == place)
      #expect(read.map { Array($0.name.unicodeScalars) } == Array(name.unicodeScalars))
    }
  }

  @Test("Amounts", arguments: names)
  func amount(text: String) {
    for value in [0, 1, 0.1, 1.0 / 3, 3e8, 1e21, 123_456_789.01, -5] {
      let amount = Amount(value: value, currency: "USD", text: text)
      #expect(FieldCodec.amount(FieldCodec.encode(amount)) == amount)
    }
  }

  @Test("Dates", arguments: ["2018", "2018-Q3", "2018-10", "2018-10-29"])
  func date(text: String) throws {
    let date = try #require(PartialDate(text))
    for relative in [true, false] {
      for planned in [true, false] {
        let field = DateField(date, relative: relative, planned: planned)
        #expect(FieldCodec.date(FieldCodec.encode(field)) == field)
      }
    }
  }

  @Test(
    "What is no such value is nil",
    arguments: ["", "2018", "a\u{1F}b", "a\u{1F}b\u{1F}c\u{1F}d\u{1F}e", "\u{1F}\u{1F}"])
  func refuses(text: String) {
    #expect(FieldCodec.date(text) == nil)
    #expect(
      FieldCodec.place(text) == nil
        || (4...5).contains(text.split(separator: "\u{1F}", omittingEmptySubsequences: false).count))
    #expect(FieldCodec.amount(text) == nil)
  }

  @Test func `different values are written differently`() {
    let places = Self.names.flatMap { name in
      [Place(name: name), Place(name: name, country: "CN"), Place(name: name, latitude: 1, longitude: 2)]
    }
    #expect(Set(places.map(FieldCodec.encode)).count == Set(places).count)
  }
}
