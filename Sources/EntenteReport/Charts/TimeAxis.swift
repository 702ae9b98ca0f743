// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// A horizontal axis of years. Coordinates are percentages, so that a strip is as wide as the page allows while
/// its letters keep their size.
struct TimeAxis {
  let span: YearSpan
  let asOf: PartialDate?

  /// Room at both sides, as a share of the width, so that a mark on the first or last day is whole.
  private static let margin = 0.012

  func x(ofDay day: String) -> Double {
    Self.margin + span.share(ofDay: day) * (1 - 2 * Self.margin)
  }

  func x(ofYear year: Int) -> Double { x(ofDay: String(year) + "-01-01") }

  /// Where the time that `date` may mean begins and ends.
  func extent(of date: PartialDate) -> (start: Double, end: Double) {
    (x(ofDay: date.firstDay), x(ofDay: date.lastDay) + 1 / 366 / Double(span.years.count))
  }

  /// Lines at the start of each year, and one for the day from which the map is seen.
  func grid(height: Int) -> Markup {
    .group(
      (span.first...(span.last + 1)).map { year in
        line(at: x(ofYear: year), height: height, class: "grid")
      } + [asOfShare.map { line(at: $0, height: height, class: "asof") } ?? .nothing])
  }

  var asOfShare: Double? {
    guard let asOf, span.years.contains(asOf.year) else { return nil }
    return extent(of: asOf).end
  }

  /// The years as words. On a narrow page only every third or so is shown.
  var scale: Markup {
    let step = max(1, (span.years.count + 4) / 5)
    return tag("svg", ["class": "scale", "width": "100%", "height": "20", "aria-hidden": "true"]) {
      span.years.map { year in
        let isMajor = (year - span.first) % step == 0
        return tag(
          "text",
          [
            "class": isMajor ? nil : "minor", "y": "14", "text-anchor": "middle",
            "x": Wording.percent((x(ofYear: year) + x(ofYear: year + 1)) / 2),
          ]
        ) { String(year) }
      }
    }
  }

  private func line(at x: Double, height: Int, class name: String) -> Markup {
    tag(
      "line",
      [
        "class": name, "x1": Wording.percent(x), "x2": Wording.percent(x), "y1": "0", "y2": String(height),
      ])
  }
}
