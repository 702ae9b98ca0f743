// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// FollowTheMoney entities, one a line: `{"id":…,"schema":…,"properties":{…},"datasets":[…]}`. Ties (Ownership,
/// Directorship, …) are entries like others. An entity within a property (the nested form of OpenSanctions) is taken
/// as an entry of its own, and its id as the value.
struct FollowTheMoneyLines {
  let limits: ListLimits

  func read(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    var lines = Lines(bytes)
    while let range = lines.next() {
      if bytes.isBlank(range) { continue }
      let line = lines.line
      if range.count > limits.lineBytes {
        sink.reject("too-long", line: line, "the line has more than \(limits.lineBytes) bytes; divide it")
        continue
      }
      var nested: [EntityDraft] = []
      do throws(JSONFault) {
        var cursor = JSONCursor(bytes, range)
        let draft = try entity(&cursor, &nested)
        try cursor.finish()
        sink.take(draft, line: line, offset: range.lowerBound, length: range.count)
        // The same entity is nested wherever it is named.
        for draft in nested where !sink.holds(draft.id) {
          sink.take(draft, line: line, offset: range.lowerBound, length: range.count)
        }
      } catch {
        let column = error.offset - range.lowerBound + 1
        sink.reject(
          bytes[range].contains(0) ? "control-character" : "bad-json", line: line,
          "\(error.message) (byte \(column) of the line)", excerpt: bytes.excerpt(range))
      }
    }
  }

  /// Reads one entity, adding those within it to `nested`.
  func entity(
    _ cursor: inout JSONCursor, _ nested: inout [EntityDraft]
  ) throws(JSONFault) -> EntityDraft {
    var draft = EntityDraft(limits, schema: "")
    var caption: String?
    try cursor.object { (key, cursor) throws(JSONFault) in
      switch key {
      case "id": draft.id = try text(&cursor) ?? ""
      case "schema": draft.schema = try text(&cursor) ?? ""
      case "caption": caption = try text(&cursor)
      case "first_seen": draft.firstSeen = try text(&cursor)
      case "last_seen": draft.lastSeen = try text(&cursor)
      case "datasets":
        if cursor.peek() == UInt8(ascii: "[") {
          try cursor.array { (cursor) throws(JSONFault) in
            if let name = try text(&cursor) { draft.datasets.append(name) }
          }
        } else if let name = try text(&cursor) {
          draft.datasets.append(name)
        }
      case "properties":
        try cursor.object { (property, cursor) throws(JSONFault) in
          if cursor.peek() == UInt8(ascii: "[") {
            try cursor.array { (cursor) throws(JSONFault) in try value(of: property, &cursor, &draft, &nested)
            }
          } else {
            try value(of: property, &cursor, &draft, &nested)
          }
        }
      default: try cursor.skip()
      }
    }
    if draft.schema.isEmpty { throw cursor.fault("the entity has no schema") }
    if let caption, draft["name"].isEmpty, Schema.named(draft.schema)?.needsName ?? true {
      draft.add("name", caption)
    }
    return draft
  }

  private func value(
    of property: String, _ cursor: inout JSONCursor, _ draft: inout EntityDraft, _ nested: inout [EntityDraft]
  ) throws(JSONFault) {
    if cursor.peek() == UInt8(ascii: "{") {
      let inner = try entity(&cursor, &nested)
      draft.add(property, inner.id)
      nested.append(inner)
    } else if let text = try text(&cursor) {
      draft.add(property, text)
    }
  }

  /// A text, or a number as it is written; `nil` for `null`.
  private func text(_ cursor: inout JSONCursor) throws(JSONFault) -> String? {
    if cursor.peek() == UInt8(ascii: "\"") { return try cursor.string() }
    let scalar = try cursor.scalar()
    return scalar == "null" ? nil : scalar
  }
}
