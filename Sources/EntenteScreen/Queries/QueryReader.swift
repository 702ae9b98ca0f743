// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteText

/// A query as it was read, or why it could not be: the answer of such a row is empty and says so, and the answers of
/// the others keep their places.
package struct QueryRow: Sendable {
  /// Line of the file, from 1.
  package let line: Int
  /// What was asked, for the answer: the name as written, or the start of the line.
  package let text: String
  package let query: Result<ScreenQuery, QueryFault>
}

/// Why a row is no query.
package struct QueryFault: Error, Hashable, Sendable {
  package let rejection: Rejection

  init(_ rule: String, _ file: String, line: Int, _ message: String, excerpt: String = "") {
    rejection = Rejection(rule: rule, place: "\(file):\(line)", message: message, excerpt: excerpt)
  }
}

/// The forms that queries come in.
package enum QueryFormat: String, CaseIterable, Sendable {
  /// A name a line.
  case text = "txt"
  /// A table with a header, or without one: the name, and perhaps a schema.
  case table = "csv"
  /// JSON lines: `{"query":…}`, `{"name":…}`, or an entity of FollowTheMoney.
  case lines = "jsonl"
}

/// Reads what is to be looked for.
package struct QueryReader: Sendable {
  package var limits = ListLimits()
  /// The form; `nil` to recognise it from the content (and the ending of the file's name).
  package var format: QueryFormat?
  /// Which column of a table stands for what; `nil` to guess it from the header.
  package var map: ColumnMap?

  package init(format: QueryFormat? = nil, map: ColumnMap? = nil) { (self.format, self.map) = (format, map) }

  /// Reads a file.
  ///
  /// - Throws: ``ListFault`` when it cannot be read at all.
  package func read(path: String) throws(ListFault) -> [QueryRow] {
    try rows(of: ListFile(path, limits))
  }

  /// Reads bytes, such as standard input.
  ///
  /// - Parameter name: what the places of rejections are to name.
  package func read(_ bytes: [UInt8], name: String = "-") throws(ListFault) -> [QueryRow] {
    try rows(of: ListFile(path: name, bytes: bytes))
  }

  private func rows(of file: ListFile) throws(ListFault) -> [QueryRow] {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let result: Result<[QueryRow], ListFault> = file.withBytes { bytes in
      do throws(ListFault) {
        switch format ?? Self.recognised(bytes, name) {
        case .text: return .success(TextQueries(limits: limits, file: name).read(bytes))
        case .lines: return .success(JSONQueries(limits: limits, file: name).read(bytes))
        case .table: return .success(try TableQueries(limits: limits, file: name, map: map).read(bytes))
        }
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func recognised(_ bytes: UnsafeBufferPointer<UInt8>, _ name: String) -> QueryFormat {
    let lower = name.lowercased()
    if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") { return .lines }
    if lower.hasSuffix(".txt") { return .text }
    if lower.hasSuffix(".csv") || lower.hasSuffix(".tsv") { return .table }
    // Names hold commas; a tab, or a header that we know, makes a table.
    let delimiter = TableList.delimiter(bytes)
    if delimiter == 0x09, bytes.prefix(1 << 16).contains(0x09) { return .table }
    var rows = DelimitedRows(bytes, delimiter: delimiter, limits: ListLimits())
    guard let header = TableList.header(&rows) else { return .text }
    return TableQueries.isHeader(header) ? .table : .text
  }
}
