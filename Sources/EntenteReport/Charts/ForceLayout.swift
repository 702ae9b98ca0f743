// SPDX-License-Identifier: Apache-2.0

/// Places nodes so that tied ones stand near each other and no label covers another.
///
/// Each connected group is laid out by forces after Fruchterman and Reingold (1991) and then pushed apart box by
/// box; the groups are packed below and beside each other. Every step is plain arithmetic and square roots in a
/// fixed order, so that the same nodes get the same places on every machine.
struct ForceLayout {
  typealias Edge = (from: Int, to: Int, weight: Double)

  struct Node {
    /// The middle of the node's box.
    var x = 0.0
    var y = 0.0
    /// The box that a node and its label take.
    let width: Double
    let height: Double

    var area: Double { width * height }
  }

  private(set) var nodes: [Node]
  /// How high the drawing became; its width is the one asked for.
  private(set) var frameHeight = 0.0
  private let frameWidth: Double

  /// - Parameter sizes: width and height of the nodes' boxes, the most important node first.
  init(sizes: [(Double, Double)], edges: [Edge], width: Double) {
    nodes = sizes.map { Node(width: min($0.0, width), height: $0.1) }
    frameWidth = width
    var packing = BoxPacking(width: width)
    for group in Self.groups(count: sizes.count, edges: edges) {
      let size = place(group, edges.filter { group.contains($0.from) })
      let corner = packing.place(width: size.width, height: size.height)
      for index in group {
        nodes[index].x += corner.x
        nodes[index].y += corner.y
      }
    }
    frameHeight = packing.height
    // What the packing left free at the right is shared between both sides.
    let free = (width - (nodes.map { $0.x + $0.width / 2 }.max() ?? width)) / 2
    for index in nodes.indices { nodes[index].x += free }
  }

  /// The connected groups, largest first; within a group the nodes keep their order.
  private static func groups(count: Int, edges: [Edge]) -> [[Int]] {
    var group = Array(0..<count)
    func root(_ index: Int) -> Int {
      var index = index
      while group[index] != index { index = group[index] }
      return index
    }
    for edge in edges {
      let (a, b) = (root(edge.from), root(edge.to))
      group[max(a, b)] = min(a, b)
    }
    var members: [Int: [Int]] = [:]
    for index in 0..<count { members[root(index), default: []].append(index) }
    return members.values.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
  }

  /// Lays out one group with its corner at the origin and returns the room that it takes.
  private mutating func place(_ group: [Int], _ edges: [Edge]) -> (width: Double, height: Double) {
    let area = group.reduce(0) { $0 + nodes[$1].area } * (group.count > 6 ? 2.6 : 1.9)
    let widest = group.reduce(0) { max($0, nodes[$1].width) }
    let highest = group.reduce(0) { max($0, nodes[$1].height) }
    let width = min(frameWidth, max((area * 1.5).squareRoot(), widest))
    if group.count > 2 {
      let height = max(area / width, highest)
      var forces = Forces(
        group.map { nodes[$0] }, Self.renumbered(edges, group), width: width, height: height)
      forces.run()
      for (position, index) in group.enumerated() { nodes[index] = forces.nodes[position] }
    } else {
      var left = 0.0
      for index in group {
        nodes[index].x = left + nodes[index].width / 2
        nodes[index].y = nodes[index].height / 2
        left += nodes[index].width + 20
      }
    }
    let left = group.reduce(Double.infinity) { min($0, nodes[$1].x - nodes[$1].width / 2) }
    let top = group.reduce(Double.infinity) { min($0, nodes[$1].y - nodes[$1].height / 2) }
    for index in group {
      nodes[index].x -= left
      nodes[index].y -= top
    }
    return (
      group.reduce(0) { max($0, nodes[$1].x + nodes[$1].width / 2) },
      group.reduce(0) { max($0, nodes[$1].y + nodes[$1].height / 2) }
    )
  }

  private static func renumbered(_ edges: [Edge], _ group: [Int]) -> [Edge] {
    let position = Dictionary(uniqueKeysWithValues: group.enumerated().map { ($1, $0) })
    return edges.compactMap { edge in
      guard let from = position[edge.from], let to = position[edge.to] else { return nil }
      return (from, to, edge.weight)
    }
  }
}

/// Puts boxes into a frame of a fixed width, each as high up as it fits.
private struct BoxPacking {
  private struct Box {
    let left, top, right, bottom: Double
  }

  private static let gap = 18.0
  private let width: Double
  private var boxes: [Box] = []
  private(set) var height = 0.0

  init(width: Double) { self.width = width }

  mutating func place(width: Double, height: Double) -> (x: Double, y: Double) {
    let lefts = [0] + boxes.map { $0.right + Self.gap }
    let tops = ([0] + boxes.map { $0.bottom + Self.gap }).sorted()
    for top in tops {
      for left in lefts.sorted() where left == 0 || left + width <= self.width {
        let box = Box(left: left, top: top, right: left + width, bottom: top + height)
        let isFree = boxes.allSatisfy { other in
          box.left >= other.right + Self.gap || other.left >= box.right + Self.gap
            || box.top >= other.bottom + Self.gap || other.top >= box.bottom + Self.gap
        }
        if isFree {
          boxes.append(box)
          self.height = max(self.height, box.bottom)
          return (left, top)
        }
      }
    }
    // Below everything there is always room: the last of `tops` at the left edge.
    let top = self.height + Self.gap
    boxes.append(Box(left: 0, top: top, right: width, bottom: top + height))
    self.height = top + height
    return (0, top)
  }
}
