// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// What is new in a screening, for a terminal and as JSON lines.
package enum DeltaText {
  private static let widths = [10, 7, 7]
  private static let indent = widths.reduce(0, +) + widths.count

  /// A line for each row, never wider than `width` (at least 60), and a line that counts what is not shown.
  package static func table(_ delta: ScreeningDelta, width: Int) -> String {
    let width = max(width, TableText.leastWidth)
    var text = line(["WHAT", "SCORE", "BEFORE", "QUERY > ENTRY"], width)
    for row in delta.rows {
      text += line(
        [
          row.kind.rawValue, row.kind == .gone ? "—" : score(row.hit.score), row.earlier.map(score) ?? "—",
          row.text + " > " + row.hit.caption + " (" + row.hit.list + " " + row.hit.entity + ")",
        ], width)
      var why = row.reasons.map(words)
      if let decision = row.decision {
        why.append(
          "decided \(decision.verdict.rawValue) by \(decision.by) at \(decision.at): \(decision.reason)")
      }
      for reason in why { text += line(["", "", "", reason], width) }
    }
    return text
      + "\(delta.rows.count) shown; not shown: \(delta.unchanged) unchanged, \(delta.quiet) decided to be false"
      + (delta.notAsked > 0 ? ", \(delta.notAsked) not asked again" : "") + "\n"
  }

  /// A line for each row.
  package static func lines(_ delta: ScreeningDelta) -> String {
    var writer = JSONWriter()
    for row in delta.rows {
      writer.object { json in
        json.member("what", row.kind.rawValue)
        json.key("reasons")
        json.array(row.reasons) { json, reason in json.string(reason.rawValue) }
        json.member("query", row.query)
        json.member("text", row.text)
        json.key("hit")
        json.object { $0.members(row.hit) }
        json.key("earlier")
        json.number(row.earlier)
        json.key("decision")
        if let decision = row.decision { json.object { $0.members(decision) } } else { json.null() }
      }
      writer.newline()
    }
    return writer.text
  }

  private static func words(_ reason: ScreeningDelta.Reason) -> String {
    switch reason {
    case .crossedThreshold: "the score crossed the threshold"
    case .scoreMoved: "the score moved"
    case .namesChanged: "the entry's names changed"
    case .entryChanged: "the list says something else of the entry"
    case .decisionOutdated: "the entry changed since it was decided"
    }
  }

  private static func score(_ score: Double) -> String {
    let hundredths = Int((max(0, min(1, score)) * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
  }

  private static func line(_ cells: [String], _ width: Int) -> String {
    var line = ""
    for (cell, width) in zip(cells, widths) { line += DisplayWidth.fit(cell, to: width) + " " }
    line += DisplayWidth.cut(cells[widths.count], to: width - indent)
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}
