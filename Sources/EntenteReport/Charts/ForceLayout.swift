// SPDX-License-Identifier: Apache-2.0

/// Places nodes so that tied ones stand near each other and no label covers another.
///
/// After Fruchterman and Reingold (1991), with a pull to the middle and a last pass that pushes boxes apart. Every
/// step is plain arithmetic and square roots in a fixed order, so that the same nodes get the same places on
/// every machine.
struct ForceLayout {
  struct Node {
    var x = 0.0
    var y = 0.0
    /// The box that a node and its label take, around its middle.
    let width: Double
    let height: Double
  }

  private(set) var nodes: [Node]
  private let edges: [(from: Int, to: Int, weight: Double)]
  private let width: Double
  private let height: Double

  /// - Parameter sizes: width and height of the nodes' boxes, the most important node first.
  init(
    sizes: [(Double, Double)], edges: [(from: Int, to: Int, weight: Double)], width: Double, height: Double
  ) {
    nodes = sizes.map { Node(width: $0.0, height: $0.1) }
    self.edges = edges
    self.width = width
    self.height = height
    placeOnSpiral()
    settle()
    spread()
    separate()
  }

  /// The golden angle by repeated rotation: needs no trigonometry at run time.
  private mutating func placeOnSpiral() {
    var (cosine, sine) = (1.0, 0.0)
    for index in nodes.indices {
      let radius = (Double(index) / Double(max(nodes.count, 1))).squareRoot() * 0.45
      nodes[index].x = width * (0.5 + radius * cosine)
      nodes[index].y = height * (0.5 + radius * sine)
      (cosine, sine) = (
        cosine * -0.737368878078 - sine * 0.675490294261, cosine * 0.675490294261 + sine * -0.737368878078
      )
    }
  }

  private mutating func settle() {
    let rounds = 320
    let ideal = 0.85 * (width * height / Double(max(nodes.count, 1))).squareRoot()
    var moves = [(x: Double, y: Double)](repeating: (0, 0), count: nodes.count)
    for round in 0..<rounds {
      for index in nodes.indices {
        // The pull to the middle, weaker along the longer side.
        moves[index].x = (width / 2 - nodes[index].x) * 0.055 * height / width
        moves[index].y = (height / 2 - nodes[index].y) * 0.055
      }
      for a in nodes.indices {
        for b in nodes.indices where b > a {
          let (dx, dy) = (nodes[a].x - nodes[b].x, nodes[a].y - nodes[b].y)
          let square = max(dx * dx + dy * dy, 1)
          let push = ideal * ideal / square
          moves[a].x += dx * push * 0.5
          moves[a].y += dy * push * 0.5
          moves[b].x -= dx * push * 0.5
          moves[b].y -= dy * push * 0.5
        }
      }
      for edge in edges {
        let (dx, dy) = (nodes[edge.from].x - nodes[edge.to].x, nodes[edge.from].y - nodes[edge.to].y)
        let pull = (dx * dx + dy * dy).squareRoot() / ideal * min(edge.weight, 4).squareRoot() * 0.28
        moves[edge.from].x -= dx * pull
        moves[edge.from].y -= dy * pull
        moves[edge.to].x += dx * pull
        moves[edge.to].y += dy * pull
      }
      let reach = width * 0.12 * Double(rounds - round) / Double(rounds)
      for index in nodes.indices {
        let move = moves[index]
        let length = max((move.x * move.x + move.y * move.y).squareRoot(), 0.01)
        let step = min(length, reach) / length
        nodes[index].x += move.x * step
        nodes[index].y += move.y * step
        keepInside(index)
      }
    }
  }

  /// Stretches the drawing to fill its frame.
  private mutating func spread() {
    guard nodes.count > 2 else { return }
    func range(_ values: [Double]) -> (Double, Double) { (values.min() ?? 0, values.max() ?? 0) }
    let (left, right) = range(nodes.map(\.x))
    let (top, bottom) = range(nodes.map(\.y))
    for index in nodes.indices {
      let node = nodes[index]
      if right - left > 1 {
        nodes[index].x = node.width / 2 + (node.x - left) / (right - left) * (width - node.width)
      }
      if bottom - top > 1 {
        nodes[index].y = node.height / 2 + (node.y - top) / (bottom - top) * (height - node.height)
      }
    }
  }

  /// Pushes overlapping boxes apart, along the side on which they overlap less.
  private mutating func separate() {
    for _ in 0..<400 {
      var moved = false
      for a in nodes.indices {
        for b in nodes.indices where b > a {
          let (dx, dy) = (nodes[b].x - nodes[a].x, nodes[b].y - nodes[a].y)
          let overlapX = (nodes[a].width + nodes[b].width) / 2 - dx.magnitude
          let overlapY = (nodes[a].height + nodes[b].height) / 2 - dy.magnitude
          guard overlapX > 0.5, overlapY > 0.5 else { continue }
          moved = true
          if overlapX < overlapY * 2 {
            let push = (overlapX / 2 + 0.5) * (dx < 0 ? -1 : 1)
            nodes[a].x -= push
            nodes[b].x += push
          } else {
            let push = (overlapY / 2 + 0.5) * (dy < 0 ? -1 : 1)
            nodes[a].y -= push
            nodes[b].y += push
          }
          keepInside(a)
          keepInside(b)
        }
      }
      if !moved { return }
    }
  }

  private mutating func keepInside(_ index: Int) {
    let node = nodes[index]
    nodes[index].x = min(max(node.x, node.width / 2), max(width - node.width / 2, node.width / 2))
    nodes[index].y = min(max(node.y, node.height / 2), max(height - node.height / 2, node.height / 2))
  }
}
