// SPDX-License-Identifier: Apache-2.0

/// The inflected forms of English verbs and nouns, from the form in a dictionary.
enum EnglishForms {
  /// - Parameter irregular: the past and the past participle, where they do not follow the rule.
  static func verb(_ phrase: String, irregular: [String]) -> [(String, Cue.Form)] {
    if let adverb = phrase.split(separator: " ").first, adverb.hasSuffix("ly"), adverb.count < phrase.count {
      return verb(String(phrase.dropFirst(adverb.count + 1)), irregular: irregular).map {
        (adverb + " " + $0.0, $0.1)
      }
    }
    let words = phrase.split(separator: " ", maxSplits: 1)
    let verb = String(words[0])
    let rest = words.count > 1 ? " " + words[1] : ""
    var forms: [(String, Cue.Form)] = [
      (phrase, .base), (third(verb) + rest, .third), (ing(verb) + rest, .ing),
    ]
    let pasts = irregular.isEmpty ? [past(verb)] : irregular
    for past in pasts { forms.append((past + rest, .past)) }
    return forms
  }

  static func plural(_ phrase: String) -> String {
    var words = phrase.split(separator: " ").map(String.init)
    // The head of "memorandum of understanding" is its first word.
    let head = words.firstIndex { ["of", "for", "on"].contains($0) }.map { $0 - 1 } ?? words.count - 1
    words[max(0, head)] = third(words[max(0, head)])
    return words.joined(separator: " ")
  }

  private static func third(_ word: String) -> String {
    if word.hasSuffix("y"), !endsInVowel(word.dropLast()) { return word.dropLast() + "ies" }
    if ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix) { return word + "es" }
    return word + "s"
  }

  private static func past(_ word: String) -> String {
    if word.hasSuffix("e") { return word + "d" }
    if word.hasSuffix("y"), !endsInVowel(word.dropLast()) { return word.dropLast() + "ied" }
    return doubled(word) + "ed"
  }

  private static func ing(_ word: String) -> String {
    if word.hasSuffix("e"), !word.hasSuffix("ee"), !word.hasSuffix("oe") { return word.dropLast() + "ing" }
    return doubled(word) + "ing"
  }

  /// The last consonant is doubled after a single vowel, in words of one syllable and those ending in a stressed one.
  private static func doubled(_ word: String) -> String {
    let letters = Array(word)
    guard letters.count >= 3, let last = letters.last, "bdgklmnprtz".contains(last),
      vowels.contains(letters[letters.count - 2]),
      !vowels.contains(letters[letters.count - 3])
    else { return word }
    let syllables = letters.count { vowels.contains($0) }
    return syllables == 1
      || ["admit", "commit", "submit", "permit", "begin", "refer", "transfer", "equip", "ship"].contains(word)
      ? word + String(last) : word
  }

  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
  private static func endsInVowel(_ word: Substring) -> Bool { word.last.map(vowels.contains) ?? false }
}
