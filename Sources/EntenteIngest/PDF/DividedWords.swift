// SPDX-License-Identifier: Apache-2.0

/// Joins lines, and decides about a hyphen at a line's end by how the document writes the word elsewhere.
struct DividedWords {
  private var words = Set<String>()

  init(_ lines: some Sequence<String>) {
    for line in lines {
      for word in line.split(whereSeparator: { !$0.isLetter && $0 != "-" }) where word.utf8.count > 3 {
        words.insert(word.lowercased())
      }
    }
  }

  func join(_ first: String, _ second: String) -> String {
    guard let last = first.last, let next = second.first else { return first + second }
    // A soft hyphen is only ever a division.
    if last == "\u{AD}" { return first.dropLast() + second }
    if last == "-" || last == "\u{2010}", first.dropLast().last?.isLetter == true, next.isLetter {
      let head = first.dropLast().reversed().prefix { $0.isLetter || $0 == "-" }.reversed()
      let tail = second.prefix { $0.isLetter || $0 == "-" }
      return first.dropLast() + (keepsHyphen(String(head), String(tail)) ? "-" : "") + second
    }
    if PDFText.isHan(last) && (PDFText.isHan(next) || next.isNumber) || PDFText.isHan(next) && last.isNumber {
      return first + second
    }
    // A dash or slash within a compound or an address.
    if (last == "–" || last == "/") && first.dropLast().last?.isWhitespace == false { return first + second }
    return first + " " + second
  }

  private func keepsHyphen(_ head: String, _ tail: String) -> Bool {
    if tail.first?.isUppercase == true { return true }
    let whole = (head + tail).lowercased()
    if words.contains(whole) { return false }
    let hyphened = (head + "-" + tail).lowercased()
    if words.contains(hyphened) { return true }
    let last = head.lowercased().split(separator: "-").last.map(String.init) ?? ""
    return Self.firstParts.contains(last)
  }

  /// First parts that are written with a hyphen far more often than without.
  private static let firstParts: Set<String> = [
    "high", "low", "long", "short", "self", "well", "non", "sino", "russo", "dual", "multi", "cross", "large",
    "small",
    "cutting", "third", "first", "second", "state", "government", "military", "so", "co", "ex", "anti", "pro",
    "post",
    "pre", "north", "south", "east", "west", "mid", "full", "real", "world", "decision", "что", "кто", "где",
    "по",
    "российско", "китайско", "научно", "военно", "нано",
  ]
}
