// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Foundation
internal import Testing

/// An initiative as a test speaks of it: put together from the statements alone, without the projection.
struct Found {
  struct Actor {
    var name: String
    var entity: String
    var kind: String
    var country: String?
    var role: String

    /// `Nokia FI`, or the name alone where no country is known.
    var line: String { country.map { name + " " + $0 } ?? name }
  }

  var id: String
  var type: InitiativeType?
  var status: ReportedStatus?
  var title = ""
  var partOf: String?
  var actors: [Actor] = []
  var sectors: [String] = []
  var technologies: [String] = []
  /// As tests write it: `2018-05`, `2018/2020`, with `relative` or `planned` after it.
  var date: String?
  var places: [String] = []
  /// As `USD 2000000000.0`.
  var amounts: [String] = []
  /// As `RU>CN sale`.
  var transfer: String?
  var notes: [String] = []
  var signals: Set<String> = []
  var confidence = ""
  var passages: Set<Passage> = []

  var names: [String] { actors.map(\.name) }
  var countries: Set<String> { Set(actors.compactMap(\.country)) }
}

/// Reads a text with the lexicons that ship, loaded once for all tests.
enum ReadBack {
  static let shared = Result { try Extractor() }
  static let day = PartialDate("2019-10-29")

  /// The project's root, for the sample documents.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  static func document(_ text: String, published: PartialDate? = day, origin: String = "/in/report.txt")
    -> Document
  {
    Document(
      id: Digest.sha256(text.utf8), name: "report.txt", origin: origin, text: text, published: published)
  }

  static func statements(_ text: String, published: PartialDate? = day) throws -> [Statement] {
    try shared.get().extract(document(text, published: published)).statements
  }

  static func initiatives(_ text: String, published: PartialDate? = day) throws -> [Found] {
    found(in: try statements(text, published: published))
  }

  /// The only initiative of `text`; fails the test when there is none or more than one.
  static func only(_ text: String, published: PartialDate? = day) throws -> Found {
    let all = try initiatives(text, published: published)
    try #require(all.count == 1, "\(all.count) initiatives in: \(text)")
    return all[0]
  }

  static func found(in statements: [Statement]) -> [Found] {
    var order: [String] = []
    var byProject: [String: [Statement]] = [:]
    for statement in statements where statement.schema == "Project" {
      if byProject[statement.entity] == nil { order.append(statement.entity) }
      byProject[statement.entity, default: []].append(statement)
    }
    return order.map { id in
      var item = Found(id: id)
      for statement in byProject[id] ?? [] { fill(&item, statement) }
      item.actors = actors(of: id, statements)
      for link in statements where link.property == .project && link.value == id {
        item.passages.insert(link.passage)
      }
      return item
    }
  }

  private static func fill(_ item: inout Found, _ statement: Statement) {
    item.passages.insert(statement.passage)
    switch statement.property {
    case .type: item.type = InitiativeType(rawValue: statement.value)
    case .status: item.status = ReportedStatus(rawValue: statement.value)
    case .title: item.title = statement.value
    case .partOf: item.partOf = statement.value
    case .sector: item.sectors.append(statement.value)
    case .technology: item.technologies.append(statement.value)
    case .date: item.date = FieldCodec.date(statement.value).map(line) ?? item.date
    case .dateEnd:
      if let end = FieldCodec.date(statement.value) { item.date = (item.date ?? "") + "/\(end.value)" }
    case .place: if let place = FieldCodec.place(statement.value) { item.places.append(place.name) }
    case .amount:
      if let sum = FieldCodec.amount(statement.value) { item.amounts.append("\(sum.currency) \(sum.value)") }
    case .transferFrom: item.transfer = (item.transfer ?? "") + statement.value
    case .transferTo: item.transfer = (item.transfer ?? "") + ">" + statement.value
    case .transferChannel: item.transfer = (item.transfer ?? "") + " " + statement.value
    case .note: item.notes.append(statement.value)
    case .signal: item.signals.insert(statement.value)
    case .confidence: item.confidence = statement.value
    default: break
    }
  }

  private static func line(_ date: DateField) -> String {
    date.value.description + (date.relative ? " relative" : "") + (date.planned ? " planned" : "")
  }

  private static func actors(of project: String, _ statements: [Statement]) -> [Found.Actor] {
    let links = statements.filter { $0.property == .project && $0.value == project }.map(\.entity)
    return links.compactMap { link in
      guard
        let entity = statements.first(where: { $0.entity == link && $0.property == .participant }).map({ $0 })
      else { return nil }
      func value(_ property: Property) -> String? {
        statements.first { $0.entity == entity.value && $0.property == property }?.value
      }
      return Found.Actor(
        name: entity.original ?? value(.name) ?? "", entity: entity.value, kind: value(.kind) ?? "",
        country: value(.country),
        role: statements.first { $0.entity == link && $0.property == .role }?.value ?? "")
    }
  }
}
