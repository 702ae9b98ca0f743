// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// How many initiatives each sector has in each year. Every number opens them.
struct SectorYearMatrix {
  let contents: Contents

  var markup: Markup {
    let title = "Sectors by year"
    let figures = contents.figures
    guard !figures.bySector.isEmpty else {
      return ChartSection.empty(id: "matrix", title: title, "There are no initiatives to count.")
    }
    let columns = figures.span?.columns ?? []
    let highest = figures.bySector.flatMap(\.columns.values).max() ?? 0
    return ChartSection(
      id: "matrix", title: title,
      lead: .text(
        "How many initiatives each sector has by the year in which they began. Each number opens them."),
      drawing: tag("table", ["class": "matrix", "role": "table"]) {
        tag("thead", ["role": "rowgroup"]) {
          tag("tr", ["role": "row"]) {
            tag("th", ["scope": "col", "role": "columnheader"]) { "Sector" }
            columns.map { heading($0, figures.span) }
            tag("th", ["scope": "col", "role": "columnheader", "class": "margin"]) {
              abbreviated("No date", "undated", "?")
            }
            tag("th", ["scope": "col", "role": "columnheader", "class": "margin"]) {
              abbreviated("All", "all", "all")
            }
          }
        }
        tag("tbody", ["role": "rowgroup"]) { figures.bySector.map { row($0, columns, highest: highest) } }
      },
      notes: [.text("An initiative in several sectors is counted in each of them, so columns do not add up.")]
    ).markup
  }

  private func heading(_ column: YearSpan.Column, _ span: YearSpan?) -> Markup {
    tag("th", ["scope": "col", "role": "columnheader"]) {
      switch column {
      case .earlier: abbreviated("Before \(span?.first ?? 0)", "earlier", "<")
      case .later: abbreviated("After \(span?.last ?? 0)", "later", ">")
      case .year(let year): abbreviated(String(year), String(year), "’" + String(String(year).suffix(2)))
      }
    }
  }

  /// Words for a listener, for a wide page and for a narrow one.
  private func abbreviated(_ spoken: String, _ wide: String, _ narrow: String) -> Markup {
    .group([
      tag("span", ["class": "spoken"]) { spoken },
      tag("span", ["class": "wide", "aria-hidden": "true"]) { wide },
      tag("span", ["class": "narrow", "aria-hidden": "true"]) { narrow },
    ])
  }

  private func row(_ sector: ReportFigures.SectorYears, _ columns: [YearSpan.Column], highest: Int) -> Markup
  {
    let name = sector.sector?.label ?? "no sector stated"
    let filter = "sector:" + (sector.sector?.rawValue ?? "none")
    return tag("tr", ["role": "row"]) {
      tag("th", ["scope": "row", "role": "rowheader"]) { name.capitalisedStart }
      columns.map { column in
        let words = words(of: column)
        return cell(
          sector.columns[column] ?? 0, highest: highest, filter: filter + " " + Contents.word(of: column),
          label: name + ", " + words)
      }
      cell(sector.undated, highest: nil, filter: filter + " year:none", label: name + ", undated")
      cell(sector.total, highest: nil, filter: filter, label: name)
    }
  }

  private func words(of column: YearSpan.Column) -> String {
    switch column {
    case .earlier: "before \(contents.figures.span?.first ?? 0)"
    case .later: "after \(contents.figures.span?.last ?? 0)"
    case .year(let year): String(year)
    }
  }

  /// A cell shaded in five steps up to `highest`; without shade when that is `nil`.
  private func cell(_ count: Int, highest: Int?, filter: String, label: String) -> Markup {
    guard count > 0 else {
      return tag("td", ["role": "cell", "class": highest == nil ? "margin zero" : "zero"])
    }
    let step = highest.map { 1 + (count * 5 - 1) / max($0, 5) }
    return tag("td", ["role": "cell", "class": step.map { "q" + String(min($0, 5)) } ?? "margin"]) {
      filterLink(
        filter + contents.onlyCounted, label: label,
        hint: Wording.count(count, "initiative") + ": " + label
      ) { Wording.grouped(count) }
    }
  }
}
