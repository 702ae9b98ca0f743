// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Actors that are shown under the id of another one, as JSON lines (docs/resolve.md) and for a terminal.
package enum MergeLines {
  /// A name that it brings with it, and the document that it stands in.
  package struct Name {
    package let value: String
    package let language: String?
    package let document: String

    package init(value: String, language: String?, document: String) {
      self.value = value
      self.language = language
      self.document = document
    }
  }

  package struct Row {
    package let merge: EntityMerge
    /// What the one that it is shown as is called.
    package let title: String
    package let names: [Name]

    package init(merge: EntityMerge, title: String, names: [Name]) {
      self.merge = merge
      self.title = title
      self.names = names
    }
  }

  package static func encode(_ rows: [Row]) -> String {
    var writer = JSONWriter()
    for row in rows {
      writer.object { json in
        json.key("actor")
        json.string(row.merge.entity)
        json.key("shownAs")
        json.string(row.merge.into)
        json.key("title")
        json.string(row.title)
        json.key("names")
        json.array(row.names) { json, name in
          json.object { json in
            json.key("name")
            json.string(name.value)
            json.key("language")
            json.string(name.language)
            json.key("document")
            json.string(name.document)
          }
        }
        json.key("reason")
        json.string(row.merge.reason)
      }
      writer.newline()
    }
    return writer.text
  }

  /// Nothing when there is none.
  package static func table(_ rows: [Row], width: Int) -> String {
    var text = ""
    var last = ""
    for row in rows {
      if row.merge.into != last {
        text += DisplayWidth.cut(row.merge.into + "  " + row.title, to: width) + "\n"
        last = row.merge.into
      }
      let names = row.names.map(\.value).joined(separator: "; ")
      text +=
        DisplayWidth.cut("  \(row.merge.entity)  \(names)  \(row.merge.reason)", to: max(width, 60)) + "\n"
    }
    return rows.isEmpty ? "" : "\n" + text + "\n\(rows.count) actors shown as another one\n"
  }
}
