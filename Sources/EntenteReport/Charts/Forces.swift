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
    // Coordinates apart, each in its own array: this is where the time of a large drawing goes.
    var x = nodes.map { $0.x * (side / width) }
    var y = nodes.map { $0.y * (side / height) }
    let rounds = nodes.count <= Self.mostUnhurried ? Self.rounds : Self.rounds / 2
    let links = edges.map { ($0.from, $0.to, min($0.weight, 4).squareRoot()) }
    x.withUnsafeMutableBufferPointer { x in
      y.withUnsafeMutableBufferPointer { y in
        Self.settle(x, y, links, side: side, ideal: ideal, rounds: rounds)
      }
    }
    for index in nodes.indices { (nodes[index].x, nodes[index].y) = (x[index], y[index]) }
  }

  /// More nodes than this get half of the rounds.
  private static let mostUnhurried = 100

  private static func settle(
    _ x: UnsafeMutableBufferPointer<Double>, _ y: UnsafeMutableBufferPointer<Double>,
    _ links: [(Int, Int, Double)], side: Double, ideal: Double, rounds: Int
  ) {
    let count = x.count
    var (right, down) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
    for round in 0..<rounds {
      right.withUnsafeMutableBufferPointer { right in
        down.withUnsafeMutableBufferPointer { down in
          for index in 0..<count {
            right[index] = (side / 2 - x[index]) * 0.04
            down[index] = (side / 2 - y[index]) * 0.04
          }
          for a in 0..<count {
            for b in (a + 1)..<max(count, a + 1) {
              let (dx, dy) = (x[a] - x[b], y[a] - y[b])
              let push = ideal * ideal / max(dx * dx + dy * dy, 1)
              right[a] += dx * push
              down[a] += dy * push
              right[b] -= dx * push
              down[b] -= dy * push
            }
          }
          for (from, to, strength) in links {
            let (dx, dy) = (x[from] - x[to], y[from] - y[to])
            let pull = (dx * dx + dy * dy).squareRoot() / ideal * strength
            right[from] -= dx * pull
            down[from] -= dy * pull
            right[to] += dx * pull
            down[to] += dy * pull
          }
          let reach = side * 0.1 * Double(rounds - round) / Double(rounds)
          for index in 0..<count {
            let length = max((right[index] * right[index] + down[index] * down[index]).squareRoot(), 0.01)
            let step = min(length, reach) / length
            x[index] += right[index] * step
            y[index] += down[index] * step
          }
        }
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
