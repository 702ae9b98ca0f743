// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Whether a sentence goes on about the initiative before it.
struct Anaphora {
  let finder: EventFinder

  private static let demonstratives = NameFinder.keys([
    "this", "the", "these", "such", "that", "its", "эта", "этот", "это", "этого", "этой", "этому", "этим",
    "этом", "эту", "данный", "данного", "документ", "该", "这",
  ])
  private static let it = NameFinder.keys(["it", "they", "both", "he", "she", "он", "она", "оно", "они"])

  /// `The park was completed`, `This fund will`, `It was founded by`, `In this deal`: points back at `draft`.
  func goesOn(with draft: Draft, _ reading: Reading) -> Bool {
    if finder.pack.code == "zh", tellsWhoAttended(draft, reading) { return true }
    let range = finder.sentence.tokens
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 9)
    let type = TypeCoder.type(of: draft.main, reading, finder.lexicons)
    for index in head {
      let token = finder.tokens[index]
      if index > head.lowerBound + 6 { break }
      if Self.demonstratives.contains(token.key), !token.has(.glued),
        let hit = finder.hits(.thing, in: (index + 1)..<min(range.upperBound, index + 5)).first
      {
        let thing = finder.cue(hit)
        let words = reading.tokens[draft.main.span].map(\.key)
        let plural = thing.plural && !Self.these.contains(token.key)
        if plural || isEdition(index + 1, hit.tokens.lowerBound) { continue }
        let known =
          words.contains(reading.tokens[hit.tokens.upperBound - 1].key)
          || Self.general.contains(reading.tokens[hit.tokens.upperBound - 1].key)
        if known || thing.type == type || thing.detail == "plan" && token.key != Self.the {
          return !finder.sentence.mentions.contains {
            $0.kind == .event && $0.tokens.contains(hit.tokens.lowerBound)
          }
        }
      }
    }
    // `will jointly finance the project`: what was just named, as the object.
    let dated = finder.sentence.dates.contains { !$0.named && $0.role == .at }
    if !dated,
      let hit = finder.hits(.thing, in: head.upperBound..<max(head.upperBound, range.upperBound)).first(
        where: { hit in
          Self.demonstratives.contains(finder.tokens[hit.tokens.lowerBound - 1].key)
            && !finder.cue(hit).plural
            && finder.tokens[hit.tokens.lowerBound - 1].kind == .word
            && (Self.general.contains(finder.tokens[hit.tokens.upperBound - 1].key)
              || reading.tokens[draft.main.span].contains {
                $0.key == finder.tokens[hit.tokens.upperBound - 1].key
              })
        }),
      finder.cue(hit).type == type || Self.general.contains(finder.tokens[hit.tokens.upperBound - 1].key)
    {
      return true
    }
    // `It`, when the subject was the initiative itself.
    if let first = range.first(where: { finder.tokens[$0].isWord }),
      Self.it.contains(finder.tokens[first].key)
    {
      return draft.name != nil || draft.main.passive
    }
    return false
  }
  /// `the third dialogue`, `the 2018 forum`: an edition of its own.
  private func isEdition(_ from: Int, _ to: Int) -> Bool {
    (from..<to).contains {
      finder.tokens[$0].kind == .number || Self.ordinals.contains(finder.tokens[$0].key)
    }
  }
  private static let ordinals = NameFinder.keys([
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "inaugural", "next", "latest", "new",
    "another", "первый", "второй", "третий", "четвёртый", "пятый", "новый", "следующий", "очередной",
    "другой",
  ])
  private static let these = NameFinder.keys(["these", "эти", "этих", "этим", "этими"])
  private static let general = NameFinder.keys([
    "deal", "agreement", "project", "initiative", "transaction", "arrangement", "contract", "programme",
    "program", "сделка", "соглашение", "проект", "инициатива", "контракт", "программа", "договор",
    "меморандум",
  ])
  private static let the = NameFinder.keys(["the"]).first ?? 0
}
