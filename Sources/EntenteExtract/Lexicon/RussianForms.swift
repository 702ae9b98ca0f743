// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// The inflected forms of Russian verbs and nouns, from the form in a dictionary.
///
/// The lexicons meet words by their stems, and many Russian verbs share the stem of a noun (`подписан`, `подписание`).
/// Verbs and verbal nouns are therefore given whole forms, which a text must write exactly (``exact(_:_:)``).
enum RussianForms {
  /// - Parameters:
  ///   - phrase: an infinitive, with the words that stay as they are: `ввести в эксплуатацию`.
  ///   - irregular: forms of the present (of the future, for the perfective) as they are; `past:` and `passive:` before
  ///     forms, with spaces between, for the past and the short passive participle; `passive:-` for none.
  ///   - imperfective: the verb says what goes on, not what is done.
  static func verb(_ phrase: String, irregular: [String], imperfective: Bool) -> [(String, Cue.Form)] {
    var words = phrase.split(separator: " ").map(String.init)
    guard let at = words.firstIndex(where: isInfinitive) else { return [(phrase, .plain)] }
    return forms(words[at], irregular, imperfective).map { form, kind in
      words[at] = form
      return (words.joined(separator: " "), kind)
    }
  }

  private static func isInfinitive(_ word: String) -> Bool {
    ["ть", "ти", "чь", "ться", "тись", "чься"].contains(where: word.hasSuffix)
  }

  private static func forms(_ infinitive: String, _ irregular: [String], _ imperfective: Bool)
    -> [(String, Cue.Form)]
  {
    let reflexive = infinitive.hasSuffix("ся") || infinitive.hasSuffix("сь")
    let verb = reflexive ? String(infinitive.dropLast(2)) : infinitive
    func given(_ mark: String) -> [String]? {
      irregular.first { $0.hasPrefix(mark) }.map {
        $0.dropFirst(mark.count).split(separator: " ").map(String.init)
      }
    }
    let stated = irregular.filter { !$0.contains(":") }
    let now = stated.isEmpty ? present(verb) : stated
    let past = given("past:") ?? self.past(verb)
    let passive = given("passive:") ?? [self.passive(verb)].compactMap { $0 }
    let will: Cue.Form = imperfective ? .third : .will
    var found: [(String, Cue.Form)] = [(infinitive, .base)]
    func add(_ word: String, _ form: Cue.Form) {
      found.append((reflexive ? word + (word.last.map(vowels.contains) ?? false ? "сь" : "ся") : word, form))
    }
    for word in now + now.compactMap(first) { add(word, will) }
    for word in past { add(word, .past) }
    if let masculine = past.first {
      let root = masculine.hasSuffix("л") ? String(masculine.dropLast()) : masculine
      let active = root + (masculine.hasSuffix("л") ? "вш" : "ш")
      for ending in adjectival { found.append((active + ending + (reflexive ? "ся" : ""), .ing)) }
      if !imperfective { found.append((root + (reflexive ? "вшись" : "в"), .past)) }
    }
    if imperfective,
      let plural = now.first(where: { ["ут", "ют", "ат", "ят"].contains(where: $0.hasSuffix) })
    {
      for ending in adjectival {
        found.append((plural.dropLast() + "щ" + ending + (reflexive ? "ся" : ""), .ing))
      }
    }
    guard !reflexive else { return found }
    for short in passive where short != "-" {
      for ending in ["", "а", "о", "ы"] { found.append((short + ending, .passive)) }
      let full = short.hasSuffix("н") ? short + "н" : short
      for ending in hard { found.append((full + ending, .ing)) }
    }
    // `строится`, `строились`: done by somebody.
    if imperfective {
      for word in now { found.append((word + "ся", .third)) }
      for word in past { found.append((word + (word.hasSuffix("л") ? "ся" : "сь"), .past)) }
      found.append((infinitive + "ся", .base))
    }
    return found
  }

  private static let vowels: Set<Character> = ["а", "е", "ё", "и", "о", "у", "ы", "э", "ю", "я"]
  private static let adjectival = ["ий", "его", "ему", "им", "ем", "ая", "ей", "ую", "ее", "ие", "их", "ими"]
  private static let hard = ["ый", "ого", "ому", "ым", "ом", "ая", "ой", "ую", "ое", "ые", "ых", "ыми"]
  private static let hushing: Set<Character> = ["ж", "ш", "ч", "щ"]

  /// The third persons, singular and plural.
  private static func present(_ verb: String) -> [String] {
    func both(_ cut: Int, _ one: String, _ many: String) -> [String] {
      let root = String(verb.dropLast(cut))
      return [root + one, root + many]
    }
    for end in ["давать", "знавать", "ставать"] where verb.hasSuffix(end) { return both(4, "ет", "ют") }
    if verb.hasSuffix("овать") { return both(5, "ует", "уют") }
    if verb.hasSuffix("йти") { return both(2, "дет", "дут") }
    if verb.hasSuffix("вести") { return both(3, "дет", "дут") }
    if verb.hasSuffix("нести") || verb.hasSuffix("везти") { return both(2, "ет", "ут") }
    if verb.hasSuffix("нуть") { return both(3, "ет", "ут") }
    if verb.hasSuffix("ать") || verb.hasSuffix("ять") || verb.hasSuffix("еть") { return both(2, "ет", "ют") }
    guard verb.hasSuffix("ить") else { return [] }
    let root = verb.dropLast(3)
    return both(3, "ит", root.last.map(hushing.contains) ?? false ? "ат" : "ят")
  }

  /// `подпишем`: what the speaker and others do.
  private static func first(_ third: String) -> String? {
    third.hasSuffix("ет") || third.hasSuffix("ит") ? third.dropLast() + "м" : nil
  }

  private static func past(_ verb: String) -> [String] {
    let root: String
    if verb.hasSuffix("йти") {
      root = verb.dropLast(3) + "ш"
      return [root + "ел", root + "ла", root + "ло", root + "ли"]
    }
    if verb.hasSuffix("вести") {
      root = String(verb.dropLast(3))
    } else if verb.hasSuffix("нести") || verb.hasSuffix("везти") {
      root = String(verb.dropLast(2))
      return [root, root + "ла", root + "ло", root + "ли"]
    } else {
      root = String(verb.dropLast(2))
    }
    return [root + "л", root + "ла", root + "ло", root + "ли"]
  }

  /// The short passive participle, masculine.
  private static func passive(_ verb: String) -> String? {
    if verb.hasSuffix("йти") { return nil }
    if verb.hasSuffix("вести") { return verb.dropLast(3) + "ден" }
    if verb.hasSuffix("нести") || verb.hasSuffix("везти") { return verb.dropLast(2) + "ен" }
    if verb.hasSuffix("нуть") { return String(verb.dropLast(1)).replacing("ть", with: "т") }
    if verb.hasSuffix("ать") || verb.hasSuffix("ять") { return verb.dropLast(2) + "н" }
    if verb.hasSuffix("еть") { return verb.dropLast(3) + "ен" }
    guard verb.hasSuffix("ить") else { return nil }
    let root = String(verb.dropLast(3))
    if root.hasSuffix("ст") { return root.dropLast(2) + "щен" }
    switch root.last {
    case "б", "п", "в", "ф", "м": return root + "лен"
    case "д", "з": return root.dropLast() + "жен"
    case "т": return root.dropLast() + "чен"
    case "с": return root.dropLast() + "шен"
    default: return root + "ен"
    }
  }

  /// The forms of a noun that its stem alone does not give.
  ///
  /// - Returns: the forms, and whether only they count: `подписания` is a noun, `подписана` is not.
  static func noun(_ word: String) -> (forms: [String], only: Bool) {
    if word.hasSuffix("ние") || word.hasSuffix("тие") {
      let root = word.dropLast(2)
      return (["ие", "ия", "ию", "ием", "ии", "ий", "иям", "иями", "иях"].map { root + $0 }, true)
    }
    guard word.hasSuffix("ка"), let before = word.dropLast(2).last, !vowels.contains(before) else {
      return ([word], false)
    }
    let root = word.dropLast(2)
    return ([word, root + (hushing.contains(before) ? "ек" : "ок")], false)
  }

  /// The phrase in an oblique case, where the stem of a word there is another than in the nominative: `Китай`, `Китая`;
  /// `Газпром`, `Газпрома`; `Корея`, `Корее`; `Египет`, `Египта`.
  static func variants(of phrase: String) -> [String] {
    guard phrase.utf8.count > phrase.unicodeScalars.count else { return [] }
    var changed = false
    let words = phrase.split(separator: " ").map { word -> String in
      guard let other = oblique(String(word)) else { return String(word) }
      changed = true
      return other
    }
    return changed ? [words.joined(separator: " ")] : []
  }

  private static func oblique(_ word: String) -> String? {
    guard word.count > 4, let last = word.last, word.contains(where: { ("а"..."я").contains($0) }) else {
      return nil
    }
    if word.hasSuffix("ай") { return word.dropLast() + "я" }
    if word.hasSuffix("ея") { return word.dropLast() + "е" }
    if word.hasSuffix("пет") { return word.dropLast(2) + "та" }
    return ["в", "м"].contains(last)
      && ["ов", "ев", "ёв", "ом", "ем", "ам", "им", "ым", "ям"].contains(where: word.hasSuffix)
      ? word + "а" : nil
  }

  /// A hash of the words as they are written, but for capitals and `ё`.
  static func exact(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: some Sequence<Token>) -> UInt64 {
    var key = TokenKey()
    for token in tokens {
      var index = Int(token.start)
      while index < Int(token.end) {
        let (value, width) = Scalars.decode(bytes, index)
        key.add(Scalars.fold(value))
        index += width
      }
      key.add(0x20)
    }
    return key.finished
  }

  static func exact(of text: String) -> UInt64 {
    let tokens = Tokenizer.tokens(of: text)
    var text = text
    return text.withUTF8 { exact($0, tokens) }
  }
}
