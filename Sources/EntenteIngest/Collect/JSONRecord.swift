// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// One line of a collection in JSON lines, taken apart: the text of a document and what is known about it.
struct JSONRecord {
  let id: String?
  let text: String
  let particulars: Particulars

  /// - Throws: when the line is no JSON object in UTF-8, has no text, or has a date or a marking that cannot be read:
  ///   passing over a marking would show a document to those who must not see it.
  init(line: [UInt8], fields: FieldMap) throws(Refusal) {
    guard let json = String(validating: line, as: UTF8.self) else {
      throw Refusal(
        "invalid-utf8", "the line is not UTF-8, as JSON must be; convert it",
        excerpt: String(decoding: line.prefix(200), as: UTF8.self))
    }
    guard let object = JSONValue(json), case .object = object else {
      throw Refusal(
        "bad-json", "the line is not a JSON object; correct it", excerpt: String(json.prefix(200)))
    }
    func words(_ field: FieldMap.Field) -> String? {
      fields.value(of: field, in: object).flatMap(Self.words).map(TidyLine.tidy)
    }
    guard let text = fields.value(of: .text, in: object).flatMap(Self.text) else {
      throw Refusal(
        "no-text",
        "the line has no text under \(fields.names(of: .text)); name the key with --field text=KEY",
        excerpt: String(json.prefix(200)))
    }
    self.text = text
    id = words(.id).map { String($0.prefix(200)) }
    var known = Particulars(
      title: words(.title), publisher: words(.publisher), author: words(.author),
      language: words(.language).flatMap(Particulars.languageCode), url: words(.url))
    if let url = known.url, !url.hasPrefix("http://") && !url.hasPrefix("https://") { known.url = nil }
    if let date = words(.date), !["unknown", "n.d.", "-"].contains(date.lowercased()) {
      guard let read = GivenDate.parse(date) else {
        throw Refusal(
          "bad-date", "the line's date cannot be read; write it as yyyy-mm-dd, yyyy-mm or yyyy", excerpt: date
        )
      }
      known.published = read
    }
    if let words = words(.marking) {
      guard let read = Marking(words) else {
        throw Refusal(
          "bad-marking",
          "the line's marking cannot be read; write it as TLP:AMBER or TLP:AMBER//REL AU,GB", excerpt: words)
      }
      known.marking = read
    }
    particulars = known
  }

  /// A value as words: names in a list are joined, an object is known by its name.
  private static func words(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): text
    case .number(let text): text
    case .bool, .null: nil
    case .array(let values):
      values.compactMap(words).isEmpty ? nil : values.compactMap(words).joined(separator: ", ")
    case .object(let members): ["name", "title"].lazy.compactMap { members[$0]?.string }.first
    }
  }

  /// A text, or its paragraphs.
  private static func text(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): return text
    case .array(let values):
      let paragraphs = values.compactMap(\.string)
      return paragraphs.count == values.count ? paragraphs.joined(separator: "\n\n") : nil
    default: return nil
    }
  }
}
