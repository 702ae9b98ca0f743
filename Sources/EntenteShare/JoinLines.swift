// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Initiatives that are shown as one with another, as JSON lines (docs/json.md) and for a terminal.
package enum JoinLines {
  package struct Row {
    package let join: InitiativeJoin
    package let title: String

    package init(join: InitiativeJoin, title: String) {
      self.join = join
      self.title = title
    }
  }

  package static func encode(_ rows: [Row]) -> String {
    var writer = JSONWriter()
    for row in rows {
      writer.object { json in
        json.key("initiative")
        json.string(row.join.initiative)
        json.key("shownAs")
        json.string(row.join.into)
        json.key("title")
        json.string(row.title)
        json.key("score")
        json.number(row.join.score)
        json.key("reason")
        json.string(row.join.reason)
      }
      writer.newline()
    }
    return writer.text
  }

  /// A line for each initiative that is shown, those that are shown as it below it.
  package static func table(_ rows: [Row], width: Int) -> String {
    var text = ""
    var last = ""
    for row in rows {
      if row.join.into != last {
        text += DisplayWidth.cut(row.join.into + "  " + row.title, to: width) + "\n"
        last = row.join.into
      }
      text += DisplayWidth.cut("  " + row.join.initiative + "  " + row.join.reason, to: max(width, 60)) + "\n"
    }
    return text + (rows.isEmpty ? "" : "\n") + "\(rows.count) initiatives shown as another one\n"
  }
}
