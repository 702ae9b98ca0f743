// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

extension Particulars {
  /// Reads a sidecar: a JSON object with any of `title`, `publisher` or `source`, `author`, `date`, `lang` or
  /// `language`, `url` and `marking`. Other keys and `null` are passed over.
  ///
  /// - Throws: when it is not such an object, or when a date or a marking cannot be read: passing over a marking
  ///   would show a document to those who must not see it.
  init(sidecar content: String) throws(Refusal) {
    guard let json = JSONValue(content), case .object(let members) = json else {
      throw Refusal(
        "bad-sidecar", "the sidecar is not a JSON object; correct it or remove it",
        excerpt: String(content.prefix(200)))
    }
    func text(_ keys: String...) -> String? {
      for key in keys {
        if let value = members[key]?.string.map(TidyLine.tidy), !value.isEmpty { return value }
      }
      return nil
    }
    self.init(
      title: text("title"), publisher: text("publisher", "source"), author: text("author"),
      language: text("language", "lang").flatMap(Particulars.languageCode), url: text("url"))
    if case .array(let authors) = members["author"] ?? members["authors"] ?? .null {
      let names = authors.compactMap(\.string).map(TidyLine.tidy).filter { !$0.isEmpty }
      author = names.isEmpty ? nil : names.joined(separator: ", ")
    }
    if let date = text("date", "published"), !["unknown", "n.d.", "-"].contains(date.lowercased()) {
      guard let read = PartialDate(date) ?? StatedDate.parse(date) else {
        throw Refusal(
          "bad-sidecar", "the sidecar's date cannot be read; write it as yyyy-mm-dd, yyyy-mm or yyyy",
          position: "date", excerpt: date)
      }
      published = read
    }
    if let words = text("marking") {
      guard let read = Marking(words) else {
        throw Refusal(
          "bad-sidecar",
          "the sidecar's marking cannot be read; write it as TLP:AMBER or TLP:AMBER//REL AU,GB",
          position: "marking", excerpt: words)
      }
      marking = read
    }
  }

  /// Reads a sidecar's bytes; of its address only one of the web is kept.
  static func read(sidecar bytes: [UInt8]) throws(Refusal) -> Particulars {
    guard let text = try? Charset.decode(bytes).text else {
      throw Refusal("bad-sidecar", "the sidecar is not UTF-8; convert it")
    }
    var read = try Particulars(sidecar: text)
    if let url = read.url, !url.hasPrefix("http://") && !url.hasPrefix("https://") { read.url = nil }
    return read
  }

  /// `en` for `en-US`, `EN_gb` or `eng`; `nil` for what is no language code.
  static func languageCode(_ text: String) -> String? {
    let first = text.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init) ?? ""
    let long = ["eng": "en", "rus": "ru", "zho": "zh", "chi": "zh", "ukr": "uk", "cn": "zh"]
    if let code = long[first] { return code }
    return first.utf8.count == 2 && first.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? first : nil
  }
}

/// A line as it is shown: white space of any kind made one space, none at the ends.
enum TidyLine {
  static func tidy(_ text: String) -> String {
    text.split { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}" }.joined(separator: " ")
  }
}
