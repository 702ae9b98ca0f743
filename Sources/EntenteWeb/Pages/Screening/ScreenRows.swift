// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// A hit of a screening as a row of its page.
enum ScreenRows {
  static func row(
    _ shown: ScreenedHit, number: Int, action: String, here: String, _ call: DeskCall
  ) -> [String: Page.Value] {
    let hit = shown.hit
    let isMap = hit.list == ScreeningDesk.mapName
    return [
      "number": .text(number), "anchor": .text("hit-\(number)"),
      "query": .raw(ReportWords.marked(shown.query)), "queryText": .text(shown.query),
      "score": .text(shown.score), "caption": .raw(ReportWords.marked(hit.caption)),
      "name": hit.name == hit.caption ? false : .raw(ReportWords.marked(hit.name)),
      "schema": .text(words(schema: hit.schema)), "entity": .text(hit.entity), "list": .text(hit.list),
      "listTitle": .raw(ReportWords.marked(shown.list.map(\.title) ?? hit.list)),
      "edition": .text(shown.list.map(ScreenPage.edition) ?? ""),
      "href": isMap ? .text(call.view.link("/actors/" + Address.escaped(hit.entity))) : false,
      "kind": .text(words(shown.change)), "kindClass": .text(shown.change.rawValue),
      "isNews": .flag(shown.change != .unchanged && shown.change != .quiet),
      "why": .text(shown.changeReason),
      "hasParts": .flag(!shown.parts.isEmpty),
      "parts": .list(
        shown.parts.map {
          [
            "points": .text($0.contribution.replacing("-", with: "−")),
            "words": .raw(ReportWords.marked($0.words)),
          ]
        }),
      "hasTies": .flag(!shown.ties.isEmpty),
      "ties": .list(shown.ties.map { ["line": .raw(ReportWords.marked($0))] }),
      "untold": .flag(!shown.isTold && shown.change != .gone),
      "decision": shown.decision.map { .raw(decided($0)) } ?? false,
      "isDecided": .flag(shown.decision != nil),
      "action": .text(action), "here": .text(here + "#hit-\(number)"), "by": .text(call.author),
    ]
  }

  private static func decided(_ decision: Decision) -> String {
    "<strong>\(words(decision.verdict))</strong>, by " + ReportWords.marked(decision.by) + " on "
      + ReportWords.escaped(Times.minute(decision.at)) + ": " + ReportWords.marked(decision.reason)
  }

  private static func words(_ verdict: Decision.Verdict) -> String {
    switch verdict {
    case .trueMatch: "true match"
    case .falsePositive: "false positive"
    case .unsure: "unsure"
    case .none: "taken back"
    }
  }

  static func words(_ kind: ScreeningChange.Kind) -> String {
    switch kind {
    case .new: "new"
    case .changed: "changed"
    case .gone: "gone"
    case .unchanged: "unchanged"
    case .quiet: "known false positive"
    case .returned: "false positive whose entry changed"
    }
  }

  /// `PublicBody` as `public body`.
  static func words(schema: String) -> String {
    var words = ""
    for letter in schema {
      if letter.isUppercase, !words.isEmpty { words += " " }
      words += letter.lowercased()
    }
    return words
  }
}
