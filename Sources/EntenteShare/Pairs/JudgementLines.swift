// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Judgements as JSON lines: one object a line with `left`, `right`, `verdict`, `by`, `reason`, `at`.
package enum JudgementLines {
  package static func encode(_ judgements: [Judgement]) -> String {
    var writer = JSONWriter()
    for judgement in judgements {
      write(judgement, &writer)
      writer.newline()
    }
    return writer.text
  }

  static func write(_ judgement: Judgement, _ writer: inout JSONWriter) {
    writer.object { json in
      json.key("left")
      json.string(judgement.left)
      json.key("right")
      json.string(judgement.right)
      json.key("verdict")
      json.string(judgement.verdict.rawValue)
      json.key("by")
      json.string(judgement.by)
      json.key("reason")
      json.string(judgement.reason)
      json.key("at")
      json.string(judgement.at)
    }
  }
}

/// Judgements that do not go together, as JSON lines and for a terminal.
package enum ConflictLines {
  package struct Row {
    package let kind: String
    package let left: String
    package let right: String
    package let judgements: [Judgement]
    package let yields: Judgement?

    package init(kind: String, left: String, right: String, judgements: [Judgement], yields: Judgement?) {
      self.kind = kind
      self.left = left
      self.right = right
      self.judgements = judgements
      self.yields = yields
    }
  }

  package static func encode(_ rows: [Row]) -> String {
    var writer = JSONWriter()
    for row in rows {
      writer.object { json in
        json.key("kind")
        json.string(row.kind)
        json.key("left")
        json.string(row.left)
        json.key("right")
        json.string(row.right)
        json.key("judgements")
        json.array(row.judgements) { JudgementLines.write($1, &$0) }
        json.key("yields")
        if let yields = row.yields { JudgementLines.write(yields, &json) } else { json.null() }
      }
      writer.newline()
    }
    return writer.text
  }

  package static func table(_ rows: [Row], width: Int) -> String {
    var text = ""
    for row in rows {
      let what =
        row.kind == "kinds" ? "a person and a body, judged the same" : "judged different, and one by a chain"
      text += DisplayWidth.cut("\(row.left)  \(row.right)  \(what)", to: max(width, 60)) + "\n"
      for judgement in row.judgements {
        let mark = judgement == row.yields ? "  (not followed)" : ""
        text +=
          DisplayWidth.cut(
            "  \(judgement.verdict.rawValue)\(mark)  \(judgement.left)  \(judgement.right)  \(judgement.by): \(judgement.reason)",
            to: max(width, 60)) + "\n"
      }
    }
    return text + (rows.isEmpty ? "" : "\n") + "\(rows.count) conflicts\n"
  }
}
