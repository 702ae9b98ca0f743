// SPDX-License-Identifier: Apache-2.0

extension HTMLTree {
  /// Which nodes belong to the main text.
  struct MainText {
    /// The node that holds it.
    let root: Int
    /// For every node, whether it is left out with all that it holds.
    let left: [Bool]
  }

  /// Finds the main text: what stands in `main` or `article` or in the element that holds the most prose, without
  /// menus, forms, headers and footers, and without lists of links.
  ///
  /// - Parameter everything: takes the whole page but for menus, scripts and what is hidden.
  func mainText(everything: Bool = false) -> MainText {
    if everything { return MainText(root: 0, left: hardDrops()) }
    var left = hardDrops()
    var weights = Weights(self, left)
    softDrops(&left, weights)
    weights = Weights(self, left)
    let root = root(weights, left)
    linkDrops(&left, weights, within: root)
    return MainText(root: root, left: left)
  }

  /// How much text nodes hold, in letters; a Chinese character counts as two.
  private struct Weights {
    var text: [Int]
    var linked: [Int]
    /// Text in paragraphs and other prose, less what is linked.
    var prose: [Int]
    var links: [Int]

    init(_ tree: HTMLTree, _ left: [Bool]) {
      let count = tree.nodes.count
      text = Array(repeating: 0, count: count)
      linked = text
      prose = text
      links = text
      for index in tree.nodes.indices.reversed() where !left[index] {
        let node = tree.nodes[index]
        if node.tag == .text { text[index] = tree.weight(Int(node.from), Int(node.to)) }
        if node.tag == .a && node.marks.contains(.link) {
          linked[index] = text[index]
          links[index] = 1
        }
        switch node.tag {
        case .p, .blockquote, .pre, .li, .dd, .td:
          prose[index] = max(prose[index], text[index] - linked[index])
        // Text that stands in no paragraph is prose when it is long enough for a sentence.
        case .text: if text[index] >= 25 { prose[index] = text[index] }
        case .a: prose[index] = 0
        default: break
        }
        let parent = Int(node.parent)
        guard parent >= 0 else { continue }
        text[parent] += text[index]
        linked[parent] += linked[index]
        prose[parent] += prose[index]
        links[parent] += links[index]
      }
    }
  }

  private func weight(_ from: Int, _ to: Int) -> Int {
    var sum = 0
    for index in from..<to {
      let byte = text[index]
      // One for each letter or digit, two for a lead byte of three-byte sequences (Chinese), one for Cyrillic.
      if byte > 0x20 && byte < 0x80 || (0xC2...0xDF).contains(byte) {
        sum += 1
      } else if byte >= 0xE3 {
        sum += 2
      }
    }
    return sum
  }

  private func hardDrops() -> [Bool] {
    var left = [Bool](repeating: false, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      if node.parent >= 0 && left[Int(node.parent)] {
        left[index] = true
        continue
      }
      switch node.tag {
      case .dropped, .script, .noscript, .nav, .head, .title, .meta: left[index] = true
      default: left[index] = node.marks.contains(.hidden) && node.tag != .body && node.tag != .html
      }
    }
    return left
  }

  /// Leaves out what usually surrounds a text, unless the greater part of the page stands in it.
  private func softDrops(_ left: inout [Bool], _ weights: Weights) {
    let whole = nodes.isEmpty ? 0 : weights.prose[0]
    // For every node whether it lies in the page's article.
    var inArticle = [Bool](repeating: false, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      let parent = Int(node.parent)
      if parent >= 0 {
        inArticle[index] = inArticle[parent]
        if left[parent] { left[index] = true }
      }
      if node.tag == .article || node.tag == .main { inArticle[index] = true }
      guard !left[index] else { continue }
      let surrounds =
        switch node.tag {
        case .aside, .footer, .form: true
        case .header: !inArticle[index]
        default:
          node.marks.contains(.surrounding) && !node.marks.contains(.mainText) && node.tag.headingLevel == nil
        }
      if surrounds && weights.prose[index] * 2 <= whole { left[index] = true }
    }
  }

  private func root(_ weights: Weights, _ left: [Bool]) -> Int {
    guard !nodes.isEmpty else { return 0 }
    let whole = weights.prose[0]
    var best = 0
    // The smallest element that says that it is the main text and holds more than half of the prose.
    var found: Int?
    for (index, node) in nodes.enumerated() where !left[index] {
      let says = node.tag == .main || node.tag == .article || node.marks.contains(.mainText)
      if says && weights.prose[index] * 2 > whole && weights.prose[index] > 0 { found = index }
      if node.tag == .body && best == 0 { best = index }
    }
    if let found { return withTitle(found, weights, left) }
    // Else by density: prose counts for the element around it and half for the one around that.
    var score = [Double](repeating: 0, count: nodes.count)
    for (index, node) in nodes.enumerated() where !left[index] {
      guard [.p, .pre, .blockquote, .td, .li, .div, .section, .dd].contains(node.tag) else { continue }
      let own =
        node.tag == .div || node.tag == .section
        ? ownText(index) : weights.text[index] - weights.linked[index]
      guard own >= 25 else { continue }
      let points = 1 + min(Double(own) / 100, 6)
      var ancestor = node.tag == .div || node.tag == .section ? index : Int(node.parent)
      var share = 1.0
      while ancestor >= 0 && share >= 0.25 {
        score[ancestor] += points * share
        ancestor = Int(nodes[ancestor].parent)
        share /= 2
      }
    }
    var top = 0.0
    for (index, node) in nodes.enumerated()
    where !left[index] && node.tag.isContainer && weights.text[index] > 0 {
      let open = 1 - Double(weights.linked[index]) / Double(weights.text[index])
      if score[index] * open > top {
        top = score[index] * open
        best = index
      }
    }
    // Up to an element that holds much more prose: the text is then spread over several.
    var ancestor = Int(nodes[best].parent)
    while ancestor >= 0 {
      if weights.prose[ancestor] * 3 > weights.prose[best] * 4,
        weights.linked[ancestor] * 2 < weights.text[ancestor]
      {
        best = ancestor
      }
      ancestor = Int(nodes[ancestor].parent)
    }
    return withTitle(best, weights, left)
  }

  /// The text of a node's own text children and inline elements.
  private func ownText(_ index: Int) -> Int {
    var sum = 0
    var child = index + 1
    while child < Int(nodes[index].end) {
      let node = nodes[child]
      if node.tag == .text { sum += weight(Int(node.from), Int(node.to)) }
      child = node.tag == .other ? child + 1 : Int(node.end)
    }
    return sum
  }

  /// The element around `root` when it holds the page's first heading and little else besides.
  private func withTitle(_ root: Int, _ weights: Weights, _ left: [Bool]) -> Int {
    if nodes[root..<Int(nodes[root].end)].contains(where: { $0.tag == .h1 }) { return root }
    var ancestor = Int(nodes[root].parent)
    while ancestor >= 0 && weights.text[ancestor] < weights.text[root] + 400 {
      for index in ancestor..<root where nodes[index].tag == .h1 && !left[index] { return ancestor }
      ancestor = Int(nodes[ancestor].parent)
    }
    return root
  }

  /// Leaves out lists and short blocks that are mostly links.
  private func linkDrops(_ left: inout [Bool], _ weights: Weights, within root: Int) {
    guard !nodes.isEmpty else { return }
    for index in root..<Int(nodes[root].end) {
      let node = nodes[index]
      if node.parent >= 0 && left[Int(node.parent)] && index != root { left[index] = true }
      guard !left[index], index != root, weights.links[index] > 0, weights.text[index] > 0 else { continue }
      let share = Double(weights.linked[index]) / Double(weights.text[index])
      let length = weights.linked[index] / weights.links[index]
      switch node.tag {
      case .ul, .ol, .div, .section, .table, .dl:
        left[index] = weights.links[index] > 1 && (share > 0.8 || (share > 0.5 && length < 40))
      case .p: left[index] = share > 0.9 && weights.text[index] < 80
      default: break
      }
    }
  }
}
