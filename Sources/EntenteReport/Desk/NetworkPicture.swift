// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Actors and their ties as a drawing for a page of the desk. The places are worked out once, the same for the same input;
/// what of it is drawn may then change, so that years can be replayed without anything jumping.
package struct NetworkPicture: Sendable {
  package struct Node: Sendable {
    let name: String
    let latin: String?
    let kind: ActorKind
    /// Initiatives, for the size.
    let activity: Int
    /// In the circle: a country's code, a community's number.
    let code: String
    /// 1...6; 0 for those without a colour of their own.
    let colour: Int
    /// Where it leads; an address of ours.
    let address: String
    /// Said of it beside its name.
    let words: String
    let isMarked: Bool

    package init(
      name: String, latin: String?, kind: ActorKind, activity: Int, code: String, colour: Int,
      address: String,
      words: String, isMarked: Bool
    ) {
      (self.name, self.latin, self.kind, self.activity) = (name, latin, kind, activity)
      (self.code, self.colour, self.address, self.words) = (code, colour, address, words)
      self.isMarked = isMarked
    }
  }

  package struct Tie: Sendable {
    package let from: Int
    package let to: Int
    package let cooperation: Int
    package let friction: Int
    package let isMarked: Bool
    var total: Int { cooperation + friction }

    package init(from: Int, to: Int, cooperation: Int, friction: Int, isMarked: Bool = false) {
      (self.from, self.to, self.cooperation, self.friction) = (from, to, cooperation, friction)
      self.isMarked = isMarked
    }
  }

  package let nodes: [Node]
  private let spots: [(x: Double, y: Double)]
  private let radii: [Double]
  private let labels: [(name: String, latin: String?)]
  private let width: Int
  private let height: Int

  /// More nodes than this are drawn with one line of label, larger than the page.
  private static let mostRoomy = 90

  /// - Parameter ties: all that may be drawn, for the places.
  package init(nodes: [Node], ties: [Tie]) {
    let isRoomy = nodes.count <= Self.mostRoomy
    let letters = isRoomy ? 26 : 20
    let radii = nodes.map { min(8 + 3.2 * Double(max($0.activity - 1, 0)).squareRoot(), isRoomy ? 26 : 20) }
    let labels = nodes.map { node -> (name: String, latin: String?) in
      let latin = node.latin.map { Wording.shortened($0, to: letters) }
      let name = Wording.shortened(node.name, to: letters)
      return isRoomy ? (name, latin == name ? nil : latin) : (latin ?? name, nil)
    }
    let sizes = nodes.indices.map { index in
      let width = max(
        TextWidth.of(labels[index].name, size: 12),
        labels[index].latin.map { TextWidth.of($0, size: 11) } ?? 0)
      return (max(width, radii[index] * 2) + 8, radii[index] * 2 + (labels[index].latin == nil ? 20 : 33))
    }
    let area = sizes.reduce(0) { $0 + $1.0 * $1.1 } * 2.6
    let frame = min(max((area * 1.6).squareRoot(), 900), 2_400).rounded()
    let layout = ForceLayout(
      sizes: sizes, edges: ties.map { ($0.from, $0.to, Double($0.total)) }, width: frame)
    self.nodes = nodes
    self.radii = radii
    self.labels = labels
    spots = zip(layout.nodes, radii).map { node, radius in (node.x, node.y - node.height / 2 + radius + 2) }
    width = Int(frame)
    height = Int(layout.frameHeight.rounded(.up)) + 4
  }

  /// The drawing as HTML.
  ///
  /// - Parameters:
  ///   - shown: initiatives of each node that is drawn, by its position; `nil` for all as they are.
  ///   - ties: those that are drawn.
  package func html(shown: [Int: Int]? = nil, ties: [Tie]) -> String {
    let visible = nodes.indices.filter { shown == nil || (shown?[$0] ?? 0) > 0 }
    let fit = nodes.count <= Self.mostRoomy ? "picture fit" : "picture"
    let markup = tag(
      "svg",
      [
        "class": fit, "viewBox": "0 0 \(width) \(height)", "width": String(width), "height": String(height),
        "role": "group",
        "aria-label":
          "Network of \(visible.count) actors joined by \(ties.count) ties. The table below lists the actors.",
      ]
    ) {
      tag("g", ["class": "ties"]) { lines(ties) }
      visible.reversed().map { node($0, activity: shown?[$0] ?? nodes[$0].activity) }
    }
    var html = ""
    markup.render(into: &html)
    return html
  }

  /// Ties of one look are one path: short, and quick to draw.
  private func lines(_ ties: [Tie]) -> [Markup] {
    struct Look: Hashable {
      let order: Int
      let name: String
      let width: String
    }
    var paths: [Look: String] = [:]
    for tie in ties {
      let name = tie.cooperation == 0 ? "tie friction" : tie.friction > 0 ? "tie mixed" : "tie"
      let width = Wording.decimal(min(1 + Double(tie.total - 1) * 0.9, 6).rounded(), places: 0)
      let look = Look(
        order: tie.isMarked ? 2 : tie.friction > 0 ? 1 : 0, name: tie.isMarked ? name + " marked" : name,
        width: width)
      let (a, b) = (spots[tie.from], spots[tie.to])
      paths[look, default: ""] += "M\(Int(a.x)) \(Int(a.y))L\(Int(b.x)) \(Int(b.y))"
    }
    return paths.sorted {
      ($0.key.order, $0.key.name, $0.key.width) < ($1.key.order, $1.key.name, $1.key.width)
    }
    .map { look, path in tag("path", ["class": look.name, "stroke-width": look.width, "d": path]) }
  }

  private func node(_ index: Int, activity: Int) -> Markup {
    let (node, radius) = (nodes[index], radii[index])
    let (x, y) = spots[index]
    let (left, top) = (Wording.decimal(x, places: 0), Wording.decimal(y, places: 0))
    let name = (node.isMarked ? "node marked c" : "node c") + String(node.colour)
    let words =
      ShownName.plain(node.name, node.latin) + ": " + Wording.count(activity, "initiative")
      + (node.words.isEmpty ? "" : ", " + node.words)
    let size = Wording.decimal(radius, places: 0)
    return link(node.address) {
      tag("title") { words }
      if node.kind == .country {
        tag(
          "rect",
          [
            "class": name, "x": Wording.decimal(x - radius, places: 0),
            "y": Wording.decimal(y - radius, places: 0), "width": Wording.decimal(radius * 2, places: 0),
            "height": Wording.decimal(radius * 2, places: 0), "rx": "5",
          ])
      } else {
        tag("circle", ["class": name, "cx": left, "cy": top, "r": size])
      }
      if !node.code.isEmpty {
        tag(
          "text",
          ["class": "code", "x": left, "y": Wording.decimal(y + 3, places: 0), "text-anchor": "middle"]
        ) {
          node.code
        }
      }
      label(labels[index].name, x: left, y: y + radius + 13, class: "name")
      if let latin = labels[index].latin { label(latin, x: left, y: y + radius + 26, class: "name latin") }
    }
  }

  private func label(_ text: String, x: String, y: Double, class name: String) -> Markup {
    tag(
      "text",
      [
        "class": name, "x": x, "y": Wording.decimal(y, places: 0), "text-anchor": "middle",
        "lang": Language.tag(of: text, hint: nil),
      ]
    ) { text }
  }
}

/// A link to an address of the desk.
func link(_ address: String, @MarkupBuilder _ content: () -> Markup) -> Markup {
  let attributes: [(name: StaticString, value: String)] = [("href", address)]
  return .element(name: "a", attributes: attributes, content: content())
}
