// SPDX-License-Identifier: Apache-2.0

/// Writes the main text of a page as plain text: headings as `#` lines, list items with `- ` or their number, block
/// quotations with `> `, table rows as `cell | cell`, a blank line between blocks. Superscripts are glued to the word
/// before them, as print does.
struct HTMLRenderer {
  private let tree: HTMLTree
  private let main: HTMLTree.MainText
  private let deadline: Deadline
  private var output: [UInt8] = []
  private var line: [UInt8] = []
  private var open: [Element] = []
  private var quotes = 0
  private var lists: [(numbered: Bool, number: Int, node: Int)] = []
  /// What the last written block was part of: 0 for none, else the list or table, to stand without blank lines.
  private var lastGroup = -1
  private var itemPending = false
  private var preformatted = 0
  /// The table whose rows are written as lines, and the row's cells so far.
  private var table: Int?
  private var cells: [[UInt8]] = []
  private var superscript: [UInt8]?
  private var superscriptIsReference = false

  private struct Element {
    let index: Int
    let end: Int
    let tag: HTMLTag
  }

  static func render(
    _ tree: HTMLTree, _ main: HTMLTree.MainText, deadline: Deadline
  ) throws(Refusal) -> String {
    var renderer = HTMLRenderer(tree, main, deadline: deadline)
    return try renderer.render()
  }

  private init(_ tree: HTMLTree, _ main: HTMLTree.MainText, deadline: Deadline) {
    self.tree = tree
    self.main = main
    self.deadline = deadline
  }

  private mutating func render() throws(Refusal) -> String {
    guard !tree.nodes.isEmpty else { return "" }
    var index = main.root
    let end = Int(tree.nodes[main.root].end)
    while index < end {
      if index & 0xFFFF == 0 { try deadline.check() }
      while let last = open.last, last.end <= index { close(open.removeLast()) }
      let node = tree.nodes[index]
      if main.left[index] && index != main.root {
        index = Int(node.end)
        continue
      }
      if node.tag == .text {
        add(tree.text[Int(node.from)..<Int(node.to)])
      } else {
        enter(node.tag, index)
        open.append(Element(index: index, end: Int(node.end), tag: node.tag))
      }
      index += 1
    }
    while let last = open.popLast() { close(last) }
    flush()
    dropTrailingHeadings()
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func enter(_ tag: HTMLTag, _ index: Int) {
    if table != nil {
      enterInTable(tag, index)
      return
    }
    if tag == .sup { superscript = [] }
    if tag == .a, superscript != nil, tree.nodes[index].marks.contains(.link) {
      superscriptIsReference = true
    }
    if tag == .br { breakLine() }
    guard tag.isBlock else { return }
    flush()
    switch tag {
    case .blockquote: quotes += 1
    case .ul, .ol: lists.append((tag == .ol, 0, index))
    case .li:
      itemPending = true
      if !lists.isEmpty { lists[lists.count - 1].number += 1 }
    case .pre: preformatted += 1
    case .table where isDataTable(index):
      table = index
      cells = []
    default: break
    }
  }

  private mutating func close(_ element: Element) {
    if let table, element.index != table {
      closeInTable(element.tag)
      return
    }
    if element.tag == .sup { closeSuperscript() }
    guard element.tag.isBlock else { return }
    if element.tag == .table, table == element.index {
      table = nil
      line = []
      lastGroup = -1
      return
    }
    flush(heading: element.tag.headingLevel)
    switch element.tag {
    case .blockquote: quotes -= 1
    case .ul, .ol:
      if !lists.isEmpty { lists.removeLast() }
      if lists.isEmpty { lastGroup = -1 }
    case .li: itemPending = false
    case .pre: preformatted -= 1
    default: break
    }
  }

  // MARK: Tables

  private mutating func enterInTable(_ tag: HTMLTag, _ index: Int) {
    switch tag {
    case .tr:
      cells = []
      line = []
    case .td, .th, .caption: line = []
    case .sup: superscript = []
    case .a: if superscript != nil { superscriptIsReference = true }
    default: if tag.isBlock || tag == .br { space() }
    }
  }

  private mutating func closeInTable(_ tag: HTMLTag) {
    switch tag {
    case .sup: closeSuperscript()
    case .td, .th:
      cells.append(trimmedLine())
      line = []
    case .caption:
      write(trimmedLine(), group: -1)
      line = []
    case .tr:
      if cells.contains(where: { !$0.isEmpty }) {
        write(Array(cells.joined(separator: Array(" | ".utf8))), group: table ?? -1)
      }
      cells = []
    default: if tag.isBlock { space() }
    }
  }

  /// Whether a table holds data: more than one column, and no other table or long prose in its cells.
  private func isDataTable(_ index: Int) -> Bool {
    var rows = 0
    var cells = 0
    var longest = 0
    var child = index + 1
    while child < Int(tree.nodes[index].end) {
      let node = tree.nodes[child]
      switch node.tag {
      case .table, .h1, .h2: return false
      case .tr: rows += 1
      case .td, .th:
        cells += 1
        var length = 0
        for inner in child..<Int(node.end) { length += Int(tree.nodes[inner].to - tree.nodes[inner].from) }
        longest = max(longest, length)
      default: break
      }
      child += 1
    }
    return rows > 0 && cells > rows && longest < 3_000
  }

  // MARK: Text

  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    if superscript != nil {
      superscript?.append(contentsOf: bytes)
      return
    }
    if preformatted > 0 && table == nil {
      line.append(contentsOf: bytes.filter { $0 != 0x0D })
      return
    }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      if byte <= 0x20 || byte == 0x7F {
        space()
      } else if byte == 0xC2 && next == 0xA0 {
        space()
        index += 1
      } else if byte == 0xC2 && next == 0xAD {
        index += 1  // A soft hyphen is no part of the word.
      } else if byte == 0xE2 && next == 0x80 && index + 2 < bytes.endIndex && bytes[index + 2] == 0x8B {
        index += 2  // Nor is a zero-width space.
      } else {
        line.append(byte)
      }
      index += 1
    }
  }

  private mutating func space() {
    if let last = line.last, last != 0x20, last != 0x0A { line.append(0x20) }
  }

  private mutating func breakLine() {
    while line.last == 0x20 { line.removeLast() }
    if !line.isEmpty || preformatted > 0 { line.append(0x0A) }
  }

  /// Glues a superscript to what stands before. A number after a digit would be read as part of it: a reference is
  /// then put in brackets and a power after a caret.
  private mutating func closeSuperscript() {
    guard let raw = superscript else { return }
    superscript = nil
    let isReference = superscriptIsReference
    superscriptIsReference = false
    var text = raw.filter { $0 > 0x20 }
    let brackets: [UInt8] = [0x5B, 0x5D, 0x28, 0x29]
    let bare = text.filter { !brackets.contains($0) }
    let isNumber = !bare.isEmpty && bare.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2D }
    guard !text.isEmpty else { return }
    if isNumber {
      while line.last == 0x20 { line.removeLast() }
      let afterDigit = line.last.map { (0x30...0x39).contains($0) } ?? false
      let wasBracketed = text.first == 0x5B
      text = bare
      if afterDigit { text = isReference || wasBracketed ? [0x5B] + bare + [0x5D] : [0x5E] + bare }
    }
    line.append(contentsOf: text)
  }

  private mutating func trimmedLine() -> [UInt8] {
    var trimmed = line[...]
    while let last = trimmed.last, last == 0x20 || last == 0x0A { trimmed.removeLast() }
    while let first = trimmed.first, first == 0x0A || (first == 0x20 && preformatted == 0) {
      trimmed.removeFirst()
    }
    return Array(trimmed)
  }

  private mutating func flush(heading: Int? = nil) {
    let text = trimmedLine()
    line = []
    guard !text.isEmpty else { return }
    if let heading {
      write(Array(repeating: 0x23, count: heading) + [0x20] + text.map { $0 == 0x0A ? 0x20 : $0 }, group: -1)
      itemPending = false
      return
    }
    let indent = [UInt8](repeating: 0x20, count: 2 * max(0, lists.count - 1))
    if itemPending, let list = lists.last {
      let bullet = list.numbered ? String(list.number) + ". " : "- "
      write(indent + bullet.utf8 + text, group: lists.first?.node ?? -1)
      itemPending = false
    } else if itemPending {
      write([0x2D, 0x20] + text, group: -2)
      itemPending = false
    } else {
      write(text, group: -1)
    }
  }

  /// Adds one block, after a blank line unless it belongs to the same list or table as the one before.
  private mutating func write(_ text: [UInt8], group: Int) {
    if !output.isEmpty {
      output.append(0x0A)
      let quotedBreak = group == lastGroup && group != -1
      if !quotedBreak { output.append(0x0A) }
    }
    lastGroup = group
    guard quotes > 0 else {
      output.append(contentsOf: text)
      return
    }
    let mark = [UInt8](repeating: 0x3E, count: quotes) + [0x20]
    for (index, part) in text.split(separator: 0x0A).enumerated() {
      if index > 0 { output.append(0x0A) }
      output.append(contentsOf: mark + part)
    }
  }

  /// Takes away headings that nothing follows: what stood under them was left out.
  private mutating func dropTrailingHeadings() {
    while true {
      let start = output.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      guard start > 0, start < output.count, output[start] == 0x23 else { return }
      output.removeLast(output.count - start)
      while output.last == 0x0A { output.removeLast() }
    }
  }
}
