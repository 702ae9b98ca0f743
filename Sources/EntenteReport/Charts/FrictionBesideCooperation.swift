// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// What holds the partnership back beside what drives it: bars up for cooperation and down for friction, by year,
/// and the frictions by name.
struct FrictionBesideCooperation {
  let contents: Contents

  private static let shown = 10

  var markup: Markup {
    let title = "Friction beside cooperation"
    guard contents.figures.counted > 0 else {
      return ChartSection.empty(id: "friction", title: title, "There are no initiatives to count.")
    }
    return ChartSection(
      id: "friction", title: title, lead: lead,
      drawing: tag("div", ["class": "pair"]) {
        tag("div") {
          tag("h3") { "Initiatives by year" }
          contents.figures.byYear.isEmpty ? tag("p", ["class": "empty"]) { "Nothing is dated yet." } : bars
          frictions
        }
        tag("div") {
          tag("h3") { "Initiatives by sector" }
          sectors
        }
      },
      legend: legend, table: table
    ).markup
  }

  private var lead: Markup {
    let figures = contents.figures
    guard figures.friction > 0 else { return .text("No friction is recorded in these documents.") }
    return .group([
      filterLink("type:friction" + contents.onlyCounted, label: "friction") {
        Wording.count(figures.friction, "record")
      },
      .text(
        " of friction (disputes, blocks, refusals, warnings) "
          + (figures.friction == 1 ? "stands" : "stand") + " beside "
          + Wording.count(figures.cooperation, "cooperative initiative") + "."),
    ])
  }

  private var legend: Markup {
    tag("ul", ["class": "legend", "aria-label": "Key of the bars"]) {
      for (words, name) in [("cooperation", "bar"), ("friction", "bar friction")] {
        tag("li") {
          tag("svg", ["width": "16", "height": "16", "aria-hidden": "true"]) {
            tag("rect", ["class": name, "x": "1", "y": "2", "width": "14", "height": "12"])
          }
          words
        }
      }
    }
  }

  /// Whole numbers at which lines are drawn: a handful, up to `highest`.
  static func ticks(upTo highest: Int) -> [Int] {
    var step = 1
    for candidate in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000] {
      step = candidate
      if highest <= candidate * 5 { break }
    }
    return Array(stride(from: step, through: max(highest, step), by: step))
  }

  private var bars: Markup {
    let balance = contents.figures.byYear
    let above = Self.ticks(upTo: balance.map(\.cooperation).max() ?? 0)
    let up = max(balance.map(\.cooperation).max() ?? 0, above.last ?? 1)
    let down = balance.map(\.friction).max() ?? 0
    // The same scale on both sides.
    let unit = 150 / Double(up)
    let zero = 158.0
    let depth = max(Double(down) * unit, 0) + 8
    let height = Int((zero + depth).rounded(.up)) + 22
    let below = down == 0 ? [] : above.filter { $0 <= down }
    return tag(
      "svg",
      [
        "class": "balance", "width": "100%", "height": String(height), "role": "img",
        "aria-label":
          "Initiatives by year: cooperation upwards, friction downwards. The table below has the numbers.",
      ]
    ) {
      (above.map { ($0, zero - Double($0) * unit) } + below.map { ($0, zero + Double($0) * unit) }).map {
        value, y in
        tag("g") {
          tag("line", ["class": "grid", "x1": "7%", "x2": "100%", "y1": pixel(y), "y2": pixel(y)])
          tag("text", ["x": "6%", "y": pixel(y + 4), "text-anchor": "end"]) { String(value) }
        }
      }
      balance.enumerated().map { index, year in
        column(year, index: index, of: balance.count, zero: zero, unit: unit, height: height)
      }
      tag("line", ["class": "zero", "x1": "7%", "x2": "100%", "y1": pixel(zero), "y2": pixel(zero)])
    }
  }

  private func column(
    _ year: ReportFigures.YearBalance, index: Int, of count: Int, zero: Double, unit: Double, height: Int
  ) -> Markup {
    let slot = 0.93 / Double(count)
    let left = 0.07 + slot * Double(index)
    // Of many years only some fit on the axis: fewer on a phone.
    let sparse = count > 9 ? 2 : 1
    let step = sparse * max(1, (count + 5) / (6 * sparse))
    let name: String =
      switch year.column {
      case .earlier: "earlier"
      case .later: "later"
      case .year(let year): String(year)
      }
    func bar(_ value: Int, y: Double, class kind: String) -> Markup {
      guard value > 0 else { return .nothing }
      return tag(
        "rect",
        [
          "class": kind, "x": Wording.percent(left + slot * 0.15), "width": Wording.percent(slot * 0.7),
          "y": pixel(y), "height": pixel(Double(value) * unit),
        ])
    }
    let filter = Contents.word(of: year.column) + contents.onlyCounted
    return tag("g", ["data-filter": filter, "data-label": name]) {
      tag("title") { "\(name): \(year.cooperation) cooperation, \(year.friction) friction" }
      bar(year.cooperation, y: zero - Double(year.cooperation) * unit, class: "bar")
      bar(year.friction, y: zero, class: "bar friction")
      if index % sparse == 0 {
        tag(
          "text",
          [
            "class": index % step == 0 ? nil : "minor", "x": Wording.percent(left + slot / 2),
            "y": String(height - 5), "text-anchor": "middle",
          ]
        ) { name }
      }
    }
  }

  private func pixel(_ value: Double) -> String { Wording.decimal(value, places: 1) }

  /// Bars to the left for friction and to the right for cooperation, a row for each sector.
  private var sectors: Markup {
    let rows = contents.figures.bySector
    // The zero line stands where both sides have the same scale.
    let left = Double(max(rows.map(\.friction).max() ?? 0, 0))
    let right = Double(max(rows.map(\.cooperation).max() ?? 0, 1))
    let zero = left == 0 ? 0.0 : 0.08 + 0.78 * left / (left + right)
    let unit = (left == 0 ? 0.86 : 0.78) / (left + right)
    return tag("ul", ["class": "diverging"]) {
      rows.map { row in
        let name = (row.sector?.label ?? "no sector stated").capitalisedStart
        return tag("li") {
          tag("span") { name }
          tag(
            "svg",
            [
              "width": "100%", "height": "16", "role": "img",
              "aria-label": "\(row.cooperation) cooperation, \(row.friction) friction",
            ]
          ) {
            side(
              row.friction, from: zero - Double(row.friction) * unit, unit: unit, class: "bar friction",
              end: false)
            side(row.cooperation, from: zero, unit: unit, class: "bar", end: true)
            tag(
              "line",
              [
                "class": "zero", "x1": Wording.percent(zero), "x2": Wording.percent(zero), "y1": "0",
                "y2": "16",
              ])
          }
        }
      }
    }
  }

  private func side(_ value: Int, from: Double, unit: Double, class name: String, end: Bool) -> Markup {
    guard value > 0 else { return .nothing }
    let width = Double(value) * unit
    return .group([
      tag(
        "rect",
        [
          "class": name, "x": Wording.percent(from), "y": "2", "width": Wording.percent(width),
          "height": "12",
        ]),
      tag(
        "text",
        [
          "x": Wording.percent(end ? from + width : from), "dx": end ? "4" : "-4", "y": "12",
          "text-anchor": end ? "start" : "end",
        ]
      ) { String(value) },
    ])
  }

  private var frictions: Markup {
    let entries = contents.counted.filter(\.isFriction)
    return .group([
      tag("h3") { "What holds it back" },
      tag("div") {
        if entries.isEmpty {
          tag("p", ["class": "empty"]) { "Nothing of the kind is recorded." }
        } else {
          tag("ul", ["class": "frictions"]) {
            entries.prefix(Self.shown).map { entry in
              tag("li") {
                entryLink(entry)
                tag("span", ["class": "when"]) {
                  entry.initiative.date.map { Wording.shortDate($0.value) } ?? "undated"
                }
              }
            }
          }
          if entries.count > Self.shown {
            tag("p", ["class": "note"]) {
              filterLink("type:friction" + contents.onlyCounted, label: "friction") { "All \(entries.count)" }
            }
          }
        }
      },
    ])
  }

  private var table: DataTable? {
    guard !contents.figures.byYear.isEmpty else { return nil }
    return DataTable(
      columns: ["Year", "Cooperation", "Friction"],
      rows: contents.figures.byYear.map { year in
        let name: String =
          switch year.column {
          case .earlier: "before \(contents.figures.span?.first ?? 0)"
          case .later: "after \(contents.figures.span?.last ?? 0)"
          case .year(let year): String(year)
          }
        return [.text(name), .text(String(year.cooperation)), .text(String(year.friction))]
      }, numeric: [1, 2])
  }
}
