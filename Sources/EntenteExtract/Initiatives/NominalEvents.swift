// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Initiatives that a sentence names without a verb for them: `has extended into joint exercises`, `a 5G pilot area in
/// Moscow`, `a road map for six projects`.
struct NominalEvents {
  let finder: EventFinder
  let scorer: EventScorer

  func best() -> Event? {
    var best: Event?
    if finder.has(.view, in: finder.sentence.tokens) || finder.has(.claim, in: finder.sentence.tokens)
      || finder.has(.wish, in: finder.sentence.tokens)
    {
      return nil
    }
    for hit in finder.hits(.thing, in: finder.sentence.tokens) {
      let cue = finder.cue(hit)
      guard cue.weight >= 1.5, cue.detail != "product", cue.detail != "vague" else { continue }
      if finder.sentence.mentions.contains(where: { $0.isActor && $0.tokens.contains(hit.tokens.lowerBound) })
      {
        continue
      }
      var event = Event(
        sentence: finder.index, span: finder.sentence.tokens, anchor: hit.tokens, weight: cue.weight * 0.5,
        type: cue.type,
        status: nil)
      event.thing = cue
      event.thingToken = hit.tokens.lowerBound
      event.score = scorer.score(event)
      if event.score > best?.score ?? 0 { best = event }
    }
    return best
  }
}
