// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

extension Anaphora {
  /// The sentence after a forum or a summit that only says who presided, attended or spoke: 托卡耶夫主持会议, …出席.
  func tellsWhoAttended(_ draft: Draft, _ reading: Reading) -> Bool {
    guard TypeCoder.type(of: draft.main, reading, finder.lexicons) == .dialogue,
      draft.main.thing?.detail == "event", let last = draft.sentences.last,
      finder.index - last == 1, reading.sentences[last].block == finder.sentence.block
    else { return false }
    let acts = finder.hits(.act, in: finder.sentence.tokens).filter { hit in
      finder.cue(hit).weight >= 1.5 || finder.cue(hit).detail.contains("attend")
    }
    return finder.sentence.mentions.contains { $0.kind == .person } && !acts.isEmpty
      && acts.allSatisfy { finder.cue($0).detail.contains("attend") }
      && !finder.sentence.dates.contains { !$0.named && !$0.relative }
  }
}
