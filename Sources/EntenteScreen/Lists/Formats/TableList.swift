// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// A table with a header: the columns as mapped, else guessed (``UsualHeaders``). What no column is known for is left
/// out.
struct TableList {
  let limits: ListLimits
  let map: ColumnMap?

  /// - Throws: ``ListFault`` when there is no header or none of its columns is one of names.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, path: String, into sink: ListSink) throws(ListFault) {
    var rows = DelimitedRows(bytes, delimiter: Self.delimiter(bytes), limits: limits)
    guard let header = Self.header(&rows) else {
      throw ListFault("no-header", place: path, "the first row is no header; give the columns their names")
    }
    let columns: TableColumns
    if let map {
      columns = try TableColumns(header: header, map: map, place: path)
    } else if let guessed = TableColumns(header: header) {
      columns = guessed
    } else {
      throw ListFault(
        "no-name-column", place: path,
        "no column is known to hold names; say which with --map name=COLUMN (the columns are "
          + header.prefix(40).joined(separator: ", ") + ")")
    }
    var parents = ParentTies(list: sink.list, limits: limits)
    while true {
      switch rows.next() {
      case .end:
        parents.tell(sink)
        return
      case .fault(let rule, let message):
        sink.reject(rule, line: rows.line, message, excerpt: bytes.excerpt(rows.range))
      case .row:
        if rows.isBlank { continue }
        guard let draft = draft(rows, columns, header.count, bytes, sink) else { continue }
        parents.note(draft, line: rows.line)
        sink.take(draft, line: rows.line, offset: rows.range.lowerBound, length: rows.range.count)
      }
    }
  }

  private func draft(
    _ rows: DelimitedRows, _ columns: TableColumns, _ width: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    _ sink: ListSink
  ) -> EntityDraft? {
    if rows.count > width {
      let extra = (width..<rows.count).allSatisfy { rows.text($0)?.isEmpty == true }
      guard extra else {
        sink.reject(
          "columns", line: rows.line,
          "the row has \(rows.count) columns and the header \(width); quote fields that hold the delimiter",
          excerpt: bytes.excerpt(rows.range))
        return nil
      }
    }
    var draft = EntityDraft(limits, schema: columns.schema ?? "")
    var address: [String: String] = [:]
    for (index, property) in columns.properties.enumerated() {
      guard let property else { continue }
      guard let value = rows.text(index) else {
        sink.reject(
          "bad-utf8", line: rows.line, "the row is not valid UTF-8; convert the file, for example with iconv",
          excerpt: bytes.excerpt(rows.range))
        return nil
      }
      if value.isEmpty { continue }
      switch property {
      case "id": draft.id = "\(sink.list)-\(value)"
      case "schema":
        if let schema = ValueForms.schema(value) { draft.schema = schema } else { draft.add("type", value) }
      case "firstSeen": draft.firstSeen = value
      case "lastSeen": draft.lastSeen = value
      case "street", "city", "region", "postcode": address[property] = value
      default: Self.add(value, of: property, to: &draft)
      }
    }
    if draft.schema.isEmpty { draft.schema = "LegalEntity" }
    let parts = ["street", "city", "region", "postcode"].compactMap { address[$0] }
    if !parts.isEmpty { draft.add("address", parts.joined(separator: ", ")) }
    if draft.id.isEmpty {
      switch sink.rowID(of: draft, row: bytes[rows.range], line: rows.line) {
      case .id(let id): draft.id = id
      case .repeated(let place):
        sink.reject(
          "duplicate-row", line: rows.line, "the row is the same as that on \(place); the first one counts",
          excerpt: draft.text)
        return nil
      }
    }
    return draft
  }

  /// Adds the parts of a field, in the forms of the property. Of several names the first is the name.
  static func add(_ value: String, of property: String, to draft: inout EntityDraft) {
    for (index, part) in TableColumns.parts(value, of: property).enumerated() {
      if property == "alias" || (property == "name" && (index > 0 || !draft["name"].isEmpty)) {
        draft.addAlias(part)
      } else if Schema.kind(of: property) == .country, Countries.ofNationality(part.trimmed) == nil,
        let countries = Countries.several(part)
      {
        draft.add(property, countries)
      } else {
        draft.add(property, ValueForms.form(part.trimmed, of: property))
      }
    }
  }

  /// The first row that is not blank.
  static func header(_ rows: inout DelimitedRows) -> [String]? {
    while case .row = rows.next() {
      if rows.isBlank { continue }
      let names = (0..<rows.count).compactMap { rows.text($0) }
      return names.count == rows.count ? names : nil
    }
    return nil
  }

  /// The delimiter that the first line has most of, outside quotes.
  static func delimiter(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var isBlank = true
    for byte in bytes.prefix(1 << 16) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == 0x0A && !isQuoted && !isBlank { break }
      if byte > 0x20 { isBlank = false }
      if !isQuoted && [0x09, 0x2C, 0x3B, 0x7C].contains(byte) { counts[byte, default: 0] += 1 }
    }
    return [0x09, 0x2C, 0x3B, 0x7C].max { counts[$0, default: 0] < counts[$1, default: 0] }
      .flatMap { counts[$0] == nil ? nil : $0 } ?? 0x2C
  }
}
