// SPDX-License-Identifier: Apache-2.0
internal import CLibXML2

extension HTMLTree {
  /// Parses a page through libxml2's event interface, so that nothing recurses and nothing is fetched.
  ///
  /// - Throws: when the page is nested too deep, has too many nodes, or takes too long.
  static func parse(_ page: String, limits: IngestLimits, deadline: Deadline) throws(Refusal) -> HTMLTree {
    let builder = HTMLTreeBuilder(limits: limits, deadline: deadline)
    // A NUL would end the page for the parser.
    var bytes = page.utf8.map { $0 == 0 ? 0x20 : $0 }
    // Without content the parser calls back for nothing; a line end makes no difference to any page.
    bytes.append(0x0A)
    let parsed = withExtendedLifetime(builder) {
      bytes.withUnsafeBytes { raw -> Bool in
        guard
          let context = htmlCreateMemoryParserCtxt(
            raw.bindMemory(to: CChar.self).baseAddress, CInt(clamping: raw.count))
        else { return false }
        defer { htmlFreeParserCtxt(context) }
        builder.run(context)
        return true
      }
    }
    guard parsed else {
      throw Refusal("unreadable", "the HTML parser could not be started; there may be too little memory")
    }
    if let refusal = builder.refusal { throw refusal }
    return builder.finished()
  }
}

/// Receives the parser's events. Lives only during one parse, on one thread.
private final class HTMLTreeBuilder {
  private(set) var refusal: Refusal?
  private var tree = HTMLTree()
  private var open: [Int] = []
  /// How many of the open elements are scripts, styles and the like.
  private var silent = 0
  private var isLinkedData = false
  private var events = 0
  private var context: htmlParserCtxtPtr?
  private let limits: IngestLimits
  private let deadline: Deadline

  init(limits: IngestLimits, deadline: Deadline) {
    self.limits = limits
    self.deadline = deadline
  }

  func run(_ context: htmlParserCtxtPtr) {
    self.context = context
    defer { self.context = nil }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      | HTML_PARSE_COMPACT.rawValue
    htmlCtxtUseOptions(context, CInt(options))
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    guard let handler = context.pointee.sax else { return }
    handler.pointee = xmlSAXHandler()
    handler.pointee.startElement = { user, name, attributes in
      HTMLTreeBuilder.of(user)?.start(name, attributes)
    }
    handler.pointee.endElement = { user, name in HTMLTreeBuilder.of(user)?.end(name) }
    handler.pointee.characters = { user, text, length in HTMLTreeBuilder.of(user)?.text(text, length) }
    handler.pointee.ignorableWhitespace = handler.pointee.characters
    handler.pointee.cdataBlock = handler.pointee.characters
    // Errors in a page are none to us, yet a page may consist of them: the clock is looked at here too.
    handler.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    handler.pointee.serror = { user, _ in HTMLTreeBuilder.of(user)?.count() }
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    htmlParseDocument(context)
  }

  func finished() -> HTMLTree {
    for index in open { tree.nodes[index].end = Int32(tree.nodes.count) }
    open = []
    return tree
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
    user.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  private func stop(_ reason: Refusal) {
    if refusal == nil { refusal = reason }
    if let context { xmlStopParser(context) }
  }

  private func count() {
    events += 1
    if events & 0x3FF == 0 && deadline.isPast { stop(deadline.refusal) }
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    count()
    guard refusal == nil, let name else { return }
    if open.count >= limits.depth {
      stop(
        Refusal(
          "too-deep",
          "its elements are nested more than \(limits.depth) deep, which no text needs; save the page from a browser "
            + "as text", position: "level \(limits.depth)", excerpt: String(cString: name)))
      return
    }
    guard add(HTMLTag.named[String(cString: name)] ?? .other) else { return }
    let index = tree.nodes.count - 1
    open.append(index)
    let tag = tree.nodes[index].tag
    let values = Attributes(attributes)
    read(values, of: index, tag)
    if tag == .script { isLinkedData = values.type?.lowercased().contains("ld+json") == true }
    if tag == .script || tag == .dropped || tag == .noscript { silent += 1 }
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    count()
    guard refusal == nil, let index = open.popLast() else { return }
    tree.nodes[index].end = Int32(tree.nodes.count)
    let tag = tree.nodes[index].tag
    if tag == .script || tag == .dropped || tag == .noscript { silent -= 1 }
    if tag == .script { isLinkedData = false }
  }

  private func text(_ text: UnsafePointer<xmlChar>?, _ length: CInt) {
    count()
    guard refusal == nil, let text, length > 0 else { return }
    let bytes = UnsafeBufferPointer(start: text, count: Int(length))
    if silent > 0 {
      // The parser gives long scripts in pieces.
      if isLinkedData && bytes.count < 1 << 20 {
        let piece = String(decoding: bytes, as: UTF8.self)
        if let last = open.last, tree.nodes[last].to == 1, !tree.linkedData.isEmpty {
          tree.linkedData[tree.linkedData.count - 1] += piece
        } else if let last = open.last {
          tree.linkedData.append(piece)
          tree.nodes[last].to = 1
        }
      }
      return
    }
    // Text in pieces stays one node.
    if let last = tree.nodes.last, last.tag == .text, last.parent == Int32(open.last ?? -1) {
      tree.text.append(contentsOf: bytes)
      tree.nodes[tree.nodes.count - 1].to = Int32(tree.text.count)
      return
    }
    guard add(.text) else { return }
    tree.nodes[tree.nodes.count - 1].from = Int32(tree.text.count)
    tree.text.append(contentsOf: bytes)
    tree.nodes[tree.nodes.count - 1].to = Int32(tree.text.count)
  }

  private func add(_ tag: HTMLTag) -> Bool {
    guard tree.nodes.count < limits.nodes else {
      stop(
        Refusal(
          "too-many-elements", "it has more than \(limits.nodes) elements; split the page or raise the limit")
      )
      return false
    }
    let index = Int32(tree.nodes.count)
    tree.nodes.append(HTMLTree.Node(tag: tag, parent: Int32(open.last ?? -1), end: index + 1))
    return true
  }

  /// The attributes of one element that we look at.
  private struct Attributes {
    var name: String?, content: String?, type: String?, property: String?, itemprop: String?, rel: String?
    var names: String?, role: String?, language: String?, datetime: String?, style: String?
    var hidden = false
    var link = false
    var noteLink = false

    init(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
      guard var at = list else { return }
      while let key = at.pointee {
        let value = at.advanced(by: 1).pointee.map { String(cString: $0) } ?? ""
        switch String(cString: key) {
        case "name": name = value
        case "content": content = value
        case "type": type = value
        case "property": property = value
        case "itemprop": itemprop = value
        case "rel": rel = value
        case "class", "id": names = names.map { $0 + " " + value } ?? value
        case "role": role = value
        case "lang", "xml:lang": language = value
        case "datetime": datetime = value
        case "style": style = value
        case "hidden": hidden = true
        case "aria-hidden": hidden = hidden || value == "true"
        case "href":
          link = true
          noteLink = value.hasPrefix("#")
        default: break
        }
        at = at.advanced(by: 2)
      }
    }
  }

  private func read(_ values: Attributes, of index: Int, _ tag: HTMLTag) {
    if tag == .meta {
      if let key = values.property ?? values.name ?? values.itemprop, let content = values.content {
        tree.metas.append((key.lowercased(), content))
      }
      return
    }
    var marks: HTMLMarks = []
    if values.hidden { marks.insert(.hidden) }
    if let style = values.style?.lowercased().filter({ $0 != " " }), style.contains("display:none") {
      marks.insert(.hidden)
    }
    if let names = values.names, tag != .body, tag != .html { HTMLMarks.names(names, into: &marks) }
    switch values.role?.lowercased() {
    case "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "toolbar",
      "dialog":
      marks.insert(.surrounding)
    case "main", "article": marks.insert(.mainText)
    case "doc-noteref": marks.insert(.reference)
    default: break
    }
    if values.link { marks.insert(.link) }
    if tag == .a && values.noteLink { marks.insert(.reference) }
    if tag == .html, let language = values.language { tree.language = language }
    if tag == .time, let datetime = values.datetime { tree.times.append((index, datetime)) }
    if let property = values.itemprop {
      if property.lowercased() == "articlebody" { marks.insert(.mainText) }
      tree.properties.append((index, property, values.content ?? values.datetime))
    }
    if tag == .a, values.rel?.lowercased() == "author" { tree.properties.append((index, "author", nil)) }
    tree.nodes[index].marks = marks
  }
}
