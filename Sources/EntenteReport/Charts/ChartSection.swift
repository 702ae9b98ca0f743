// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// A chart with all that belongs to it: heading, what it says in words, how to read it, what it leaves out, and
/// the same data as a table.
struct ChartSection {
  let id: String
  let title: String
  /// The finding in a sentence or two.
  let lead: Markup
  let drawing: Markup
  var legend: Markup = .nothing
  var notes: [Markup] = []
  var table: DataTable?

  var markup: Markup {
    tag("section", ["id": id, "aria-labelledby": id + "-heading"]) {
      tag("h2", ["id": id + "-heading"]) { title }
      tag("p", ["class": "lead"]) { lead }
      tag("figure", ["aria-labelledby": id + "-heading"]) {
        drawing
        tag("figcaption") {
          legend
          notes.map { note in tag("p", ["class": "note"]) { note } }
        }
      }
      if let table { table.folded(title: title) }
    }
  }

  /// The section when there is nothing to draw.
  static func empty(id: String, title: String, _ why: String) -> Markup {
    tag("section", ["id": id, "aria-labelledby": id + "-heading"]) {
      tag("h2", ["id": id + "-heading"]) { title }
      tag("p", ["class": "empty"]) { why }
    }
  }
}

/// The data of a chart, for readers who cannot see it or who want the numbers.
struct DataTable {
  let columns: [String]
  let rows: [[Markup]]
  /// Columns whose cells are numbers.
  var numeric: Set<Int> = []

  func folded(title: String) -> Markup {
    tag("details", ["class": "data"]) {
      tag("summary") { title + " as a table" }
      tag("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": title + " as a table"])
      {
        markup
      }
    }
  }

  var markup: Markup {
    tag("table") {
      tag("thead") {
        tag("tr") {
          columns.enumerated().map { index, name in
            tag("th", ["scope": "col", "class": numeric.contains(index) ? "num" : nil]) { name }
          }
        }
      }
      tag("tbody") {
        rows.map { row in
          tag("tr") {
            row.enumerated().map { index, cell in
              index == 0
                ? tag("th", ["scope": "row"]) { cell }
                : tag("td", ["class": numeric.contains(index) ? "num" : nil]) { cell }
            }
          }
        }
      }
    }
  }
}

/// A link that narrows the list of initiatives; without the script it leads to the list.
func filterLink(
  _ filter: String, label: String, class name: String? = nil, hint: String? = nil,
  @MarkupBuilder _ content: () -> Markup
) -> Markup {
  tag(
    "a",
    [
      "href": "#initiatives", "data-filter": filter, "data-label": label, "class": name, "aria-label": hint,
    ], content)
}

/// A link to an entry of the list.
func entryLink(_ entry: Entry) -> Markup {
  tag("a", ["href": "#" + entry.anchor]) {
    Language.marked(entry.initiative.title, hint: entry.initiative.language)
  }
}
