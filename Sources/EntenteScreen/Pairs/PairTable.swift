// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
package import EntenteNames
internal import EntenteText

/// A table of pairs of names, which it gives back with a score for each.
///
/// The columns `name1` and `name2` are needed; `schema` says what both are of. Columns `country1`, `birthDate2`,
/// `innCode1` and the like hold other properties of the two. All columns are given back as they were.
package struct PairTable: Sendable {
  let comparer: NameComparer
  /// Whether each pair is to be explained.
  package var explained = false

  package init(_ comparer: NameComparer, explained: Bool = false) {
    self.comparer = comparer
    self.explained = explained
  }

  /// What a table gives.
  package enum Item: Sendable {
    /// A row of the result, with its line end.
    case row(String)
    /// The score of a pair and what it is made of.
    case explanation(PairExplanation)
    case rejection(Rejection)
  }

  /// Reads a file and hands out its rows in order, the header first. A row that cannot be used is given back with an empty
  /// score, and rejected.
  ///
  /// - Throws: ``ListFault`` when the file cannot be read or has not the columns.
  package func score(path: String, _ each: (Item) -> Void) throws(ListFault) {
    try score(ListFile(path, ListLimits()), each)
  }

  /// The same for bytes, such as standard input.
  package func score(_ bytes: [UInt8], name: String = "-", _ each: (Item) -> Void) throws(ListFault) {
    try score(ListFile(path: name, bytes: bytes), each)
  }

  private func score(_ file: ListFile, _ each: (Item) -> Void) throws(ListFault) {
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    let fault: ListFault? = file.withBytes { bytes in
      let delimiter = TableList.delimiter(bytes)
      var rows = DelimitedRows(bytes, delimiter: delimiter, limits: ListLimits())
      var columns: PairColumns?
      var matcher = comparer.matcher()
      while true {
        switch rows.next() {
        case .end:
          return columns == nil
            ? ListFault("no-header", place: name, "the table is empty; give columns name1 and name2") : nil
        case .fault(let rule, let message):
          each(
            .rejection(
              Rejection(
                rule: rule, place: "\(name):\(rows.line)", message: message,
                excerpt: bytes.excerpt(rows.range))))
          each(.row(",\n"))
        case .row:
          if rows.isBlank { continue }
          let fields = (0..<rows.count).map { rows.text($0) }
          guard let known = columns else {
            guard let found = PairColumns(fields.map { $0 ?? "" }) else {
              return ListFault(
                "columns", place: "\(name):\(rows.line)", "a table of pairs needs the columns name1 and name2"
              )
            }
            columns = found
            each(.row(Self.line(fields.map { $0 ?? "" }, "score", delimiter)))
            continue
          }
          guard let (left, right) = known.pair(fields) else {
            each(
              .rejection(
                Rejection(
                  rule: "no-pair", place: "\(name):\(rows.line)",
                  message: "the row has not two names in valid UTF-8",
                  excerpt: bytes.excerpt(rows.range))))
            each(.row(Self.line(fields.map { $0 ?? "" }, "", delimiter)))
            continue
          }
          let score = score(left, right, &matcher)
          each(.row(Self.line(fields.map { $0 ?? "" }, Self.text(score), delimiter)))
          if explained { each(.explanation(explanation(left, right, score, line: rows.line, &matcher))) }
        }
      }
    }
    if let fault { throw fault }
  }

  /// As whom two names may be read: by their schema, or as both when it is not told.
  private static func subjects(_ schema: String?) -> [NameSubject] {
    guard let schema, !schema.isEmpty else { return [.person, .body] }
    return [NameSubject(schema: schema)]
  }

  private func score(_ left: ScreenQuery, _ right: ListEntity, _ matcher: inout NameMatcher) -> Double {
    var best = 0.0
    for subject in Self.subjects(left.schema) {
      let (a, b) = (comparer.prepared(left.names[0], subject), comparer.prepared(right.caption, subject))
      best = max(best, comparer.score(a, b, &matcher))
    }
    return Circumstances.weighed(best, left, right).score
  }

  private func explanation(
    _ left: ScreenQuery, _ right: ListEntity, _ score: Double, line: Int, _ matcher: inout NameMatcher
  ) -> PairExplanation {
    var best: (score: Double, parts: [ScorePart]) = (-1, [])
    for subject in Self.subjects(left.schema) {
      let found = comparer.explained(left.names[0], right.caption, subject, &matcher)
      if found.score > best.score { best = found }
    }
    return PairExplanation(
      line: line, left: left.names[0], right: right.caption, score: score,
      parts: best.parts + Circumstances.weighed(best.score, left, right).parts)
  }

  /// Four places, as many as mean anything.
  static func text(_ score: Double) -> String {
    let whole = Int((score * 10_000).rounded())
    if whole >= 10_000 { return "1.0" }
    let digits = String(whole)
    return "0." + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func line(_ fields: [String], _ last: String, _ delimiter: UInt8) -> String {
    let mark = String(UnicodeScalar(delimiter))
    return (fields + [last]).map { field in
      let needsQuotes = field.utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
      return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }.joined(separator: mark) + "\n"
  }
}

/// Why two names have their score.
package struct PairExplanation: Hashable, Sendable {
  package let line: Int
  package let left: String
  package let right: String
  package let score: Double
  package let parts: [ScorePart]
}

/// The columns of a table of pairs.
struct PairColumns {
  private let schema: Int?
  private let left: Int
  private let right: Int
  private let others: [(column: Int, isLeft: Bool, property: String)]

  init?(_ header: [String]) {
    let keys = header.map(UsualHeaders.key)
    guard let left = keys.firstIndex(of: "name1"), let right = keys.firstIndex(of: "name2") else {
      return nil
    }
    self.left = left
    self.right = right
    schema = keys.firstIndex(of: "schema")
    others = keys.enumerated().compactMap { column, key in
      guard column != left, column != right, let last = key.last, last == "1" || last == "2",
        let property = UsualHeaders.property(String(key.dropLast()))
      else { return nil }
      return (column, last == "1", property)
    }
  }

  func pair(_ fields: [String?]) -> (ScreenQuery, ListEntity)? {
    guard left < fields.count, right < fields.count, let a = fields[left], let b = fields[right], !a.isEmpty,
      !b.isEmpty
    else { return nil }
    let schema = schema.flatMap { $0 < fields.count ? fields[$0] : nil }.flatMap { $0.isEmpty ? nil : $0 }
    var (query, entity): ([String: [String]], [String: [String]]) = ([:], ["name": [b]])
    for other in others where other.column < fields.count {
      guard let value = fields[other.column], !value.isEmpty else { continue }
      let form = ValueForms.form(value, of: other.property)
      if other.isLeft {
        query[other.property, default: []].append(form)
      } else {
        entity[other.property, default: []].append(form)
      }
    }
    return (
      ScreenQuery([a], schema: schema, properties: query),
      ListEntity(id: "2", schema: schema ?? "LegalEntity", properties: entity)
    )
  }
}
