// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// What is said of two, number beside number, each a link to the list behind it.
struct CompareParts {
  let kind: Comparison.Kind
  let a: String
  let b: String
  let names: (String, String)
  let comparison: Comparison
  let map: MapSnapshot
  let call: DeskCall

  private static let most = 30

  var values: [String: Page.Value] {
    let both = comparison
    return [
      "figures": .list(figures), "sectors": .list(sectors), "levels": .list(levels),
      "years": .raw(
        ReportBars.years(both.a.perYear, both.b.perYear, names: names) { isSecond, year in
          list(isSecond, [("year", String(year))])
        }),
      "hasYears": .flag(both.a.years != nil || both.b.years != nil),
      "sharedCount": .text(ReportWords.count(both.shared.count, "initiative")),
      "rows": .list(
        MapOrder.newest.sorted(both.shared, of: map).prefix(Self.most)
          .map { InitiativeRows.row(map.initiatives[$0], call) }),
      "sharedHref": .optional(
        both.shared.count > Self.most && kind != .sector
          ? call.view.link("/initiatives", [(kind.rawValue, a), (kind.rawValue, b), ("counted", "yes")]) : nil
      ),
      "partners": .list(
        both.partners.prefix(Self.most).map { partner in
          let actor = map.actors[partner]
          return [
            "name": .raw(call.actorName(actor)),
            "country": .text(actor.country.map(ReportWords.country) ?? ""),
            "a": .text(both.a.partners[partner] ?? 0), "b": .text(both.b.partners[partner] ?? 0),
            "hrefA": .text(list(false, [("actor", actor.id)])),
            "hrefB": .text(list(true, [("actor", actor.id)])),
          ]
        }),
      "hasPartners": .flag(!both.partners.isEmpty),
      "partnersCount": .text(ReportWords.count(both.partners.count, "actor")),
    ]
  }

  private func list(_ isSecond: Bool, _ items: [(name: String, value: String)] = []) -> String {
    call.view.link(
      "/initiatives",
      [(name: kind.rawValue, value: isSecond ? b : a)] + items + [(name: "counted", value: "yes")])
  }

  private func row(
    _ name: String, _ left: Int, _ right: Int, highest: Int, _ items: [(name: String, value: String)]?
  ) -> [String: Page.Value] {
    let top = Double(max(highest, 1))
    return [
      "name": .text(name), "a": .text(ReportWords.grouped(left)), "b": .text(ReportWords.grouped(right)),
      "hrefA": .optional(left > 0 ? items.map { list(false, $0) } : nil),
      "hrefB": .optional(right > 0 ? items.map { list(true, $0) } : nil),
      "barA": .raw(ReportBars.bar(Double(left) / top)),
      "barB": .raw(ReportBars.bar(Double(right) / top, isSecond: true)),
    ]
  }

  private var figures: [[String: Page.Value]] {
    let (x, y) = (comparison.a, comparison.b)
    func words(_ name: String, _ left: String, _ right: String) -> [String: Page.Value] {
      [
        "name": .text(name), "a": .text(left), "b": .text(right), "hrefA": false, "hrefB": false, "barA": "",
        "barB": "",
      ]
    }
    func years(_ side: Comparison.Side) -> String {
      side.years.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
        ?? "undated"
    }
    func over(_ side: Comparison.Side) -> String { "\(side.overclaimed) of \(side.levelled)" }
    let all = max(x.positions.count, y.positions.count)
    return [
      row("Initiatives", x.positions.count, y.positions.count, highest: all, []),
      row("Cooperation", x.cooperation, y.cooperation, highest: all, [("friction", "no")]),
      row("Friction", x.friction, y.friction, highest: all, [("friction", "yes")]),
      row(
        "Partners", x.partners.count, y.partners.count, highest: max(x.partners.count, y.partners.count), nil),
      words("Years", years(x), years(y)),
      words("Claim more than is borne out", over(x), over(y)),
    ]
  }

  private var sectors: [[String: Page.Value]] {
    let highest = max(comparison.a.sectors.values.max() ?? 0, comparison.b.sectors.values.max() ?? 0)
    return comparison.sectors.map { sector in
      row(
        ReportWords.label(sector), comparison.a.sectors[sector] ?? 0, comparison.b.sectors[sector] ?? 0,
        highest: highest, [("sector", sector.rawValue)])
    }
  }

  private var levels: [[String: Page.Value]] {
    (0...6).reversed().map { level in
      let name = Substance(rawValue: level).map { "\(level) \($0)" } ?? String(level)
      func cell(_ side: Comparison.Side, _ isSecond: Bool) -> [[String: Page.Value]] {
        [("claimed", side.claimed[level]), ("substance", side.substance[level])].map { facet, count in
          [
            "count": .text(count),
            "href": .optional(
              count > 0 ? list(isSecond, [(facet, String(level)), ("gap", "known")]) : nil),
          ]
        }
      }
      return [
        "name": .text(name), "cells": .list(cell(comparison.a, false) + cell(comparison.b, true)),
      ]
    }
  }
}
