// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Who works with whom. Drawn twice, for a wide page and for a phone, because letters must stay readable.
struct ActorNetwork {
  let contents: Contents
  private let ties: ActorTies
  /// The countries that have a colour of their own, most actors first.
  private let countries: [String]

  private static let wideLimit = 56
  private static let narrowLimit = 18
  private static let colours = 6

  init(contents: Contents) {
    self.contents = contents
    ties = ActorTies(contents)
    var counts: [String: Int] = [:]
    for actor in contents.actors.prefix(Self.wideLimit) {
      if let country = actor.country { counts[country, default: 0] += 1 }
    }
    countries = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.colours).map(\.key)
  }

  var markup: Markup {
    let title = "Network of actors"
    guard !contents.actors.isEmpty else {
      return ChartSection.empty(id: "network", title: title, "No participant is named yet.")
    }
    return ChartSection(
      id: "network", title: title, lead: lead,
      drawing: .group([
        drawing(
          limit: Self.wideLimit, width: 1080, letters: 26, class: "network wide-only"),
        drawing(limit: Self.narrowLimit, width: 380, letters: 18, class: "network narrow-only"),
      ]),
      legend: legend, notes: notes, table: table
    ).markup
  }

  private var lead: Markup {
    let busiest = contents.actors.prefix(3)
    var parts: [Markup] = [.text("Most active: ")]
    for (position, actor) in busiest.enumerated() {
      if position > 0 { parts.append(.text(position == busiest.count - 1 ? " and " : ", ")) }
      parts.append(link(actor))
      parts.append(.text(" (" + String(actor.activity) + ")"))
    }
    parts.append(
      .text(
        ". A line joins two who take part in the same initiative, thicker for more of them; a larger circle takes part in more."
      ))
    return .group(parts)
  }

  private func link(_ actor: ActorProfile) -> Markup {
    filterLink(actor.filter, label: actor.label) { actor.markup }
  }

  private var notes: [Markup] {
    let total = contents.actors.count
    guard total > Self.narrowLimit else { return [] }
    let wide = "The \(min(total, Self.wideLimit)) most active of \(total) actors are drawn."
    return [
      .group([
        total > Self.wideLimit ? tag("span", ["class": "wide-only"]) { wide + " " } : .nothing,
        tag("span", ["class": "narrow-only"]) {
          "The \(Self.narrowLimit) most active of \(total) actors are drawn. "
        },
        .text("The table has all of them."),
      ])
    ]
  }

  private var legend: Markup {
    tag("ul", ["class": "legend", "aria-label": "Key of the network"]) {
      countries.enumerated().map { index, code in
        key(
          Countries.name(code),
          tag("circle", ["class": "node c" + String(index + 1), "cx": "9", "cy": "9", "r": "8"]), code)
      }
      key("another or no country", tag("circle", ["class": "node c0", "cx": "9", "cy": "9", "r": "8"]), "")
      key(
        "a country itself",
        tag("rect", ["class": "node c0", "x": "2", "y": "2", "width": "14", "height": "14", "rx": "3"]), "")
      tag("li") {
        tag("svg", ["width": "28", "height": "18", "aria-hidden": "true"]) {
          tag("path", ["class": "tie friction", "d": "M1 9H27"])
        }
        "friction only"
      }
    }
  }

  private func key(_ words: String, _ shape: Markup, _ code: String) -> Markup {
    tag("li") {
      tag("svg", ["width": "18", "height": "18", "aria-hidden": "true"]) {
        shape
        tag("text", ["class": "code", "x": "9", "y": "12", "text-anchor": "middle"]) { code }
      }
      words
    }
  }

  private func drawing(limit: Int, width: Int, letters: Int, class name: String) -> Markup {
    let shown = Array(contents.actors.prefix(limit))
    let edges = ties.ties.filter { $0.to < shown.count }
    let labels = shown.map { Wording.shortened($0.name, to: letters) }
    let radii = shown.map { 9 + 3.4 * Double(max($0.activity - 1, 0)).squareRoot() }.map { min($0, 26) }
    let latin = shown.map { $0.latin.map { Wording.shortened($0, to: letters) } }
    let sizes = shown.indices.map { index in
      let width = max(
        TextWidth.of(labels[index], size: 12), latin[index].map { TextWidth.of($0, size: 11) } ?? 0)
      return (max(width, radii[index] * 2) + 8, radii[index] * 2 + (latin[index] == nil ? 20 : 33))
    }
    let layout = ForceLayout(
      sizes: sizes, edges: edges.map { ($0.from, $0.to, Double($0.total)) }, width: Double(width))
    let height = Int(layout.frameHeight.rounded(.up)) + 4
    let spots = zip(layout.nodes, radii).map { node, radius in
      (x: node.x, y: node.y - node.height / 2 + radius + 2)
    }
    return tag(
      "svg",
      [
        "class": name, "viewBox": "0 0 \(width) \(height)", "role": "img",
        "aria-label":
          "Network of \(shown.count) actors joined by \(edges.count) ties. The table below lists each actor with its partners.",
      ]
    ) {
      tag("g", ["class": "ties"]) {
        edges.reversed().map { tie in
          tag(
            "line",
            [
              "class": tie.cooperation == 0 ? "tie friction" : "tie",
              "stroke-width": Wording.decimal(min(1 + Double(tie.total - 1) * 0.9, 6), places: 1),
              "x1": coordinate(spots[tie.from].x), "y1": coordinate(spots[tie.from].y),
              "x2": coordinate(spots[tie.to].x), "y2": coordinate(spots[tie.to].y),
            ])
        }
      }
      shown.indices.reversed().map { index in
        node(
          shown[index], label: labels[index], latin: latin[index], radius: radii[index], x: spots[index].x,
          y: spots[index].y)
      }
    }
  }

  private func node(
    _ actor: ActorProfile, label: String, latin: String?, radius: Double, x: Double, y: Double
  ) -> Markup {
    let colour = actor.country.flatMap(countries.firstIndex(of:)).map { $0 + 1 } ?? 0
    return tag("g", ["class": "actor", "data-filter": actor.filter, "data-label": actor.label]) {
      tag("title") {
        actor.label + ": " + Wording.count(actor.activity, "initiative")
          + (actor.country.map { ", " + Countries.name($0) } ?? "")
      }
      if actor.kind == .country {
        tag(
          "rect",
          [
            "class": "node c" + String(colour), "x": coordinate(x - radius), "y": coordinate(y - radius),
            "width": coordinate(radius * 2), "height": coordinate(radius * 2), "rx": "5",
          ])
      } else {
        tag(
          "circle",
          [
            "class": "node c" + String(colour), "cx": coordinate(x), "cy": coordinate(y),
            "r": coordinate(radius),
          ])
      }
      if let country = actor.country {
        tag(
          "text",
          [
            "class": radius > 15 ? "code large" : "code", "x": coordinate(x),
            "y": coordinate(y + (radius > 15 ? 4.3 : 3.2)), "text-anchor": "middle",
          ]
        ) {
          String(country.prefix(3))
        }
      }
      tag(
        "text",
        [
          "class": "name", "x": coordinate(x), "y": coordinate(y + radius + 13), "text-anchor": "middle",
          "lang": Language.tag(of: label, hint: nil),
        ]
      ) { label }
      if let latin {
        tag(
          "text",
          [
            "class": "name latin", "x": coordinate(x), "y": coordinate(y + radius + 26),
            "text-anchor": "middle",
          ]
        ) { latin }
      }
    }
  }

  private func coordinate(_ value: Double) -> String { Wording.decimal(value, places: 1) }

  private var table: DataTable {
    let partners = ties.partners(count: contents.actors.count)
    return DataTable(
      columns: ["Actor", "Country", "Kind", "Initiatives", "Most often with"],
      rows: contents.actors.map { actor in
        [
          link(actor), .text(actor.country.map(Countries.name) ?? ""), .text(actor.kind.label),
          .text(String(actor.activity)),
          partners[actor.index].prefix(3).map { contents.actors[$0].markup }.joined(by: ", "),
        ]
      }, numeric: [3])
  }
}

/// How wide letters are, roughly: enough to keep labels apart.
enum TextWidth {
  static func of(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0x2E80...0xFFEF: width + size
      case 0x0400...0x052F: width + size * 0.62
      case 0x41...0x5A: width + size * 0.68
      default: width + size * 0.53
      }
    }
  }
}
