// SPDX-License-Identifier: Apache-2.0

/// Reads a page: its main text, and what it says of itself.
struct HTMLReader {
  let limits: IngestLimits
  let deadline: Deadline

  func read(_ page: String) throws(Refusal) -> ReadContent {
    let tree = try HTMLTree.parse(page, limits: limits, deadline: deadline)
    var main = tree.mainText()
    try deadline.check()
    var text = try HTMLRenderer.render(tree, main, deadline: deadline)
    if text.isEmpty {
      // What looked like surroundings is all that there is.
      main = tree.mainText(everything: true)
      text = try HTMLRenderer.render(tree, main, deadline: deadline)
    }
    guard !text.isEmpty else {
      throw Refusal(
        "empty-document",
        "the page holds no text of its own (it may be made by a script); save it from a browser once it has loaded",
        excerpt: String(page.unicodeScalars.prefix(200)))
    }
    return ReadContent(mediaType: .html, text: text, particulars: try tree.stated(main, text: text))
  }
}
