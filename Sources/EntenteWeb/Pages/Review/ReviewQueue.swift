// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// The entries of a queue of the review page.
struct ReviewQueue {
  private(set) var entries: [[String: Page.Value]] = []
  private(set) var count = 0
  private(set) var marking = Marking.clear
  private(set) var summary = ""

  init(_ show: ReviewPage.Show, from first: Int, _ call: DeskCall) throws(DeskFault) {
    let review = call.desk.review
    let size = ReviewPage.size
    switch show {
    case .actors:
      let found = try review.actorPairs(from: first, size: size, call.clearance)
      count = found.count
      summary = ReportWords.count(count, "pair")
      entries = found.pairs.enumerated().map { Self.actors($1, $0, call) }
    case .pairs:
      let found = try review.initiativePairs(from: first, size: size, call.clearance)
      count = found.count
      summary = ReportWords.count(count, "pair")
      entries = found.pairs.enumerated().map { Self.pair($1, $0, call) }
      for pair in found.pairs { mark([pair.left, pair.right]) }
    case .initiatives:
      let map = try call.desk.shelf.map(call.viewpoint)
      let found = try review.initiatives(map, from: first, size: size)
      count = found.count
      summary = ReportWords.count(count, "initiative") + " of " + ReportWords.grouped(map.initiatives.count)
      for (place, item) in found.items.enumerated() {
        entries.append(try ReviewEntries.initiative(item, place, call))
      }
      mark(found.items.map(\.initiative))
    case .rejected:
      let rejected = try review.rejected(call.clearance)
      count = rejected.count
      summary = ReportWords.count(count, "initiative")
      for (place, one) in rejected.dropFirst(first).prefix(size).enumerated() {
        entries.append(try ReviewEntries.rejected(one.initiative, one.word, place, call))
      }
      mark(rejected.map(\.initiative))
    case .decided:
      let words = try Self.words(call)
      count = words.count
      summary = ReportWords.count(count, "word")
      for (place, word) in words.dropFirst(first).prefix(size).enumerated() {
        var entry = try word.entry(call)
        entry["anchor"] = .text("entry-\(place + 1)")
        entries.append(entry)
      }
    }
  }

  private mutating func mark(_ some: [Initiative]) {
    marking = some.reduce(marking) { $0.combined(with: $1.marking) }
  }

  /// What the last word of the person was, with the way to take it back; nothing when there is none.
  static func last(_ call: DeskCall, here: String) throws(DeskFault) -> Page.Value {
    let words = try words(call, limit: 100)
    guard let word = words.first(where: { $0.holds && $0.by == call.author }) else { return false }
    var entry = try word.entry(call)
    entry["here"] = .text(here)
    entry["by"] = .text(call.author)
    return .group(entry)
  }

  /// A person's word, of either sort.
  private enum Word {
    case correction(Correction, holds: Bool)
    case judgement(Judgement)

    /// Whether it holds and can be taken back.
    var holds: Bool {
      switch self {
      case .correction(let correction, let holds): holds && correction.value != nil
      case .judgement: true
      }
    }

    var by: String {
      switch self {
      case .correction(let correction, _): correction.by
      case .judgement(let judgement): judgement.by
      }
    }

    func entry(_ call: DeskCall) throws(DeskFault) -> [String: Page.Value] {
      switch self {
      case .correction(let correction, let holds): try ReviewEntries.word(correction, holds: holds, call)
      case .judgement(let judgement): try ReviewEntries.word(judgement, call)
      }
    }
  }

  /// Words about initiatives and judgements, the latest first.
  private static func words(_ call: DeskCall, limit: Int = 500) throws(DeskFault) -> [Word] {
    var all: [(at: String, word: Word)] = []
    for word in try call.desk.review.words(call.clearance, limit: limit) {
      all.append((word.recorded, .correction(word.correction, holds: word.holds)))
    }
    for judgement in try call.desk.review.judgements(call.clearance, limit: limit) {
      all.append((judgement.at, .judgement(judgement)))
    }
    return all.enumerated().sorted { ($1.element.at, $0.offset) < ($0.element.at, $1.offset) }
      .map(\.element.word)
  }

  private static func actors(_ pair: ActorPair, _ place: Int, _ call: DeskCall) -> [String: Page.Value] {
    func side(_ side: ActorPair.Side) -> Page.Value {
      .group([
        "href": .text(call.view.link("/actors/" + Address.escaped(side.id))),
        "name": .raw(
          side.names.first.map { ReportWords.marked($0.text, hint: $0.language) }
            ?? ReportWords.escaped(side.id)),
        "kind": .text(ScreenRows.words(schema: side.schema)),
        "countries": .text(ReportWords.list(side.countries.map(ReportWords.country))),
        "others": .list(
          side.names.dropFirst().prefix(12).map {
            ["name": .raw(ReportWords.marked($0.text, hint: $0.language))]
          }),
        "hasOthers": .flag(side.names.count > 1),
        "initiatives": .text(ReportWords.count(side.participations, "initiative")),
        "listHref": .text(call.view.link("/initiatives", [("actor", side.id)])),
      ])
    }
    return [
      "anchor": .text("entry-\(place + 1)"), "isActors": true, "left": side(pair.left),
      "right": side(pair.right),
      "leftID": .text(pair.left.id), "rightID": .text(pair.right.id), "score": .text(pair.score),
      "met": pair.left.met == pair.right.met
        ? .raw("“" + ReportWords.marked(pair.left.met) + "” in both")
        : .raw(
          "“" + ReportWords.marked(pair.left.met) + "” and “" + ReportWords.marked(pair.right.met) + "”"),
      "parts": .list(
        pair.parts.map {
          [
            "points": .text($0.contribution.replacing("-", with: "−")),
            "words": .raw(ReportWords.marked($0.words)),
          ]
        }), "unsure": .flag(pair.verdict == .unsure), "seen": .text(pair.stamp),
    ]
  }

  private static func pair(_ pair: InitiativePair, _ place: Int, _ call: DeskCall) -> [String: Page.Value] {
    [
      "anchor": .text("entry-\(place + 1)"), "isPair": true,
      "left": .group(ReviewEntries.facts(pair.left, call)),
      "right": .group(ReviewEntries.facts(pair.right, call)), "leftID": .text(pair.left.id),
      "rightID": .text(pair.right.id), "isJoined": .flag(pair.isJoined),
      "score": .text(String(pair.score)), "reason": .text(pair.reason),
      "unsure": .flag(pair.verdict == .unsure),
      "seen": .text(pair.stamp),
    ]
  }
}
