// SPDX-License-Identifier: Apache-2.0

/// The entries of a list in XML, one at a time: the elements of some names, wherever they stand.
struct XMLEntries {
  let limits: ListLimits
  /// What the elements are called.
  let names: Set<String>

  /// - Parameters:
  ///   - head: is given the opening tag of every element outside entries.
  ///   - text: is given the elements of `headTexts` outside entries, in full.
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ sink: ListSink, headTexts: Set<String> = [],
    head: (XMLNode) -> Void = { _ in }, each: (XMLNode, JSONElements.Place) -> Void
  ) {
    var counter = LineCounter(bytes)
    var cursor = XMLCursor(bytes, limits: limits)
    var open = 0
    while true {
      var start = cursor.position
      do throws(XMLFault) {
        let tag = try cursor.tag()
        switch tag {
        case .end:
          if open > 0 {
            sink.reject(
              "cut-short", line: counter.line(at: bytes.count),
              "the file ends before its elements are closed; fetch it anew")
          }
          return
        case .close: open -= 1
        case .open(let name, let attributes, let isEmpty):
          start = tagStart(bytes, before: cursor.position)
          if names.contains(name) {
            let node = try cursor.element(name, attributes, isEmpty: isEmpty)
            each(node, JSONElements.Place(line: counter.line(at: start), range: start..<cursor.position))
          } else if headTexts.contains(name) {
            head(try cursor.element(name, attributes, isEmpty: isEmpty))
          } else {
            head(XMLNode(name: name, attributes: attributes))
            if !isEmpty { open += 1 }
          }
        }
      } catch {
        let end = min(bytes.count, start + 600)
        let next = nextEntry(bytes, after: max(start + 1, 1))
        sink.reject(
          next == nil ? "cut-short" : "bad-xml", line: counter.line(at: start),
          "\(error.message) (byte \(error.offset + 1)); "
            + (next == nil ? "there is no entry behind it" : "reading goes on at the next entry"),
          excerpt: bytes.excerpt(min(start, end)..<end))
        guard let next else { return }
        cursor.position = next
      }
    }
  }

  private func tagStart(_ bytes: UnsafeBufferPointer<UInt8>, before position: Int) -> Int {
    bytes[..<position].lastIndex(of: UInt8(ascii: "<")) ?? 0
  }

  /// Where the next entry begins, for all that is between.
  private func nextEntry(_ bytes: UnsafeBufferPointer<UInt8>, after position: Int) -> Int? {
    let marks = names.map { Array(("<" + $0).utf8) }
    var at = position
    while at < bytes.count {
      guard let mark = bytes[at...].firstIndex(of: UInt8(ascii: "<")) else { return nil }
      for name in marks where bytes[mark...].starts(with: name) {
        let end = mark + name.count
        if end < bytes.count, bytes[end] <= 0x20 || bytes[end] == UInt8(ascii: ">") { return mark }
      }
      at = mark + 1
    }
    return nil
  }
}
