// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Initiatives over time in lanes, for a page of the desk: each as a mark as wide as its date is vague, or, when there are
/// too many to be told apart, how many each year has.
struct LaneTimeline {
  struct Lane {
    let name: Markup
    /// In words, without mark-up.
    let label: String
    /// The filter of the list that the lane shows.
    let filter: String
    let entries: [Entry]
  }

  let contents: Contents
  let title: String
  let lanes: [Lane]
  /// What the drawing leaves out, in words.
  var note: String?

  /// More marks than this are counted by years instead.
  static let mostMarks = 360

  var markup: Markup {
    guard let span = contents.figures.span else {
      return ChartSection.empty(id: "timeline", title: title, "No initiative has a date yet.")
    }
    let axis = TimeAxis(span: span, asOf: contents.asOf)
    let drawn = lanes.filter { lane in lane.entries.contains { isDrawn($0, span) } }
    let marks = drawn.reduce(0) { $0 + $1.entries.count { isDrawn($0, span) } }
    let isDense = marks > Self.mostMarks
    return ChartSection(
      id: "timeline", title: title,
      lead: .text(
        isDense
          ? "How many initiatives began in each year: \(Wording.grouped(marks)) are too many to be drawn one by one. Narrow the choice to see each."
          : "Each mark is an initiative, as wide as its source's date is vague, and leads to it."),
      drawing: tag("div", ["class": "timeline lanes"]) {
        axisRow(axis)
        tag("ul", ["class": "strips"]) {
          drawn.map { strip($0, axis, isDense: isDense, highest: highest(drawn)) }
        }
        axisRow(axis)
      },
      legend: isDense ? .nothing : Timeline(contents: contents).legend, notes: notes(span), table: nil
    ).markup
  }

  private func isDrawn(_ entry: Entry, _ span: YearSpan) -> Bool {
    entry.initiative.date.map { span.years.contains($0.value.year) } ?? false
  }

  private func axisRow(_ axis: TimeAxis) -> Markup {
    tag("div", ["class": "strip axis"]) {
      tag("span")
      axis.scale
    }
  }

  private func strip(_ lane: Lane, _ axis: TimeAxis, isDense: Bool, highest: Int) -> Markup {
    let lanes = isDense ? nil : TimelineLanes(entries: lane.entries, axis: axis)
    let height = lanes?.height ?? 40
    let years = perYear(lane)
    let words = years.sorted { $0.key < $1.key }.map { "\($0.value) in \($0.key)" }
    return tag("li", ["class": "strip"]) {
      tag("span", ["class": "strip-name"]) {
        filterLink(lane.filter, label: lane.label) { lane.name }
        tag("span", ["class": "strip-count"]) { " " + Wording.grouped(lane.entries.count) }
      }
      // A drawing with links in it is a group: as an image it would hide them.
      tag(
        "svg",
        [
          "width": "100%", "height": String(height), "role": "group",
          "aria-label": lane.label + ": " + Wording.list(words),
        ]
      ) {
        axis.grid(height: height)
        lanes?.marks ?? bars(lane, years, axis, height: height, highest: highest)
      }
    }
  }

  private func perYear(_ lane: Lane) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for entry in lane.entries {
      if let year = entry.initiative.date?.value.year, contents.figures.span?.years.contains(year) == true {
        counts[year, default: 0] += 1
      }
    }
    return counts
  }

  private func highest(_ lanes: [Lane]) -> Int { lanes.map { perYear($0).values.max() ?? 0 }.max() ?? 1 }

  private func bars(_ lane: Lane, _ years: [Int: Int], _ axis: TimeAxis, height: Int, highest: Int) -> Markup
  {
    .group(
      years.sorted { $0.key < $1.key }.map { year, count in
        let (left, right) = (axis.x(ofYear: year), axis.x(ofYear: year + 1))
        let room = Double(height - 16)
        let size = max(2, room * Double(count) / Double(max(highest, 1)))
        return tag("g", ["data-filter": lane.filter + " year:" + String(year), "data-label": String(year)]) {
          tag("title") { lane.label + ", " + String(year) + ": " + Wording.count(count, "initiative") }
          tag(
            "rect",
            [
              "class": "bar", "x": Wording.percent(left + (right - left) * 0.12),
              "width": Wording.percent((right - left) * 0.76),
              "y": Wording.decimal(Double(height) - size - 1, places: 1),
              "height": Wording.decimal(size, places: 1),
            ])
          tag(
            "text",
            [
              "class": "minor", "x": Wording.percent((left + right) / 2), "text-anchor": "middle",
              "y": Wording.decimal(Double(height) - size - 4, places: 1),
            ]
          ) { String(count) }
        }
      })
  }

  private func notes(_ span: YearSpan) -> [Markup] {
    (note.map { [Markup.text($0)] } ?? []) + contents.timeNotes(span)
  }
}
