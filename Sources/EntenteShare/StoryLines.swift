// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Stories with their copies, as JSON lines (docs/json.md) and for a terminal.
package enum StoryLines {
  package struct Row {
    package let origin: Document.Header
    package let copies: [(document: Document.Header, how: StoryCopy)]

    package init(origin: Document.Header, copies: [(Document.Header, StoryCopy)]) {
      self.origin = origin
      self.copies = copies
    }
  }

  /// One story a line, each line ended by U+000A. Equal stories give equal bytes.
  package static func encode(_ rows: [Row]) -> String {
    var writer = JSONWriter()
    for row in rows {
      writer.object { json in
        json.key("origin")
        json.object { document(row.origin, &$0) }
        json.key("copies")
        json.array(row.copies) { json, copy in
          json.object { json in
            document(copy.document, &json)
            json.key("kind")
            json.string(copy.how.kind.rawValue)
            json.key("similarity")
            json.number(copy.how.similarity)
            json.key("reason")
            json.string(copy.how.reason)
          }
        }
      }
      writer.newline()
    }
    return writer.text
  }

  private static func document(_ header: Document.Header, _ json: inout JSONWriter) {
    json.key("document")
    json.string(header.id)
    json.key("name")
    json.string(header.name)
    json.key("source")
    json.string(header.source.name)
    json.key("published")
    json.string(header.published?.description)
  }

  /// A line for each origin, its copies indented below it.
  package static func table(_ rows: [Row], documents: Int, width: Int) -> String {
    var text = ""
    for row in rows {
      text += line(row.origin.published, row.origin, "", width)
      for copy in row.copies {
        let how = copy.how.kind.rawValue + " " + percent(copy.how.similarity)
        text += line(copy.document.published, copy.document, how, width)
        text += DisplayWidth.cut(String(repeating: " ", count: 13) + copy.how.reason, to: width) + "\n"
      }
    }
    let copies = rows.reduce(0) { $0 + $1.copies.count }
    if !rows.isEmpty { text += "\n" }
    return text
      + "\(documents) documents, \(rows.count) stories with copies, \(copies) copies: \(documents - copies) stories\n"
  }

  private static func line(_ date: PartialDate?, _ header: Document.Header, _ how: String, _ width: Int)
    -> String
  {
    let mark = how.isEmpty ? "" : "  "
    let start = mark + DisplayWidth.fit(date?.description ?? "—", to: 10) + " "
    let kind = how.isEmpty ? "" : DisplayWidth.fit(how, to: 16) + " "
    return DisplayWidth.cut(start + kind + header.name + "  (" + header.source.name + ")", to: width) + "\n"
  }

  private static func percent(_ part: Double) -> String { String(Int((part * 100).rounded())) + " %" }
}
