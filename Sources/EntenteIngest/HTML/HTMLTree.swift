// SPDX-License-Identifier: Apache-2.0

/// A page as a flat list of nodes in document order: a node's descendants are the nodes from its own index up to
/// ``Node/end``, so that every walk is a loop, however deep the page is.
struct HTMLTree {
  struct Node {
    let tag: HTMLTag
    var marks: HTMLMarks = []
    /// Index of the parent, -1 for the first node.
    let parent: Int32
    /// The index after the last descendant.
    var end: Int32
    /// The node's text in ``HTMLTree/text``, for text nodes.
    var from: Int32 = 0
    var to: Int32 = 0
  }

  var nodes: [Node] = []
  /// UTF-8 of all text nodes.
  var text: [UInt8] = []
  /// `name` or `property` of each `meta` element, in small letters, with its content.
  var metas: [(key: String, content: String)] = []
  /// The contents of `script` elements of type `application/ld+json`.
  var linkedData: [String] = []
  /// `datetime` of the `time` elements, with the node's index.
  var times: [(node: Int, value: String)] = []
  /// What `itemprop` and `rel` of some elements say: `datePublished`, `author`.
  var properties: [(node: Int, name: String, content: String?)] = []
  var language: String?

  func words(of node: Int) -> String {
    var bytes: [UInt8] = []
    for index in node..<Int(nodes[node].end) where nodes[index].tag == .text {
      bytes.append(contentsOf: text[Int(nodes[index].from)..<Int(nodes[index].to)])
    }
    return TidyLine.tidy(String(decoding: bytes, as: UTF8.self))
  }
}

/// What an element's attributes say about it.
struct HTMLMarks: OptionSet {
  let rawValue: UInt8
  /// `hidden`, `aria-hidden`, `display:none`.
  static let hidden = HTMLMarks(rawValue: 1)
  /// Class, id or role of what surrounds a text: menus, comments, sharing, advertisements.
  static let surrounding = HTMLMarks(rawValue: 2)
  /// Class, id, role or property of a main text.
  static let mainText = HTMLMarks(rawValue: 4)
  /// An anchor with an address.
  static let link = HTMLMarks(rawValue: 8)
  /// A reference to a footnote.
  static let reference = HTMLMarks(rawValue: 16)
  /// A class name that speaks of a title or byline: kept although it stands in a header.
  static let heading = HTMLMarks(rawValue: 32)
}
