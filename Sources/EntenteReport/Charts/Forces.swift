// SPDX-License-Identifier: Apache-2.0

/// One connected group of nodes in a box: springs along ties, repulsion between all, a pull to the middle.
struct Forces {
  private(set) var nodes: [ForceLayout.Node]
  private let edges: [ForceLayout.Edge]
  private let width: Double
  private let height: Double

  private static let rounds = 400

  init(_ nodes: [ForceLayout.Node], _ edges: [ForceLayout.Edge], width: Double, height: Double) {
    self.nodes = nodes
    self.edges = edges
    self.width = width
    self.height = height
  }

  mutating func run() {
    placeOnSpiral()
    settle()
    fill()
    separate()
  }

  /// The golden angle by repeated rotation: needs no trigonometry at run time.
  private mutating func placeOnSpiral() {
    var (cosine, sine) = (1.0, 0.0)
    for index in nodes.indices {
      let radius = (Double(index) / Double(nodes.count)).squareRoot() * 0.45
      nodes[index].x = width * (0.5 + radius * cosine)
      nodes[index].y = height * (0.5 + radius * sine)
      (cosine, sine) = (
        cosine * -0.737368878078 - sine * 0.675490294261, cosine * 0.675490294261 + sine * -0.737368878078
      )
    }
  }

  /// Works in a square, so that labels wider than high do not pull the drawing flat; ``fill()`` stretches it.
  private mutating func settle() {
    let side = (width * height).squareRoot()
    let ideal = 0.7 * side / Double(nodes.count).squareRoot()
    for index in nodes.indices {
      nodes[index].x *= side / width
      nodes[index].y *= side / height
    }
    var moves = [(x: Double, y: Double)](repeating: (0, 0), count: nodes.count)
    for round in 0..<Self.rounds {
      for index in nodes.indices {
        moves[index] = ((side / 2 - nodes[index].x) * 0.04, (side / 2 - nodes[index].y) * 0.04)
      }
      for a in nodes.indices {
        for b in (a + 1)..<max(nodes.count, a + 1) {
          let (dx, dy) = (nodes[a].x - nodes[b].x, nodes[a].y - nodes[b].y)
          let push = ideal * ideal / max(dx * dx + dy * dy, 1)
          moves[a].x += dx * push
          moves[a].y += dy * push
          moves[b].x -= dx * push
          moves[b].y -= dy * push
        }
      }
      for edge in edges {
        let (dx, dy) = (nodes[edge.from].x - nodes[edge.to].x, nodes[edge.from].y - nodes[edge.to].y)
        let pull = (dx * dx + dy * dy).squareRoot() / ideal * min(edge.weight, 4).squareRoot()
        moves[edge.from].x -= dx * pull
        moves[edge.from].y -= dy * pull
        moves[edge.to].x += dx * pull
        moves[edge.to].y += dy * pull
      }
      let reach = side * 0.1 * Double(Self.rounds - round) / Double(Self.rounds)
      for index in nodes.indices {
        let move = moves[index]
        let length = max((move.x * move.x + move.y * move.y).squareRoot(), 0.01)
        let step = min(length, reach) / length
        nodes[index].x += move.x * step
        nodes[index].y += move.y * step
      }
    }
  }

  /// Stretches the drawing to its box.
  private mutating func fill() {
    func range(_ values: [Double]) -> (low: Double, size: Double) {
      let low = values.min() ?? 0
      return (low, max((values.max() ?? 0) - low, 1))
    }
    let across = range(nodes.map(\.x))
    let down = range(nodes.map(\.y))
    for index in nodes.indices {
      let node = nodes[index]
      nodes[index].x = node.width / 2 + (node.x - across.low) / across.size * (width - node.width)
      nodes[index].y = node.height / 2 + (node.y - down.low) / down.size * (height - node.height)
    }
  }

  /// Pushes overlapping boxes apart along the side on which they overlap less; downwards there is always room.
  private mutating func separate() {
    for _ in 0..<600 {
      var moved = false
      for a in nodes.indices {
        for b in (a + 1)..<max(nodes.count, a + 1) {
          let (dx, dy) = (nodes[b].x - nodes[a].x, nodes[b].y - nodes[a].y)
          let overlapX = (nodes[a].width + nodes[b].width) / 2 - dx.magnitude
          let overlapY = (nodes[a].height + nodes[b].height) / 2 - dy.magnitude
          guard overlapX > 0.5, overlapY > 0.5 else { continue }
          moved = true
          if overlapX < overlapY {
            let push = (overlapX / 2 + 0.3) * (dx < 0 ? -1 : 1)
            nodes[a].x = inside(nodes[a].x - push, nodes[a].width)
            nodes[b].x = inside(nodes[b].x + push, nodes[b].width)
          } else {
            let push = (overlapY / 2 + 0.3) * (dy < 0 ? -1 : 1)
            nodes[a].y -= push
            nodes[b].y += push
          }
        }
      }
      if !moved { return }
    }
  }

  private func inside(_ x: Double, _ size: Double) -> Double { min(max(x, size / 2), width - size / 2) }
}
