// SPDX-License-Identifier: Apache-2.0
public import EntenteModel

/// Views made from statements: a pure function of what is given.
public enum Projection {
  /// The initiatives that `statements` tell of, in the order of their first evidence.
  ///
  /// - Parameters:
  ///   - statements: those that a reader may see from a viewpoint, in any order.
  ///   - documents: headers of all documents that the statements cite, by id.
  ///   - resolution: which documents repeat others, which initiatives are shown as one, and what people corrected. What
  ///     they rejected is left out, as if it had not been read.
  public static func initiatives(
    from statements: [Statement], documents: [String: Document.Header], resolution: Resolution = .none
  ) -> [Initiative] {
    let statements = kept(statements, resolution.corrections)
    let joins = resolution.joins.isEmpty ? nil : resolution.joins
    let shared = SharedNames(statements, merges: resolution.merges)
    var projects: [String: [Statement]] = [:]
    var links: [String: [Statement]] = [:]
    var actors: [String: ActorFields] = [:]
    for position in order(of: statements) {
      let statement = statements[position]
      switch statement.schema {
      case "Project":
        let id = joins?[statement.entity]?.into ?? statement.entity
        projects[id, default: []].append(statement)
      case "ProjectParticipant": links[statement.entity, default: []].append(statement)
      default: actors[shared.shown(statement.entity), default: ActorFields()].add(statement)
      }
    }
    var participations: [String: [[Statement]]] = [:]
    for link in links.values {
      guard let project = link.first(where: { $0.property == .project })?.value else { continue }
      participations[joins?[project]?.into ?? project, default: []].append(link)
    }
    let asOf = documents.values.compactMap(\.published).max()
    let coverage = Coverage(
      statements: statements, documents: documents, resolution: resolution, asOf: asOf, shared: shared)
    var initiatives = projects.map { id, fields in
      InitiativeFold(
        id: id, fields: fields, participations: (participations[id] ?? []).sorted { precedes($0[0], $1[0]) },
        actors: actors, shared: shared, documents: documents, resolution: resolution, coverage: coverage
      ).initiative()
    }
    let containers = Set(initiatives.compactMap(\.partOf))
    for index in initiatives.indices where containers.contains(initiatives[index].id) {
      initiatives[index].umbrella = true
    }
    if !resolution.corrections.isEmpty {
      for index in initiatives.indices { resolution.corrections.sayWhatContains(&initiatives[index]) }
    }
    return initiatives.sorted { first($0, documents) < first($1, documents) }
  }

  /// Those that no rejected initiative and no participation in one is told by.
  private static func kept(_ statements: [Statement], _ corrections: Corrections) -> [Statement] {
    let rejected = Set(corrections.initiatives.filter(corrections.isRejected))
    guard !rejected.isEmpty else { return statements }
    let participations = Set(
      statements.filter { $0.property == .project && rejected.contains($0.value) }.map(\.entity))
    return statements.filter { !rejected.contains($0.entity) && !participations.contains($0.entity) }
  }

  /// By passage, then by id: the same order whatever order the statements came in.
  static func precedes(_ a: Statement, _ b: Statement) -> Bool {
    if a.passage.start != b.passage.start || a.passage.document != b.passage.document
      || a.passage.end != b.passage.end
    {
      return a.passage < b.passage
    }
    return a.id < b.id
  }

  /// The positions of the statements in that order: statements are large, so that moving numbers is quicker.
  private static func order(of statements: [Statement]) -> [Int] {
    let isInOrder = statements.indices.dropFirst().allSatisfy {
      !precedes(statements[$0], statements[$0 - 1])
    }
    if isInOrder { return Array(statements.indices) }
    return statements.indices.sorted { precedes(statements[$0], statements[$1]) }
  }

  private static func first(_ initiative: Initiative, _ documents: [String: Document.Header]) -> FirstEvidence
  {
    let passage = initiative.evidence.first?.passage
    return FirstEvidence(
      document: passage.flatMap { documents[$0.document]?.name } ?? "", start: passage?.start ?? 0,
      id: initiative.id)
  }

  private struct FirstEvidence: Comparable {
    let document: String
    let start: Int
    let id: String

    static func < (a: Self, b: Self) -> Bool { (a.document, a.start, a.id) < (b.document, b.start, b.id) }
  }
}
