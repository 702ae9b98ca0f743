// SPDX-License-Identifier: Apache-2.0

/// A name in its script, and beside it what a reader of English can say: its English name, else its letters in Latin.
enum ShownName {
  /// - Parameters:
  ///   - romanised: said too where the English name says something else.
  ///   - hint: the language of the document that the name comes from.
  static func markup(_ name: String, english: String?, romanised: String?, hint: String? = nil) -> Markup {
    let latin = english ?? romanised
    var parts: [Markup] = [tag("bdi") { Language.marked(name, hint: hint) }]
    if let latin, latin != name {
      parts.append(.text(" "))
      parts.append(
        tag("span", ["class": "latin", "title": english == nil || romanised == english ? nil : romanised]) {
          latin
        })
    }
    return .group(parts)
  }

  /// The same in one line, for what can hold no mark-up: `深圳 (Shenzhen)`.
  static func plain(_ name: String, _ latin: String?) -> String {
    latin.map { $0 == name ? name : name + " (" + $0 + ")" } ?? name
  }
}
