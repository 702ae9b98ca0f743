// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// What a plain text says of itself: a title on the first line, a date on a line of its own near the beginning or at
/// the end, and who wrote it.
enum StatedInText {
  static func find(_ text: String) -> Particulars {
    let head = lines(text.unicodeScalars.prefix(6_000)).prefix(15)
    let tail = lines(text.unicodeScalars.suffix(2_000)).suffix(4)
    var found = Particulars()
    found.title = title(Array(head))
    found.author = head.prefix(10).lazy.compactMap(author).first
    found.marking = head.lazy.compactMap { Marking($0) }.first
    // The date of the last line is that of the text; one near the beginning may be a dateline's.
    found.published =
      head.prefix(10).lazy.compactMap(StatedDate.parse).first
      ?? tail.reversed().lazy.compactMap(StatedDate.parse).first
      ?? head.prefix(10).lazy.compactMap(closingDate).first
    return found
  }

  /// The date that ends a short line of particulars: `Policy brief, 18 November 2022`, `Oslo | 3 May 2021`.
  private static func closingDate(_ line: String) -> PartialDate? {
    guard line.count <= 90, line.last != "." else { return nil }
    let marks: Set<Character> = [",", "|", "—", "–", "·", "•", "，"]
    return line.indices.lazy.filter { marks.contains(line[$0]) }
      .compactMap { StatedDate.parse(line[line.index(after: $0)...]) }.first
  }

  /// Lines that are not blank, tidied.
  private static func lines(_ scalars: some Sequence<Unicode.Scalar>) -> [String] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"]
    // A line's first 400 scalars tell that it is too long for anything that is looked for here.
    let lines = view.split(whereSeparator: breaks.contains).map { TidyLine.tidy(String($0.prefix(400))) }
    return lines.filter { !$0.isEmpty }
  }

  private static func title(_ lines: [String]) -> String? {
    guard lines.count > 1 else { return nil }
    for line in lines.prefix(3) {
      let bare = TidyLine.tidy(
        String(line.drop { $0 == "#" || $0 == "*" || $0 == "=" }.reversed().drop { $0 == "*" }.reversed()))
      if StatedDate.parse(bare) != nil || author(bare) != nil { continue }
      return isTitle(bare) ? bare : nil
    }
    return nil
  }

  /// Whether a line may be a title: short, and no sentence, item of a list or label.
  static func isTitle(_ line: String) -> Bool {
    guard let first = line.first, let last = line.last else { return false }
    guard !".;:,。；：，!！、".contains(last), !"-•–—*>|".contains(first) else { return false }
    let han = line.unicodeScalars.count { (0x3400...0x9FFF).contains($0.value) }
    if han * 3 > line.count { return line.count <= 45 && !line.contains("。") }
    let words = line.split(separator: " ")
    return line.count <= 180 && words.count <= 22 && line.contains(where: \.isLetter)
      && !words.dropLast().contains { $0.hasSuffix(".") && $0.count > 5 }
  }

  /// `By Jane Roe and John Doe`, `Автор: …`, `作者：…`.
  static func author(_ line: String) -> String? {
    guard line.count <= 120 else { return nil }
    for label in labels where line.hasPrefix(label) {
      let name = TidyLine.tidy(String(line.dropFirst(label.count)))
      return name.isEmpty || name.count > 80 ? nil : name
    }
    guard let space = line.firstIndex(of: " "), line[..<space].lowercased() == "by" else { return nil }
    let name = line[line.index(after: space)...]
    let joining: Set<Substring> = ["and", "&", "de", "van", "von", "der", "da", "bin", "al", "with"]
    let words = name.split(separator: " ")
    guard (2...14).contains(words.count), let last = name.last, last.isLetter else { return nil }
    return words.allSatisfy { joining.contains($0) || $0.first?.isUppercase == true } ? String(name) : nil
  }

  private static let labels = [
    "Author: ", "Authors: ", "Author(s): ", "Автор: ", "Авторы: ", "Автор текста: ", "Автори: ", "作者：", "作者:",
    "撰稿：",
    "记者：", "本报记者：",
  ]
}
