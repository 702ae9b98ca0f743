// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// A name a line. Empty lines are passed over.
struct TextQueries {
  let limits: ListLimits
  let file: String

  func read(_ bytes: UnsafeBufferPointer<UInt8>) -> [QueryRow] {
    var found: [QueryRow] = []
    var lines = Lines(bytes)
    while let range = lines.next() {
      if bytes.isBlank(range) { continue }
      let line = lines.line
      var text: String?
      if range.count <= limits.valueBytes { text = String(validating: bytes[range], as: UTF8.self)?.trimmed }
      guard let text else {
        let isLong = range.count > limits.valueBytes
        found.append(
          broken(
            isLong ? "too-long" : "bad-utf8", line,
            isLong
              ? "the line has more than \(limits.valueBytes) bytes"
              : "the line is not valid UTF-8; convert the file",
            bytes.excerpt(range)))
        continue
      }
      found.append(asked(text, [text], schema: nil, [:], id: nil, line))
    }
    return found
  }
}

extension TextQueries {
  /// A row that is no query.
  func broken(_ rule: String, _ line: Int, _ message: String, _ excerpt: String) -> QueryRow {
    let fault = QueryFault(rule, file, line: line, message, excerpt: excerpt)
    return QueryRow(line: line, text: fault.rejection.excerpt, query: .failure(fault))
  }

  /// A row that asks for `names`, which are checked.
  func asked(
    _ text: String, _ names: [String], schema: String?, _ properties: [String: [String]], id: String?,
    _ line: Int
  ) -> QueryRow {
    let names = names.filter { !$0.isEmpty }
    guard !names.isEmpty else {
      return broken("no-name", line, "there is no name to look for; give one under query or name", text)
    }
    for name in names {
      if name.utf8.count > limits.valueBytes {
        return broken("too-long", line, "the name has more than \(limits.valueBytes) bytes", text)
      }
      if name.unicodeScalars.contains(where: {
        $0.value < 0x20 && !(0x09...0x0D).contains($0.value) || $0.value == 0x7F
      }) {
        return broken("control-character", line, "the name holds a control character; take it out", text)
      }
      if !name.unicodeScalars.contains(where: {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }) {
        return broken("no-name", line, "the name has no letter and no digit", text)
      }
    }
    return QueryRow(
      line: line, text: text,
      query: .success(ScreenQuery(names, schema: schema, properties: properties, id: id)))
  }
}
