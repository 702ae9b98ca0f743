// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Where initiatives are: world outlines tinted by the number of initiatives with a participant or place there,
/// and a circle for each place.
struct WorldMap {
  let contents: Contents
  /// Whether the page has a list of places of its own.
  let isForDesk: Bool
  private let spots: [Spot]
  private let perCountry: [String: Int]

  /// All places that fall on the same tenth of a degree.
  private struct Spot {
    let key: String
    let name: String
    /// Its English name or letters, where the name is in another script.
    let latin: String?
    let country: String?
    let latitude: Double
    let longitude: Double
    let entries: [Int]

    var label: String { ShownName.plain(name, latin) }
  }

  init(contents: Contents, isForDesk: Bool = false) {
    self.contents = contents
    self.isForDesk = isForDesk
    var perCountry: [String: Int] = [:]
    var found: [String: (places: [Place], entries: [Int])] = [:]
    for entry in contents.counted {
      for country in entry.initiative.countries { perCountry[country, default: 0] += 1 }
      for place in entry.initiative.places where place.isLocated {
        var spot = found[Contents.key(of: place)] ?? ([], [])
        spot.places.append(place)
        if spot.entries.last != entry.index { spot.entries.append(entry.index) }
        found[Contents.key(of: place)] = spot
      }
    }
    self.perCountry = perCountry
    spots = found.map { key, value in
      var names: [String: Int] = [:]
      for place in value.places { names[place.name, default: 0] += 1 }
      let usual = names.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
      return Spot(
        key: key, name: usual,
        latin: value.places.first { $0.name == usual }.flatMap { $0.english ?? $0.romanised },
        country: value.places.compactMap(\.country).min(),
        latitude: value.places[0].latitude ?? 0, longitude: value.places[0].longitude ?? 0,
        entries: value.entries)
    }
    .sorted { a, b in
      a.entries.count != b.entries.count
        ? a.entries.count > b.entries.count : (a.name, a.key) < (b.name, b.key)
    }
  }

  var markup: Markup {
    let title = "Places"
    let isEmpty = spots.isEmpty && perCountry.isEmpty
    guard !isEmpty else {
      return ChartSection.empty(id: "places", title: title, "No place or country is stated yet.")
    }
    let points = spots.map { (longitude: $0.longitude, latitude: $0.latitude) }
    return ChartSection(
      id: "places", title: title, lead: lead,
      drawing: .group([
        tag("svg", ["class": "outlines", "width": "0", "height": "0", "aria-hidden": "true"]) {
          tag("defs") { tag("g", ["id": "outlines"]) { WorldOutlines.countries.map(country) } }
        },
        drawing(MapWindow(points, width: 1080, height: 540), class: "map wide-only"),
        drawing(MapWindow(points, width: 380, height: 340), class: "map narrow-only"),
      ]),
      legend: legend, notes: notes, table: isForDesk ? nil : table
    ).markup
  }

  private var lead: Markup {
    guard let first = spots.first else {
      return .text("No place has coordinates; countries of the participants are tinted.")
    }
    let located = contents.figures.counted - contents.figures.unlocated
    return .text(
      Wording.count(located, "initiative") + (located == 1 ? " names" : " name")
        + " a place that is on the map, "
        + Wording.count(spots.count, "place") + " in all; " + ShownName.plain(first.name, first.latin)
        + " comes first with "
        + String(first.entries.count) + ".")
  }

  private func shade(_ country: String) -> String {
    guard let count = perCountry[country], let highest = perCountry.values.max() else { return "land" }
    return "land t" + String(min(4, 1 + (count * 4 - 1) / max(highest, 4)))
  }

  private func country(_ outline: WorldOutlines.Outline) -> Markup {
    tag("path", ["class": shade(outline.country), "d": outline.path])
  }

  private func drawing(_ window: MapWindow, class name: String) -> Markup {
    let highest = spots.first?.entries.count ?? 1
    var labels = MapLabels(width: window.width, height: window.height)
    var circles = spots.map { spot in
      let (x, y) = window.point(longitude: spot.longitude, latitude: spot.latitude)
      return (spot: spot, x: x, y: y, radius: Self.radius(spot.entries.count, highest: highest))
    }
    if isForDesk, circles.count > Self.mostApart {
      // The place with most initiatives stands for those that would cover it; all are in the page's list.
      var taken: Set<[Int]> = []
      circles = circles.filter { taken.insert([Int($0.x / 22), Int($0.y / 22)]).inserted }
    }
    for circle in circles { labels.avoid(x: circle.x, y: circle.y, radius: circle.radius) }
    return tag(
      "svg",
      [
        "class": name, "viewBox": "0 0 \(Int(window.width)) \(Int(window.height))",
        // As an image it would hide the links in it.
        "role": isForDesk ? "group" : "img",
        "aria-label":
          "World map with \(spots.count) places. The \(isForDesk ? "list" : "table") below has them with the number of initiatives in each.",
      ]
    ) {
      tag("rect", ["class": "sea", "width": "100%", "height": "100%"])
      tag("g", ["transform": window.transform]) { tag("use", ["href": "#outlines"]) }
      circles.map { circle in
        tag(
          "g", ["class": "place", "data-filter": "place:" + circle.spot.key, "data-label": circle.spot.label]
        ) {
          tag("title") { circle.spot.label + ": " + Wording.count(circle.spot.entries.count, "initiative") }
          tag(
            "circle",
            [
              "cx": Wording.decimal(circle.x, places: 1), "cy": Wording.decimal(circle.y, places: 1),
              "r": Wording.decimal(circle.radius, places: 1),
            ])
        }
      }
      circles.map { circle in
        let text =
          Wording.shortened(circle.spot.latin ?? circle.spot.name, to: 22)
          + (circle.spot.entries.count > 1 ? " " + String(circle.spot.entries.count) : "")
        return labels.place(text, x: circle.x, y: circle.y, radius: circle.radius)
      }
    }
  }

  /// More circles than this are thinned out.
  private static let mostApart = 200

  /// Area in proportion to the count.
  private static func radius(_ count: Int, highest: Int) -> Double {
    4 + 13 * (Double(count - 1) / Double(max(highest - 1, 4))).squareRoot()
  }

  private var legend: Markup {
    let highest = perCountry.values.max() ?? 0
    return tag("ul", ["class": "legend", "aria-label": "Key of the map"]) {
      tag("li") {
        tag("svg", ["width": "18", "height": "16", "aria-hidden": "true"]) {
          tag("g", ["class": "place"]) { tag("circle", ["cx": "9", "cy": "8", "r": "6"]) }
        }
        "a place, larger for more initiatives"
      }
      if highest > 0 {
        tag("li") {
          tag("svg", ["width": "68", "height": "16", "aria-hidden": "true"]) {
            (1...4).map { step in
              tag(
                "rect",
                [
                  "class": "land t" + String(step), "x": String(step * 16 - 15), "y": "1", "width": "16",
                  "height": "14",
                ])
            }
          }
          "initiatives with a country, 1 to \(highest)"
        }
      }
    }
  }

  private var notes: [Markup] {
    var notes: [Markup] = []
    if contents.figures.unlocated > 0 {
      notes.append(
        .text(
          Wording.count(contents.figures.unlocated, "initiative") + " without a located place "
            + (contents.figures.unlocated == 1 ? "has" : "have") + " no circle."))
    }
    if isForDesk, spots.count > Self.mostApart {
      notes.append(
        .text(
          "Of places that would cover each other the one with most initiatives is drawn; the list has all."))
    }
    notes.append(
      .text(
        "Outlines: Natural Earth 1:110 million, public domain, with boundaries as drawn there; they are no position on any of them. Small countries have no outline, only circles."
      ))
    return notes
  }

  private var table: DataTable {
    DataTable(
      columns: ["Place", "Country", "Latitude", "Longitude", "Initiatives"],
      rows: spots.map { spot in
        [
          filterLink("place:" + spot.key + contents.onlyCounted, label: spot.label) {
            ShownName.markup(spot.name, english: spot.latin, romanised: nil)
          },
          .text(spot.country.map(Countries.name) ?? ""),
          .text(Wording.decimal(spot.latitude, places: 2)), .text(Wording.decimal(spot.longitude, places: 2)),
          .text(String(spot.entries.count)),
        ]
      }, numeric: [2, 3, 4])
  }
}
