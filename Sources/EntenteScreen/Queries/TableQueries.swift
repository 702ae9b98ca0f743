// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// A table of queries: with a header that has `query` or a column of names, and perhaps `schema`, `id`, `country`,
/// `birthDate`, identifiers; or without one: the first column is the name, the second a schema when it is one.
struct TableQueries {
  let limits: ListLimits
  let file: String
  let map: ColumnMap?

  /// Whether the columns are called what columns of queries are.
  static func isHeader(_ fields: [String]) -> Bool {
    // A name with a schema behind it is a query, though the schema may be called like a column.
    if fields.count > 1, Schema.all.contains(where: { $0.name == fields[1] }),
      !["name", "query"].contains(UsualHeaders.property(fields[0]) ?? UsualHeaders.key(fields[0]))
    {
      return false
    }
    return fields.contains { UsualHeaders.key($0) == "query" } || TableColumns(header: fields) != nil
  }

  /// - Throws: ``ListFault`` when `map` names a column that is not there.
  func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(ListFault) -> [QueryRow] {
    let shape = TextQueries(limits: limits, file: file)
    var rows = DelimitedRows(bytes, delimiter: TableList.delimiter(bytes), limits: limits)
    var found: [QueryRow] = []
    var columns: [String?]?
    var fixed: String?
    var isFirst = true
    while true {
      switch rows.next() {
      case .end: return found
      case .fault(let rule, let message):
        found.append(shape.broken(rule, rows.line, message, bytes.excerpt(rows.range)))
        isFirst = false
      case .row:
        if rows.isBlank { continue }
        let fields = (0..<rows.count).compactMap { rows.text($0) }
        guard fields.count == rows.count else {
          found.append(
            shape.broken(
              "bad-utf8", rows.line, "the row is not valid UTF-8; convert the file", bytes.excerpt(rows.range)
            ))
          isFirst = false
          continue
        }
        if isFirst {
          isFirst = false
          if let map {
            let mapped = try TableColumns(header: fields, map: map, place: file)
            (columns, fixed) = (mapped.properties, mapped.schema)
            continue
          }
          if Self.isHeader(fields) {
            columns = Self.columns(fields)
            continue
          }
        }
        found.append(
          columns.map { row(fields, $0, fixed, rows.line, shape) } ?? bare(fields, rows.line, shape))
      }
    }
  }

  private static func columns(_ header: [String]) -> [String?] {
    var columns = TableColumns(header: header)?.properties ?? header.map(UsualHeaders.property)
    if let asked = header.firstIndex(where: { UsualHeaders.key($0) == "query" }) {
      for index in columns.indices where columns[index] == "name" { columns[index] = "alias" }
      columns[asked] = "name"
    }
    return columns
  }

  private func row(
    _ fields: [String], _ columns: [String?], _ fixed: String?, _ line: Int, _ shape: TextQueries
  ) -> QueryRow {
    let text = zip(fields, columns).first { $0.1 == "name" }?.0 ?? ""
    guard fields.count <= columns.count || fields[columns.count...].allSatisfy(\.isEmpty) else {
      return shape.broken(
        "columns", line,
        "the row has \(fields.count) columns and the header \(columns.count); quote fields that hold the delimiter",
        fields.joined(separator: " "))
    }
    var draft = EntityDraft(limits)
    var (schema, id) = (fixed, String?.none)
    for (field, property) in zip(fields, columns) where !field.isEmpty {
      switch property {
      case nil: continue
      case "id": id = field
      case "schema":
        guard let known = ValueForms.schema(field) else {
          return shape.broken(
            "unknown-schema", line,
            "\(field) is no schema; give one of FollowTheMoney, such as Person or Company", text)
        }
        schema = known
      // The name is taken as it is: a semicolon in it divides nothing.
      case "name": draft.add("name", field)
      case let property?: TableList.add(field, of: property, to: &draft)
      }
    }
    if let fault = draft.fault { return shape.broken(fault.rule, line, fault.message, text) }
    return shape.asked(text, Self.names(draft), schema: schema, Self.others(draft), id: id, line)
  }

  private func bare(_ fields: [String], _ line: Int, _ shape: TextQueries) -> QueryRow {
    let schema = fields.count > 1 ? Schema.named(fields[1])?.name : nil
    return shape.asked(fields[0], [fields[0]], schema: schema, [:], id: nil, line)
  }

  /// The names of a query, the surest first; weak ones only when there are no others.
  static func names(_ draft: EntityDraft) -> [String] {
    let sure = ["name", "alias", "previousName"].flatMap { draft[$0] }
    if !sure.isEmpty { return sure }
    let weak = ["weakAlias", "abbreviation"].flatMap { draft[$0] }
    if !weak.isEmpty { return weak }
    let parts = ["firstName", "secondName", "middleName", "lastName"].compactMap { draft[$0].first }
    return parts.isEmpty ? [] : [parts.joined(separator: " ")]
  }

  static func others(_ draft: EntityDraft) -> [String: [String]] {
    draft.properties.filter { !["name", "alias", "previousName"].contains($0.key) }
  }
}
