// SPDX-License-Identifier: Apache-2.0
internal import EntenteTag
internal import EntenteText
internal import Testing

@Suite("Names in sentences of three languages")
struct SentenceTests {
  static let tagger = Result { try Tagger(directory: Tagger.shipped) }

  /// The names of a text as `kind: name`.
  static func names(_ text: String) throws -> [String] {
    var session = TagSession(try tagger.get())
    var text = text
    return text.withUTF8 { bytes in
      let read = TaggedText(bytes)
      return read.tokens.withUnsafeBufferPointer { tokens in
        read.sentences.flatMap { sentence in
          session.names(bytes, tokens, sentence.tokens, language: sentence.language).map { name in
            let bounds =
              Int(tokens[name.tokens.lowerBound].start)..<Int(tokens[name.tokens.upperBound - 1].end)
            return "\(name.kind): \(String(decoding: bytes[bounds], as: UTF8.self))"
          }
        }
      }
    }
  }

  @Test(
    "Persons, organisations and places",
    arguments: [
      (
        "The minister, Anna Lindqvist, met engineers of Nordlys Energy Corp in Gothenburg.",
        ["person: Anna Lindqvist", "organisation: Nordlys Energy Corp", "place: Gothenburg"]
      ),
      (
        "Professor J. Okafor of the University of Ibadan returned to Nigeria on Monday.",
        ["person: J. Okafor", "organisation: University of Ibadan", "place: Nigeria"]
      ),
      (
        "Глава компании «Вектор» Павел Ермолин прилетел в Новосибирск из Кёльна.",
        ["organisation: Вектор", "person: Павел Ермолин", "place: Новосибирск", "place: Кёльна"]
      ),
      (
        "В Ташкенте министр Рустам Каримов подписал соглашение с Институтом физики.",
        ["place: Ташкенте", "person: Рустам Каримов", "organisation: Институтом физики"]
      ),
      (
        "记者王晓明从杭州市政府了解到，李国华将访问德国。",
        ["person: 王晓明", "organisation: 杭州市政府", "person: 李国华", "place: 德国"]
      ),
      (
        "北京理工大学与莫斯科大学在深圳签署协议。",
        ["organisation: 北京理工大学", "organisation: 莫斯科大学", "place: 深圳"]
      ),
    ])
  func names(text: String, expected: [String]) throws {
    #expect(try Self.names(text) == expected)
  }

  @Test("A Russian sentence that quotes Chinese names has both")
  func mixed() throws {
    let names = try Self.names(
      "В статье сказано, что Иван Петров встретился с министром 王晓明 в городе Казань.")
    #expect(names.contains("person: Иван Петров") && names.contains("person: 王晓明"))
    #expect(names.contains("place: Казань"))
  }

  @Test(
    "Ordinary sentences hold no names",
    arguments: [
      "The price of grain rose again.", "Цены на зерно снова выросли.", "粮食价格再次上涨。", "", "— … 12 !",
    ])
  func ordinary(text: String) throws {
    #expect(try Self.names(text).isEmpty)
  }
}
