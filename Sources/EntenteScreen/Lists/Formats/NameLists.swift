// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// Bare names: a JSON array of texts, or a text with one a line.
struct NameLists {
  let limits: ListLimits

  func readJSON(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    JSONElements(limits: limits).read(bytes, under: nil, sink) { tree, place in
      guard let name = tree.text else {
        return sink.reject(
          "no-name", line: place.line, "a text is expected", excerpt: bytes.excerpt(place.range))
      }
      take(name, line: place.line, place.range, sink)
    }
  }

  func readLines(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    var lines = Lines(bytes)
    while let range = lines.next() {
      if bytes.isBlank(range) { continue }
      guard range.count <= limits.valueBytes, let name = String(validating: bytes[range], as: UTF8.self)
      else {
        let isLong = range.count > limits.valueBytes
        sink.reject(
          isLong ? "too-long" : "bad-utf8", line: lines.line,
          isLong ? "the line has more than \(limits.valueBytes) bytes" : "the line is not valid UTF-8",
          excerpt: bytes.excerpt(range))
        continue
      }
      take(name, line: lines.line, range, sink)
    }
  }

  private func take(_ name: String, line: Int, _ range: Range<Int>, _ sink: ListSink) {
    var draft = EntityDraft(limits)
    draft.add("name", name)
    switch sink.rowID(of: draft, row: name.utf8, line: line) {
    case .id(let id):
      draft.id = id
      sink.take(draft, line: line, offset: range.lowerBound, length: range.count)
    case .repeated(let before):
      sink.reject(
        "duplicate-row", line: line, "the name stands on \(before) too; the first one counts", excerpt: name)
    }
  }
}
