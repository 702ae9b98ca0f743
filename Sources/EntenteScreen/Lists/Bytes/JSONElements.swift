// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// The elements of an array in a JSON text, one at a time, so that a large file is never a tree as a whole.
struct JSONElements {
  struct Place {
    let line: Int
    let range: Range<Int>
  }

  let limits: ListLimits

  /// Reads the array under `key` of the object that the text is, or the array that it is itself, or objects one a
  /// line.
  ///
  /// - Parameter head: keys of the object, the first of which that has a text is the edition of the list.
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>, under key: String?, head: [String] = [], _ sink: ListSink,
    each: (JSONTree, Place) -> Void
  ) {
    var counter = LineCounter(bytes)
    var cursor = JSONCursor(bytes)
    var editions: [String: String] = [:]
    do throws(JSONFault) {
      if let key, cursor.peek() == UInt8(ascii: "{") {
        var isFound = false
        try cursor.object { (name, cursor) throws(JSONFault) in
          if name == key, cursor.peek() == UInt8(ascii: "[") {
            isFound = true
            try elements(&cursor, bytes, &counter, sink, each)
          } else if head.contains(name),
            [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(cursor.peek()) == false
          {
            editions[name] = try JSONTree(&cursor).text
          } else {
            try cursor.skip()
          }
        }
        if !isFound { sink.reject("bad-json", line: nil, "there is no array under the key \(key)") }
      } else {
        try elements(&cursor, bytes, &counter, sink, each)
      }
      try cursor.finish()
    } catch {
      let line = counter.line(at: error.offset)
      sink.reject(
        "cut-short", line: line, "\(error.message); what follows is not read",
        excerpt: excerpt(bytes, error.offset))
    }
    sink.edition = sink.edition ?? head.lazy.compactMap { editions[$0] }.first
  }

  private func elements(
    _ cursor: inout JSONCursor, _ bytes: UnsafeBufferPointer<UInt8>, _ counter: inout LineCounter,
    _ sink: ListSink,
    _ each: (JSONTree, Place) -> Void
  ) throws(JSONFault) {
    try cursor.array { (cursor) throws(JSONFault) in
      _ = cursor.peek()
      let start = cursor.position
      let line = counter.line(at: start)
      let tree = try JSONTree(&cursor)
      let range = start..<cursor.position
      if range.count > limits.lineBytes {
        sink.reject("too-long", line: line, "the element has more than \(limits.lineBytes) bytes; divide it")
      } else {
        each(tree, Place(line: line, range: range))
      }
    }
  }

  private func excerpt(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> String {
    let start = min(max(0, offset), bytes.count)
    return bytes.excerpt(start..<bytes.count)
  }
}

/// Counts the lines of a text up to offsets that only grow.
struct LineCounter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var line = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func line(at offset: Int) -> Int {
    let end = min(max(offset, position), bytes.count)
    for byte in bytes[position..<end] where byte == 0x0A { line += 1 }
    position = end
    return line
  }
}
