// SPDX-License-Identifier: Apache-2.0

/// The form of a name by which two names of organisations are one: without punctuation, articles, legal forms and, in
/// Russian, the endings of cases, so that «Росатом», «Росатома» and «Росатомом» meet.
package enum NameKey {
  private static let dropped: Set<String> = [
    "the", "inc", "ltd", "co", "llc", "plc", "corp", "company", "limited", "pjsc", "ojsc", "jsc", "pjsfc",
    "ag", "gmbh", "sa",
    "ооо", "оао", "пао", "ао", "зао",
  ]
  private static let chineseForms = ["股份有限公司", "有限责任公司", "有限公司"]

  /// Lower case; words separated by one space. A name that is nothing but legal forms keeps them.
  package static func fold(_ name: String) -> String {
    let words = name.split { !$0.isLetter && !$0.isNumber && $0 != "&" }.map(key)
    let kept = words.filter { !dropped.contains($0) }
    return (kept.isEmpty ? words : kept).joined(separator: " ")
  }

  private static func key(_ word: Substring) -> String {
    let folded = word.lowercased()
    guard let first = folded.unicodeScalars.first, !first.isASCII else { return folded }
    if (0x0400...0x052F).contains(first.value) {
      let scalars = folded.unicodeScalars.map { $0 == "ё" ? 0x0435 : $0.value }
      // An acronym has no endings.
      let isAcronym = scalars.count > 1 && word.allSatisfy(\.isUppercase)
      let stem = scalars.prefix(isAcronym ? scalars.count : RussianStem.root(scalars))
      return String(String.UnicodeScalarView(stem.compactMap(Unicode.Scalar.init)))
    }
    for form in chineseForms where folded.hasSuffix(form) && folded.count > form.count + 1 {
      return String(folded.dropLast(form.count))
    }
    return folded
  }
}
