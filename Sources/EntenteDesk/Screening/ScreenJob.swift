// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteNames
internal import EntenteScreen
package import EntenteShare

/// Looks queries up in lists.
package struct ScreenJob: Sendable {
  package typealias Answer = ScreenAnswer

  /// The forms of the answers.
  package enum Form: String, CaseIterable, Sendable {
    case table, csv, jsonl
  }

  package var limits = ScreenLimits()
  /// How many threads look up at once, at least 1. The result does not depend on it.
  package var width = 1

  /// What hits have to do with others, told with them; `nil` tells nothing.
  var reasons: ListReasons?
  /// Whether they were asked for: lists without ties have none.
  var isTelling = false
  /// The ids under which ties name actors of the map that stand in a list.
  var standIns: [String: String] = [:]

  var screener: ListScreener

  /// What was told while the lists were taken.
  package struct Note: Sendable {
    package let rejections: [Rejection]
    package let text: String?
  }

  /// Opens lists, or reads them.
  ///
  /// - Parameters:
  ///   - lists: `PATH` or `NAME=PATH`, at least one.
  ///   - format: of ``ListFormat``; `nil` to recognise it.
  ///   - columns: `name=Company,…` for tables; `nil` to guess.
  ///   - kept: a folder for indexes; `nil` keeps none.
  ///   - primaryOnly: whether only first names of entries are looked among.
  /// - Throws: ``InputFault`` when a list cannot be read.
  package init(
    lists: [String], format: String? = nil, columns: String? = nil, kept: String? = nil,
    primaryOnly: Bool = false,
    note: (Note) -> Void = { _ in }
  ) throws {
    let comparer = try NameComparer()
    let shelf = ListShelf(comparer, folder: kept, names: primaryOnly ? .primary : .all)
    var indexes: [ListIndex] = []
    do {
      let reader = ListReader(
        format: try Self.format(format),
        map: try columns.map { text throws(ListFault) in try ColumnMap(argument: text) })
      for list in lists {
        let taken = try shelf.take(ListSource(argument: list), reader)
        note(Note(rejections: taken.rejections, text: taken.notKept))
        indexes.append(taken.index)
      }
    } catch {
      throw InputFault(error.description)
    }
    screener = ListScreener(indexes, comparer)
  }

  private static func format(_ name: String?) throws(ListFault) -> ListFormat? {
    guard let name else { return nil }
    guard let format = ListFormat(rawValue: name) else {
      let all = ListFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ListFault(
        "unknown-format", place: "--list-format", "\(name) is no form of a list; one of: \(all)")
    }
    return format
  }

  /// The forms of lists with what they are and whether files as published were read by the tests.
  package static var formats: [(name: String, title: String, isTested: Bool)] {
    ListFormat.allCases.map { ($0.rawValue, $0.title, $0.isTested) }
  }

  package var lists: [ListVersion] { screener.lists }
  package var count: Int { screener.count }
  /// For a server: with the ties that were made ready, so that whoever holds it holds both.
  package var shared: any Screener { isTelling ? TellingScreener(screener, reasons) : screener }

  /// Reads queries.
  ///
  /// - Throws: ``InputFault`` when they cannot be read at all.
  package func queries(_ path: String) throws(InputFault) -> Queries {
    do { return Queries(rows: try QueryReader().read(path: path)) } catch {
      throw InputFault(error.description)
    }
  }

  package func queries(_ bytes: [UInt8]) throws(InputFault) -> Queries {
    do { return Queries(rows: try QueryReader().read(bytes)) } catch { throw InputFault(error.description) }
  }

  /// Queries as they were read, good and bad, in order.
  package struct Queries: Sendable {
    let rows: [QueryRow]
    package var count: Int { rows.count }
    /// Those that could not be read.
    package var rejections: [Rejection] {
      rows.compactMap { if case .failure(let fault) = $0.query { fault.rejection } else { nil } }
    }
  }

  /// Hands out the answers to all queries in their order.
  package func answers(_ queries: Queries, _ each: (ScreenAnswer) -> Void) async {
    let batch = 256 * max(1, width)
    for start in stride(from: 0, to: queries.rows.count, by: batch) {
      let rows = queries.rows[start..<min(start + batch, queries.rows.count)]
      for answer in await answers(rows) { each(answer) }
    }
  }

  private func answers(_ rows: ArraySlice<QueryRow>) async -> [ScreenAnswer] {
    let width = max(1, min(width, rows.count))
    return await withTaskGroup(of: (Int, [ScreenAnswer]).self) { group in
      for part in 0..<width {
        let range =
          rows.startIndex + rows.count * part / width..<rows.startIndex + rows.count * (part + 1) / width
        group.addTask { @concurrent in (part, rows[range].map { answer($0) }) }
      }
      var parts: [Int: [ScreenAnswer]] = [:]
      for await (part, answers) in group { parts[part] = answers }
      return (0..<width).flatMap { parts[$0] ?? [] }
    }
  }

  private func answer(_ row: QueryRow) -> ScreenAnswer {
    switch row.query {
    case .success(let query):
      ScreenAnswer(
        query: row.text, schema: query.schema, asked: query.contentDigest,
        hits: told(screener.hits(query, limits)))
    case .failure(let fault):
      ScreenAnswer(query: row.text, schema: nil, hits: [], rejection: fault.rejection)
    }
  }

  func told(_ hits: [ScreenHit]) -> [ScreenHit] {
    guard let reasons else { return hits }
    return hits.map { hit in
      var hit = hit
      hit.reasons = reasons.reasons(standIns[hit.entity.id] ?? hit.entity.id)
      return hit
    }
  }

  /// An answer in a form; CSV begins with ``header(_:)``.
  package static func text(_ answer: ScreenAnswer, _ form: Form, width: Int) -> String {
    switch form {
    case .table: HitTable.text(answer, width: width)
    case .csv: HitTable.csv(answer)
    case .jsonl: HitLines.encode(answer)
    }
  }

  package static func hasHits(_ answer: ScreenAnswer) -> Bool { !answer.hits.isEmpty }

  package static func header(_ form: Form) -> String { form == .csv ? HitTable.header : "" }
}
