// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// What the texts claim against what the evidence bears out: a matrix of the two ladders, and the widest gaps one
/// by one.
struct ClaimsAgainstSubstance {
  let contents: Contents

  private static let shown = 8

  var markup: Markup {
    let title = "Claims against substance"
    let figures = contents.figures
    guard figures.levelled > 0 else {
      return ChartSection.empty(
        id: "substance", title: title, "No initiative has both a claimed level and a substance yet.")
    }
    return ChartSection(
      id: "substance", title: title, lead: lead,
      drawing: tag("div", ["class": "pair"]) {
        matrix
        gaps
      },
      notes: [
        .text(
          "Substance is computed from the evidence: it is the highest level whose gate is met by sources that are independent of the parties. Friction and initiatives without a reported status have no claimed level."
        )
      ],
      table: table
    ).markup
  }

  private var lead: Markup {
    let figures = contents.figures
    return .group([
      filterLink("gap:over" + contents.onlyCounted, label: "claims more than the evidence bears out") {
        "\(figures.overclaimed) of \(figures.levelled)"
      },
      .text(
        " initiatives claim more than the evidence bears out. The median gap is "
          + (figures.medianHypeGap.map(Wording.signed) ?? "unknown") + ", on ladders of 0 to 6."),
    ])
  }

  private var matrix: Markup {
    tag("table", ["class": "levels"]) {
      tag("caption") { "Number of initiatives by claimed level (across) and substance (up)" }
      tag("thead") {
        tag("tr") {
          tag("th", ["scope": "col"]) { "Substance" }
          (0...6).map { level in
            tag("th", ["scope": "col", "aria-label": "claimed " + Self.name(level)]) { String(level) }
          }
        }
      }
      tag("tbody") {
        (0...6).reversed().map { substance in
          tag("tr") {
            tag("th", ["scope": "row"]) {
              tag("b") { String(substance) }
              " " + Self.name(substance)
            }
            (0...6).map { claimed in cell(claimed: claimed, substance: substance) }
          }
        }
      }
      tag("tfoot") {
        tag("tr") {
          tag("td")
          tag("td", ["colspan": "7", "class": "axis-title"]) { "claimed level →" }
        }
      }
    }
  }

  private func cell(claimed: Int, substance: Int) -> Markup {
    let count = contents.figures.levels[claimed][substance]
    let highest = contents.figures.levels.joined().max() ?? 1
    var name = claimed == substance ? "even" : claimed > substance ? "over" : "under"
    guard count > 0 else { return tag("td", ["class": name + " zero"]) }
    name += " q" + String(min(5, 1 + (count * 5 - 1) / max(highest, 5)))
    return tag("td", ["class": name]) {
      filterLink(
        "claimed:\(claimed) substance:\(substance)" + contents.onlyCounted,
        label: "claimed \(Self.name(claimed)), substance \(Self.name(substance))",
        hint: Wording.count(count, "initiative")
          + ": claimed \(claimed) \(Self.name(claimed)), substance \(substance) \(Self.name(substance))"
      ) { String(count) }
    }
  }

  static func name(_ level: Int) -> String { Substance(rawValue: level)?.name ?? String(level) }

  private var widest: [Entry] {
    contents.counted.filter { ($0.initiative.hypeGap ?? 0) > 0 }
      .sorted { a, b in
        let (left, right) = (a.initiative.hypeGap ?? 0, b.initiative.hypeGap ?? 0)
        return left != right ? left > right : a.index < b.index
      }
  }

  private var gaps: Markup {
    let widest = self.widest
    return tag("div", ["class": "gaps"]) {
      tag("h3") { "Widest gaps" }
      if widest.isEmpty {
        tag("p", ["class": "empty"]) { "Nothing claims more than the evidence bears out." }
      } else {
        tag("ol", ["class": "dumbbells"]) {
          widest.prefix(Self.shown).map { entry in
            tag("li") {
              entryLink(entry)
              dumbbell(
                claimed: entry.initiative.claimed ?? 0, substance: entry.initiative.substance?.rawValue ?? 0)
            }
          }
        }
        levelScale
        tag("ul", ["class": "legend", "aria-label": "Key of the gaps"]) {
          tag("li") {
            tag("svg", ["width": "14", "height": "16", "aria-hidden": "true"]) {
              tag("circle", ["class": "substance", "cx": "7", "cy": "8", "r": "5"])
            }
            "substance"
          }
          tag("li") {
            tag("svg", ["width": "14", "height": "16", "aria-hidden": "true"]) {
              tag("circle", ["class": "claimed", "cx": "7", "cy": "8", "r": "5"])
            }
            "claimed"
          }
          if widest.count > Self.shown { tag("li") { "the first \(Self.shown) of \(widest.count)" } }
        }
      }
    }
  }

  private static func x(_ level: Int) -> String { Wording.percent(0.03 + 0.94 * Double(level) / 6) }

  private func dumbbell(claimed: Int, substance: Int) -> Markup {
    tag(
      "svg",
      [
        "width": "100%", "height": "18", "role": "img",
        "aria-label":
          "claimed \(claimed) \(Self.name(claimed)), substance \(substance) \(Self.name(substance)), gap \(Wording.signed(Double(claimed - substance)))",
      ]
    ) {
      (0...6).map { level in
        tag("line", ["class": "grid", "x1": Self.x(level), "x2": Self.x(level), "y1": "0", "y2": "18"])
      }
      tag("line", ["class": "gap", "x1": Self.x(substance), "x2": Self.x(claimed), "y1": "9", "y2": "9"])
      tag("circle", ["class": "substance", "cx": Self.x(substance), "cy": "9", "r": "5"])
      tag("circle", ["class": "claimed", "cx": Self.x(claimed), "cy": "9", "r": "5"])
    }
  }

  private var levelScale: Markup {
    tag("svg", ["class": "scale", "width": "100%", "height": "32", "aria-hidden": "true"]) {
      (0...6).map { level in
        tag("text", ["x": Self.x(level), "y": "13", "text-anchor": "middle"]) { String(level) }
      }
      tag("text", ["x": "0", "y": "28", "text-anchor": "start"]) { "floated" }
      tag("text", ["x": Self.x(3), "y": "28", "text-anchor": "middle"]) { "resourced" }
      tag("text", ["x": "100%", "y": "28", "text-anchor": "end"]) { "sustained" }
    }
  }

  private var table: DataTable {
    DataTable(
      columns: ["Initiative", "Claimed", "Substance", "Gap", "Why"],
      rows: contents.counted.filter { $0.initiative.hypeGap != nil }.map { entry in
        let initiative = entry.initiative
        return [
          entryLink(entry), .text(initiative.claimed.map { "\($0) \(Self.name($0))" } ?? ""),
          .text(initiative.substance.map { "\($0.rawValue) \($0.name)" } ?? ""),
          .text(initiative.hypeGap.map { Wording.signed(Double($0)) } ?? ""),
          Language.marked(initiative.substanceReason, hint: initiative.language),
        ]
      }, numeric: [3])
  }
}
