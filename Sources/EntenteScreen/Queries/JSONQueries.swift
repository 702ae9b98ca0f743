// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Queries as JSON lines: `{"query":"…"}`, `{"name":"…","schema":"Person","country":"RU"}`, or what yente takes and
/// FollowTheMoney writes: `{"id":…,"schema":…,"properties":{"name":[…]}}`.
struct JSONQueries {
  let limits: ListLimits
  let file: String

  func read(_ bytes: UnsafeBufferPointer<UInt8>) -> [QueryRow] {
    let shape = TextQueries(limits: limits, file: file)
    var found: [QueryRow] = []
    var lines = Lines(bytes)
    while let range = lines.next() {
      if bytes.isBlank(range) { continue }
      let line = lines.line
      let excerpt = bytes.excerpt(range)
      guard range.count <= limits.lineBytes else {
        found.append(
          shape.broken("too-long", line, "the line has more than \(limits.lineBytes) bytes", excerpt))
        continue
      }
      do throws(JSONFault) {
        var cursor = JSONCursor(bytes, range)
        let tree = try JSONTree(&cursor)
        try cursor.finish()
        found.append(row(tree, line, excerpt, shape))
      } catch {
        let column = error.offset - range.lowerBound + 1
        found.append(shape.broken("bad-json", line, "\(error.message) (byte \(column) of the line)", excerpt))
      }
    }
    return found
  }

  private func row(_ tree: JSONTree, _ line: Int, _ excerpt: String, _ shape: TextQueries) -> QueryRow {
    if let name = tree.text, case .string = tree {
      return shape.asked(name, [name], schema: nil, [:], id: nil, line)
    }
    guard case .object(var members) = tree else {
      return shape.broken("bad-json", line, "an object is expected", excerpt)
    }
    var draft = EntityDraft(limits)
    let id = members.removeValue(forKey: "id")?.text
    let asked = members.removeValue(forKey: "query")
    var schema: String?
    if let word = members.removeValue(forKey: "schema")?.text ?? members.removeValue(forKey: "type")?.text {
      guard let known = ValueForms.schema(word) else {
        return shape.broken(
          "unknown-schema", line,
          "\(word) is no schema; give one of FollowTheMoney, such as Person or Company", excerpt)
      }
      schema = known
    }
    // yente's client puts a query of texts under `query`, and an entity there as well.
    if let asked {
      if case .object = asked { return row(asked, line, excerpt, shape) }
      for text in asked.texts { draft.add("name", text) }
    }
    var properties = members
    if case .object(let inner) = members["properties"] ?? .null { properties = inner }
    for (key, value) in properties.sorted(by: { $0.key < $1.key }) {
      let property = UsualHeaders.property(key) ?? key
      guard !["datasets", "caption", "firstSeen", "lastSeen", "properties"].contains(property) else {
        continue
      }
      for text in value.texts { draft.add(property, ValueForms.form(text, of: property)) }
    }
    if let fault = draft.fault { return shape.broken(fault.rule, line, fault.message, excerpt) }
    let names = TableQueries.names(draft)
    return shape.asked(names.first ?? "", names, schema: schema, TableQueries.others(draft), id: id, line)
  }
}
