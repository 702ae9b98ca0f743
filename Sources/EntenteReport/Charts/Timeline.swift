// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Initiatives over time, a strip for each sector. A mark is as wide as the source's date is vague: a day is a
/// dot, a year a bar as long as the year.
struct Timeline {
  let contents: Contents

  var markup: Markup {
    let title = "Timeline by sector"
    guard let span = contents.figures.span else {
      return ChartSection.empty(id: "timeline", title: title, "No initiative has a date yet.")
    }
    let axis = TimeAxis(span: span, asOf: contents.asOf)
    let strips = contents.figures.bySector.filter { sector in
      span.years.contains { sector.columns[.year($0)] != nil }
    }
    return ChartSection(
      id: "timeline", title: title, lead: lead(span),
      drawing: tag("div", ["class": "timeline"]) {
        axisRow(axis)
        tag("ul", ["class": "strips"]) { strips.map { strip($0, axis) } }
        axisRow(axis)
      },
      legend: legend, notes: notes(span), table: table
    ).markup
  }

  private func lead(_ span: YearSpan) -> Markup {
    let busiest = contents.figures.byYear.max { $0.cooperation + $0.friction < $1.cooperation + $1.friction }
    guard let busiest, case .year(let year) = busiest.column else {
      return .text("When initiatives happened.")
    }
    let first = contents.figures.bySector.first { $0.sector != nil }
    var text = "Most dated initiatives fall in \(year) (\(busiest.cooperation + busiest.friction))."
    if let first, let sector = first.sector {
      text += " The sector with the most is \(sector.label), with \(first.total)."
    }
    return .text(text)
  }

  private func axisRow(_ axis: TimeAxis) -> Markup {
    tag("div", ["class": "strip axis"]) {
      tag("span")
      axis.scale
    }
  }

  private func strip(_ sector: ReportFigures.SectorYears, _ axis: TimeAxis) -> Markup {
    let name = sector.sector?.label ?? "no sector stated"
    let lanes = TimelineLanes(
      entries: contents.counted.filter { $0.initiative.knownSectors.contains(sector.sector) }, axis: axis)
    let height = lanes.height
    return tag("li", ["class": "strip"]) {
      tag("span", ["class": "strip-name"]) {
        filterLink("sector:" + (sector.sector?.rawValue ?? "none") + contents.onlyCounted, label: name) {
          name.capitalisedStart
        }
        tag("span", ["class": "strip-count"]) { " " + String(sector.total) }
      }
      tag(
        "svg",
        [
          "width": "100%", "height": String(height), "role": "img",
          "aria-label": summary(of: sector, name: name),
        ]
      ) {
        axis.grid(height: height)
        lanes.marks
      }
    }
  }

  private func summary(of sector: ReportFigures.SectorYears, name: String) -> String {
    let years = (contents.figures.span?.columns ?? []).compactMap { column -> String? in
      guard let count = sector.columns[column] else { return nil }
      switch column {
      case .earlier, .later: return nil
      case .year(let year): return "\(count) in \(year)"
      }
    }
    return name.capitalisedStart + ": " + Wording.list(years)
  }

  var legend: Markup {
    tag("ul", ["class": "legend", "aria-label": "Key of the timeline"]) {
      key("a day", tag("circle", ["class": "mark", "cx": "14", "cy": "8", "r": "4.5"]))
      key(
        "a month",
        tag("rect", ["class": "mark", "x": "11", "y": "3", "width": "6", "height": "10", "rx": "2"]))
      key(
        "a year",
        tag("rect", ["class": "mark span", "x": "1", "y": "4", "width": "26", "height": "8", "rx": "2"]))
      key("lasting", tag("path", ["class": "lasting", "d": "M1 8H27"]))
      key(
        "planned when written",
        tag("rect", ["class": "mark planned", "x": "2", "y": "4", "width": "24", "height": "8", "rx": "2"]))
      key("friction", tag("path", ["class": "mark friction", "d": "M14 2l6 6-6 6-6-6z"]))
    }
  }

  private func key(_ words: String, _ mark: Markup) -> Markup {
    tag("li") {
      tag("svg", ["width": "28", "height": "16", "aria-hidden": "true"]) { mark }
      words
    }
  }

  private func notes(_ span: YearSpan) -> [Markup] {
    [.text("An initiative in several sectors stands in each of them.")] + contents.timeNotes(span)
  }

  private var table: DataTable {
    DataTable(
      columns: ["Initiative", "Date", "Sectors", "Type"],
      rows: contents.counted.map { entry in
        [
          entryLink(entry), .text(entry.dateWords),
          .text(entry.initiative.sectors.map(\.label).joined(separator: ", ")),
          .text(entry.initiative.type.label),
        ]
      })
  }
}

extension Entry {
  /// The date in words, with how it is known: `October 2018`, `2024, planned`, `undated`.
  var dateWords: String {
    guard let date = initiative.date else { return "undated" }
    var text = Wording.date(date.value)
    if let end = initiative.dateEnd, end.value != date.value { text += " to " + Wording.date(end.value) }
    if date.planned || initiative.dateEnd?.planned == true { text += ", planned" }
    if date.relative || initiative.dateEnd?.relative == true { text += ", worked out from the text" }
    return text
  }
}
