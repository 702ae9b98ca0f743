// SPDX-License-Identifier: Apache-2.0

/// A row of a table by the names of its columns, in any case and with any signs between the letters.
struct NamedRow {
  let columns: [String: Int]
  let fields: [String]

  /// A field that is not empty.
  subscript(column: String) -> String? {
    guard let index = columns[UsualHeaders.key(column)], index < fields.count, !fields[index].isEmpty else {
      return nil
    }
    return fields[index]
  }
}

/// Tables in which an entry has several rows: grouped by the column of its id, in the order of their first rows.
struct GroupedRows {
  let limits: ListLimits
  /// The column of the id.
  let key: String
  /// What stands before ids.
  let prefix: String

  /// - Parameter add: adds a row to its entry.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, _ sink: ListSink, add: (NamedRow, inout EntityDraft) -> Void)
  {
    var rows = DelimitedRows(bytes, delimiter: TableList.delimiter(bytes), limits: limits)
    var columns: [String: Int] = [:]
    var order: [String] = []
    var drafts: [String: (draft: EntityDraft, line: Int, range: Range<Int>)] = [:]
    var isGoing = true
    while isGoing {
      switch rows.next() {
      case .end: isGoing = false
      case .fault(let rule, let message):
        sink.reject(rule, line: rows.line, message, excerpt: bytes.excerpt(rows.range))
      case .row:
        if rows.isBlank { continue }
        let fields = (0..<rows.count).compactMap { rows.text($0) }
        guard fields.count == rows.count else {
          sink.reject(
            "bad-utf8", line: rows.line, "the row is not valid UTF-8", excerpt: bytes.excerpt(rows.range))
          continue
        }
        if columns.isEmpty {
          // A line may stand before the header: `Report Date: 01-Feb-2026`, `Last Updated,01/02/2026`.
          let names = fields.map(UsualHeaders.key)
          if names.contains(UsualHeaders.key(key)) {
            columns = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
          } else if sink.edition == nil {
            let stated = fields.flatMap { $0.split(separator: ":", maxSplits: 1) }
            sink.edition = stated.lazy.compactMap { ListDate.parse($0.trimmed) }.first
          }
          continue
        }
        let row = NamedRow(columns: columns, fields: fields)
        guard fields.count <= columns.count, let id = row[key] else {
          sink.reject(
            fields.count <= columns.count ? "no-id" : "columns", line: rows.line,
            "the row has no \(key), or more columns than the header", excerpt: bytes.excerpt(rows.range))
          continue
        }
        if drafts[id] == nil {
          order.append(id)
          drafts[id] = (EntityDraft(limits, id: prefix + id), rows.line, rows.range)
        }
        if var entry = drafts.removeValue(forKey: id) {
          add(row, &entry.draft)
          drafts[id] = entry
        }
      }
    }
    if columns.isEmpty {
      sink.reject("no-header", line: nil, "there is no column \(key); the form is another")
    }
    for id in order {
      guard let (draft, line, range) = drafts[id] else { continue }
      sink.take(draft, line: line, offset: range.lowerBound, length: range.count)
    }
  }
}
