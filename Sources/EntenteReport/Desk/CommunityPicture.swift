// SPDX-License-Identifier: Apache-2.0

/// Communities of a network that is too large for its actors to be named: a disc of dots for each, one dot an actor, and
/// lines where communities share initiatives.
package struct CommunityPicture: Sendable {
  package struct Community: Sendable {
    /// Of its most active actor.
    let name: String
    let size: Int
    let address: String

    package init(name: String, size: Int, address: String) {
      (self.name, self.size, self.address) = (name, size, address)
    }
  }

  /// Communities that are drawn at most.
  package static let most = 48

  private let communities: [Community]
  private let ties: [(from: Int, to: Int, total: Int)]

  /// - Parameter ties: between positions of `communities`; those beyond ``most`` are passed over.
  package init(communities: [Community], ties: [(from: Int, to: Int, total: Int)]) {
    self.communities = Array(communities.prefix(Self.most))
    let count = self.communities.count
    self.ties = ties.filter { $0.from < count && $0.to < count && $0.from != $0.to }
  }

  package var html: String {
    let radii = communities.map { 5 + 4.4 * Double($0.size).squareRoot() }
    let labels = communities.map { Wording.shortened($0.name, to: 24) }
    let sizes = communities.indices.map { index in
      (max(radii[index] * 2, TextWidth.of(labels[index], size: 12)) + 10, radii[index] * 2 + 22)
    }
    let layout = ForceLayout(
      sizes: sizes, edges: ties.map { ($0.from, $0.to, Double(min($0.total, 4))) }, width: 1_100)
    let spots = zip(layout.nodes, radii).map { (x: $0.x, y: $0.y - $0.height / 2 + $1 + 2) }
    let height = Int(layout.frameHeight.rounded(.up)) + 4
    let highest = Double(ties.map(\.total).max() ?? 1)
    let markup = tag(
      "svg",
      [
        "class": "picture fit", "viewBox": "0 0 1100 \(height)", "width": "1100", "height": String(height),
        "role": "group",
        "aria-label": "\(communities.count) communities of the network, a dot for each actor.",
      ]
    ) {
      tag("g", ["class": "ties"]) {
        ties.map { tie in
          tag(
            "path",
            [
              "class": "tie", "stroke-width": Wording.decimal(1 + 7 * Double(tie.total) / highest, places: 1),
              "d":
                "M\(Int(spots[tie.from].x)) \(Int(spots[tie.from].y))L\(Int(spots[tie.to].x)) \(Int(spots[tie.to].y))",
            ])
        }
      }
      communities.indices.map { index in
        disc(communities[index], labels[index], spots[index], radii[index], colour: index < 6 ? index + 1 : 0)
      }
    }
    var html = ""
    markup.render(into: &html)
    return html
  }

  private func disc(
    _ community: Community, _ label: String, _ spot: (x: Double, y: Double), _ radius: Double, colour: Int
  ) -> Markup {
    // The golden angle by repeated rotation, as in the layout.
    var (cosine, sine) = (1.0, 0.0)
    var dots = ""
    for number in 0..<community.size {
      let reach = (radius - 4) * ((Double(number) + 0.3) / Double(community.size)).squareRoot()
      dots += "M\(Int(spot.x + reach * cosine)) \(Int(spot.y + reach * sine))h0"
      (cosine, sine) = (
        cosine * -0.737368878078 - sine * 0.675490294261, cosine * 0.675490294261 + sine * -0.737368878078
      )
    }
    return link(community.address) {
      tag("title") { "Around " + community.name + ": " + Wording.count(community.size, "actor") }
      tag(
        "circle",
        [
          "class": "disc", "cx": Wording.decimal(spot.x, places: 0), "cy": Wording.decimal(spot.y, places: 0),
          "r": Wording.decimal(radius, places: 0),
        ])
      tag("path", ["class": "dots k" + String(colour), "d": dots])
      tag(
        "text",
        [
          "class": "name", "x": Wording.decimal(spot.x, places: 0),
          "y": Wording.decimal(spot.y + radius + 13, places: 0), "text-anchor": "middle",
          "lang": Language.tag(of: label, hint: nil),
        ]
      ) { label }
    }
  }
}
