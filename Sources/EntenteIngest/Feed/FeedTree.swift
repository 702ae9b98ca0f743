// SPDX-License-Identifier: Apache-2.0
internal import CLibXML2
internal import EntenteModel

/// The elements of a feed. Element names are compared without their prefixes.
struct FeedTree {
  private let root: xmlNodePtr

  init(_ root: xmlNodePtr) { self.root = root }

  /// - Returns: `nil` when the root is none of a feed's.
  func feed(limit: Int) -> Feed? {
    switch Self.name(root) {
    case "rss":
      guard let channel = Self.child(root, "channel") else { return Feed() }
      return rss(channel, items: Self.children(channel), limit: limit)
    case "RDF":
      guard let channel = Self.child(root, "channel") else { return Feed() }
      return rss(channel, items: Self.children(root), limit: limit)
    case "feed": return atom(limit: limit)
    default: return nil
    }
  }

  private func rss(_ channel: xmlNodePtr, items: [xmlNodePtr], limit: Int) -> Feed {
    var feed = Feed()
    feed.title = Self.text(channel, "title").map(TidyLine.tidy)
    feed.language = (Self.text(channel, "language")).flatMap(Particulars.languageCode)
    for node in items.lazy.filter({ Self.name($0) == "item" }).prefix(limit) {
      var item = Feed.Item()
      item.link = Self.text(node, "link", besides: "http://www.w3.org/2005/Atom")
      let guid = Self.child(node, "guid")
      item.id = guid.flatMap(Self.text)
      // A guid is an address unless it says otherwise.
      let isAddress = guid.map { Self.attribute($0, "isPermaLink") != "false" } ?? false
      if item.link == nil, isAddress, item.id?.contains("://") == true { item.link = item.id }
      if item.link == nil { item.link = Self.attribute(node, "about") }
      item.base = Self.base(node)
      item.title = Self.text(node, "title").map(TidyLine.tidy)
      item.author = (Self.text(node, "creator") ?? Self.text(node, "author")).map(TidyLine.tidy)
      let date = Self.text(node, "pubDate") ?? Self.text(node, "date")
      item.published = date.map(TidyLine.tidy).flatMap(GivenDate.parse)
      item.changed = date.map(TidyLine.tidy)
      item.content = Self.text(node, "encoded") ?? Self.text(node, "description")
      feed.items.append(item)
    }
    return feed
  }

  private func atom(limit: Int) -> Feed {
    var feed = Feed()
    feed.title = Self.text(root, "title").map(TidyLine.tidy)
    feed.language = Self.attribute(root, "lang").flatMap(Particulars.languageCode)
    for node in Self.children(root).lazy.filter({ Self.name($0) == "entry" }).prefix(limit) {
      var item = Feed.Item()
      let links = Self.children(node).filter { Self.name($0) == "link" }
      item.link = links.first { (Self.attribute($0, "rel") ?? "alternate") == "alternate" }
        .flatMap { Self.attribute($0, "href") }
      item.id = Self.text(node, "id")
      item.base = Self.base(node)
      item.title = Self.text(node, "title").map(TidyLine.tidy)
      item.author = Self.child(node, "author").flatMap { Self.text($0, "name") }.map(TidyLine.tidy)
      let updated = Self.text(node, "updated").map(TidyLine.tidy)
      let published = (Self.text(node, "published") ?? updated).map(TidyLine.tidy)
      item.published = published.flatMap(GivenDate.parse)
      item.changed = updated ?? published
      item.content = Self.text(node, "content") ?? Self.text(node, "summary")
      feed.items.append(item)
    }
    return feed
  }

  /// The `xml:base` that holds for a node, those of its ancestors before it joined by new lines, outermost first.
  private static func base(_ node: xmlNodePtr) -> String? {
    var found: [String] = []
    var next: xmlNodePtr? = node
    while let node = next, node.pointee.type == XML_ELEMENT_NODE {
      if let base = attribute(node, "base") { found.append(base) }
      next = node.pointee.parent
    }
    return found.isEmpty ? nil : found.reversed().joined(separator: "\n")
  }

  private static func name(_ node: xmlNodePtr) -> String { String(cString: node.pointee.name) }

  private static func children(_ node: xmlNodePtr) -> [xmlNodePtr] {
    var found: [xmlNodePtr] = []
    var next = node.pointee.children
    while let child = next {
      if child.pointee.type == XML_ELEMENT_NODE { found.append(child) }
      next = child.pointee.next
    }
    return found
  }

  private static func child(_ node: xmlNodePtr, _ name: String) -> xmlNodePtr? {
    children(node).first { Self.name($0) == name }
  }

  /// The text of the first child of this name that has any.
  ///
  /// - Parameter namespace: that of children which are meant otherwise.
  private static func text(_ node: xmlNodePtr, _ name: String, besides namespace: String? = nil) -> String? {
    for child in children(node) where Self.name(child) == name {
      if let namespace, let space = child.pointee.ns?.pointee.href, String(cString: space) == namespace {
        continue
      }
      if let text = text(child) { return text }
    }
    return nil
  }

  private static func text(_ node: xmlNodePtr) -> String? {
    guard let content = xmlNodeGetContent(node) else { return nil }
    defer { entente_xml_free(content) }
    let text = String(cString: content)
    return text.contains { !$0.isWhitespace } ? text : nil
  }

  private static func attribute(_ node: xmlNodePtr, _ name: String) -> String? {
    var next = node.pointee.properties
    while let attribute = next?.pointee {
      next = attribute.next
      guard String(cString: attribute.name) == name,
        let content = xmlNodeListGetString(
          node.pointee.doc, attribute.children, 1)
      else { continue }
      defer { entente_xml_free(content) }
      return String(cString: content)
    }
    return nil
  }
}
