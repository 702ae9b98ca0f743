// SPDX-License-Identifier: Apache-2.0

import EntenteModel
import EntenteReport

/// An initiative as a row of a list.
enum InitiativeRows {
  static func row(_ it: Initiative, _ call: DeskCall) -> [String: Page.Value] {
    [
      "href": .text(call.view.link("/initiatives/" + Address.escaped(it.id))),
      "title": .raw(ReportWords.marked(it.title, hint: it.language)),
      "original": .optional(nil),
      "originalHTML": it.titleOriginal.map { .raw(ReportWords.marked($0, hint: it.language)) } ?? false,
      "type": .text(it.type.rawValue), "isFriction": .flag(it.type == .friction),
      "date": .text(date(it)), "status": .text(it.status?.rawValue ?? ""),
      "levels": .raw(Levels.html(claimed: it.claimed, substance: it.substance)),
      "actors": .raw(actors(it)),
      "more": .text(it.participants.count > 4 ? "and \(it.participants.count - 4) more" : ""),
      "sectors": .text(it.sectors.map(ReportWords.label).joined(separator: ", ")),
    ]
  }

  static func date(_ it: Initiative) -> String {
    guard let date = it.date else { return "" }
    var words = ReportWords.date(date.value)
    if let end = it.dateEnd, end.value != date.value { words += " – " + ReportWords.date(end.value) }
    return date.planned ? words + " (planned)" : words
  }

  private static func actors(_ it: Initiative) -> String {
    it.participants.prefix(4).map {
      ReportWords.name($0.name, english: $0.english, romanised: $0.romanised, hint: it.language)
    }.joined(separator: ", ")
  }
}

/// What is claimed beside what the evidence bears out, on the ladder of seven levels.
enum Levels {
  /// Words for readers and screen readers, drawn as a meter by the style sheet.
  static func html(claimed: Int?, substance: Substance?) -> String {
    guard let substance else { return "<span class=\"ladder none\">no level</span>" }
    let level = substance.rawValue
    let steps = (0...6).map { step in
      let state =
        step <= level ? "held" : claimed.map { step <= $0 } == true ? "claimed" : "open"
      return "<i class=\"\(state)\"></i>"
    }.joined()
    let claim = claimed.map { ", claimed \($0)" } ?? ""
    let words = ReportWords.escaped("substance \(level) \(substance)\(claim)")
    return
      "<span class=\"ladder\" title=\"\(words)\"><span class=\"steps\" aria-hidden=\"true\">\(steps)</span> "
      + "<span class=\"words\">\(words)</span></span>"
  }
}
