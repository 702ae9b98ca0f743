// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// The statements that a projection is given, with what decides who may see what comes of them.
struct ProjectedEvidence {
  var headers: [String: Document.Header] = [:]
  /// What is resolved about the documents and the initiatives that they speak of.
  var resolution = Resolution.none
  private var statements: [Statement] = []
  private var bases: [InitiativeRow.Basis] = []

  /// - Parameter row: of ``StatementQuery/select``.
  mutating func add(_ row: Columns, at path: String) throws {
    add(try StatementQuery.statement(row, at: path), effective: StatementQuery.effectiveMarking(row))
  }

  /// - Parameter effective: the marking of the statement and its document together.
  mutating func add(_ statement: Statement, effective: Marking) {
    statements.append(statement)
    bases.append(
      InitiativeRow.Basis(
        marking: effective, validFirst: statement.validFrom?.firstDay, validLast: statement.validTo?.lastDay))
  }

  /// Adds those of one document, in the order in which a query gives them.
  mutating func add(_ other: ProjectedEvidence) {
    let order = other.statements.indices.sorted {
      Self.place(other.statements[$0]) < Self.place(other.statements[$1])
    }
    statements += order.map { other.statements[$0] }
    bases += order.map { other.bases[$0] }
  }

  private static func place(_ statement: Statement) -> (Int, Int, String) {
    (statement.passage.start, statement.passage.end, statement.id)
  }

  /// All that the projection makes of them.
  func initiatives(_ project: Derivation.Projector) -> [Initiative] {
    project(statements, headers, resolution)
  }

  /// The rows of those of `wanted` that the projection makes, by id.
  func rows(_ project: Derivation.Projector, wanted: Set<String>) -> [String: InitiativeRow] {
    let reach = Reach(statements, resolution)
    var byEntity: [String: Set<InitiativeRow.Basis>] = [:]
    for (statement, basis) in zip(statements, bases) { byEntity[statement.entity, default: []].insert(basis) }
    var rows: [String: InitiativeRow] = [:]
    for initiative in project(statements, headers, resolution) where wanted.contains(initiative.id) {
      var own = reach.entities(of: initiative.id).reduce(into: Set()) { $0.formUnion(byEntity[$1] ?? []) }
      for entity in resolution.corrections.isEmpty ? [] : reach.members(of: initiative.id) {
        own.formUnion(resolution.corrections.about(entity).map { .init($0, among: own) })
      }
      rows[initiative.id] = InitiativeRow(initiative, bases: own)
    }
    return rows
  }
}

extension ProjectedEvidence {
  /// Which entities' statements an initiative rests on: its own, its participations and their actors.
  private struct Reach {
    private var members: [String: Set<String>] = [:]
    private var participations: [String: [String]] = [:]
    private var actors: [String: [String]] = [:]
    /// The ids that are shown as an actor.
    private var merged: [String: Set<String>] = [:]
    private let resolution: Resolution

    init(_ statements: [Statement], _ resolution: Resolution) {
      self.resolution = resolution
      for merge in resolution.merges.values { merged[merge.into, default: []].insert(merge.entity) }
      for statement in statements {
        if statement.schema == "Project", let join = resolution.joins[statement.entity] {
          members[join.into, default: []].insert(statement.entity)
        }
        switch statement.property {
        case .project: participations[resolution.shown(statement.value), default: []].append(statement.entity)
        case .participant: actors[statement.entity, default: []].append(statement.value)
        default: break
        }
      }
    }

    /// The initiative and those that are shown as it.
    func members(of initiative: String) -> Set<String> { (members[initiative] ?? []).union([initiative]) }

    func entities(of initiative: String) -> Set<String> {
      let parts = participations[initiative] ?? []
      var all = (members[initiative] ?? []).union([initiative] + parts)
      for actor in parts.flatMap({ actors[$0] ?? [] }) {
        let shown = resolution.shownActor(actor)
        all.formUnion([actor, shown])
        if let others = merged[shown] { all.formUnion(others) }
      }
      return all
    }
  }
}
