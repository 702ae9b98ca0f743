// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// What a Markdown text says of itself: in front matter (between `---` or `+++` lines), else by its first heading and as
/// a plain text would.
enum StatedInMarkdown {
  static func find(_ text: String) throws(Refusal) -> Particulars {
    var head = String.UnicodeScalarView()
    head.append(contentsOf: text.unicodeScalars.prefix(8_000))
    let lines = String(head).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var found = Particulars()
    var body = lines[...]
    if let fence = lines.first, fence == "---" || fence == "+++",
      let end = lines.dropFirst().firstIndex(where: { $0 == fence || $0 == "..." })
    {
      found = try frontMatter(lines[1..<end], separator: fence == "+++" ? "=" : ":")
      body = lines[(end + 1)...]
    }
    if found.title == nil, let heading = body.first(where: { $0.hasPrefix("# ") }) {
      found.title = TidyLine.tidy(String(heading.drop { $0 == "#" }))
    }
    let rest = StatedInText.find(
      body.joined(separator: "\n") + "\n" + String(text.unicodeScalars.suffix(2_000)))
    return found.over(rest)
  }

  private static func frontMatter(_ lines: ArraySlice<Substring>, separator: Character) throws(Refusal)
    -> Particulars
  {
    var values: [String: String] = [:]
    var key = ""
    for line in lines {
      let trimmed = line.drop(while: \.isWhitespace)
      if trimmed.hasPrefix("- "), !key.isEmpty {
        let item = unquoted(trimmed.dropFirst(2))
        values[key] = values[key].map { $0.isEmpty ? item : $0 + ", " + item } ?? item
      } else if line.first?.isLetter == true, let at = line.firstIndex(of: separator) {
        key = TidyLine.tidy(line[..<at].lowercased())
        values[key] = unquoted(line[line.index(after: at)...])
      }
    }
    func value(_ keys: String...) -> String? {
      keys.lazy.compactMap { values[$0] }.first { !$0.isEmpty && $0 != "null" && $0 != "~" }
    }
    let marking = value("marking").flatMap { Marking($0) }
    if let words = value("marking"), marking == nil {
      throw Refusal(
        "bad-marking",
        "the front matter's marking cannot be read; write it as TLP:AMBER or TLP:AMBER//REL AU,GB",
        excerpt: words)
    }
    let date = value("date", "published", "pubdate", "publishdate")
    return Particulars(
      title: value("title"), publisher: value("publisher", "source", "site"),
      author: value("author", "authors"),
      published: date.flatMap { text in
        PartialDate(text.split(separator: " ").first ?? "") ?? StatedDate.parse(text)
      },
      language: value("lang", "language").flatMap(Particulars.languageCode), url: value("url", "link"),
      marking: marking)
  }

  /// Without quotes and the brackets of a list on one line.
  private static func unquoted(_ text: some StringProtocol) -> String {
    let bare = TidyLine.tidy(String(text))
    if bare.hasPrefix("["), bare.hasSuffix("]") {
      return bare.dropFirst().dropLast().split(separator: ",").map { unquoted($0) }.joined(separator: ", ")
    }
    for quote in ["\"", "'"] where bare.count >= 2 && bare.hasPrefix(quote) && bare.hasSuffix(quote) {
      return String(bare.dropFirst().dropLast())
    }
    return bare
  }
}
