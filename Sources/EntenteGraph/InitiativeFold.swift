// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Folds the statements about one initiative into its view.
struct InitiativeFold {
  let id: String
  /// Statements about the initiative, by document, the earliest published first, then by passage.
  let fields: [Statement]
  /// Statements about each participation, in the same order.
  let participations: [[Statement]]
  /// By the id under which they are shown.
  let actors: [String: ActorFields]
  let shared: SharedNames
  let documents: [String: Document.Header]
  let resolution: Resolution
  let coverage: Coverage
  private let order: DocumentOrder

  /// - Parameters:
  ///   - fields: by passage.
  ///   - participations: each by passage, and all by their first passage.
  init(
    id: String, fields: [Statement], participations: [[Statement]], actors: [String: ActorFields],
    shared: SharedNames, documents: [String: Document.Header], resolution: Resolution, coverage: Coverage
  ) {
    order = DocumentOrder(fields, participations, documents)
    self.id = id
    self.fields = order.sorted(fields) { $0.passage.document }
    self.participations = order.sorted(participations) { $0[0].passage.document }
    self.actors = actors
    self.shared = shared
    self.documents = documents
    self.resolution = resolution
    self.coverage = coverage
  }

  func initiative() -> Initiative {
    let words = resolution.corrections.isEmpty ? nil : CorrectedFields(id, resolution)
    let read = single(.type).flatMap { InitiativeType(rawValue: $0.value) } ?? .other
    let type = words?.type ?? read
    var view = Initiative(id: id, title: single(.title)?.value ?? "", type: type)
    view.titleOriginal = single(.title)?.original
    view.language = single(.title)?.language
    view.partOf = single(.partOf).map { resolution.shown($0.value) }.flatMap { $0 == id ? nil : $0 }
    view.umbrella = single(.umbrella)?.value == "true"
    view.status = single(.status).flatMap { ReportedStatus(rawValue: $0.value) }
    view.claimed = type == .friction ? nil : claimed()
    view.participants = participants()
    view.sectors = all(.sector).compactMap { Sector(rawValue: $0.value) }
    view.technologies = all(.technology).map(\.value)
    view.transfer = transfer()
    let reports = Reports(fields: fields, documents: documents, resolution: resolution)
    view.date = reports.date(.date)
    view.dateEnd = reports.date(.dateEnd)
    view.places = reports.places()
    view.amounts = reports.amounts()
    view.evidence = evidence(words)
    view.alternatives = reports.alternatives()
    view.confidence = all(.confidence).compactMap { Double($0.value) }.max() ?? 0
    view.marking = (fields + participations.flatMap { $0 }).reduce(Marking.clear) {
      $0.combined(with: $1.marking)
    }
    view.method = fields.first?.method ?? ""
    let substance = SubstanceGates(
      fields: fields, documents: documents, resolution: resolution, type: type)
    view.substance = substance.level
    view.substanceReason = substance.reason
    view.end = substance.end ?? coverage.end(of: fields, participations)
    words?.apply(to: &view, readType: read) { property in
      single(property).map { documents[$0.passage.document]?.name ?? $0.passage.document }
    }
    return view
  }

  /// Statements of a property with distinct values, in the order of the text.
  private func all(_ property: Property) -> [Statement] {
    var seen: Set<String> = []
    return fields.filter { $0.property == property && seen.insert($0.value).inserted }
  }

  private func single(_ property: Property) -> Statement? {
    Reports(fields: fields, documents: documents, resolution: resolution).single(property)
  }

  private func published(_ statement: Statement) -> String {
    documents[statement.passage.document]?.published?.firstDay ?? ""
  }

  /// `stalled` and `cancelled` claim what was last claimed before.
  private func claimed() -> Int? {
    let statuses = fields.filter { $0.property == .status }.sorted {
      (published($0), $0.passage) < (published($1), $1.passage)
    }
    return statuses.reversed().lazy.compactMap { ReportedStatus(rawValue: $0.value)?.claimed }.first
  }

  private func participants() -> [Participant] {
    var seen: Set<String> = []
    return participations.compactMap { link in
      guard let actor = link.first(where: { $0.property == .participant }) else { return nil }
      let entity = shared.shown(actor.value)
      guard seen.insert(entity).inserted else { return nil }
      let fields = actors[entity]
      let name = fields?.name(in: actor.passage) ?? actor.original ?? actor.value
      let kind = fields?.kind.flatMap { ActorKind(rawValue: $0) } ?? .org
      let romanised = Romanisation.latin(
        name, language: actor.language, kind: kind == .person ? .person : .name)
      return Participant(
        name: name, entity: entity, kind: kind, country: fields?.country,
        role: link.first { $0.property == .role }.flatMap { Role(rawValue: $0.value) } ?? .participant,
        romanised: romanised, english: romanised == nil ? nil : fields?.english ?? fields?.latinAlias)
    }
  }

  private func transfer() -> Transfer? {
    guard let channel = single(.transferChannel).flatMap({ TransferChannel(rawValue: $0.value) }) else {
      return nil
    }
    return Transfer(
      from: all(.transferFrom).map(\.value), to: all(.transferTo).map(\.value), channel: channel)
  }

  private func evidence(_ words: CorrectedFields?) -> [Evidence] {
    var supports: [Passage: Set<Property>] = [:]
    for statement in fields {
      if let words, !words.bearsOut(statement) {
        supports[statement.passage, default: []].formUnion([])
        continue
      }
      supports[statement.passage, default: []].insert(statement.property)
    }
    for link in participations {
      for statement in link where statement.property == .participant {
        supports[statement.passage, default: []].insert(.participant)
      }
    }
    return order.sorted(supports.keys.sorted(), \.document).map { passage in
      let notes = fields.filter { $0.property == .note && $0.passage == passage }.map(\.value)
      let names = Self.jsonNames.filter { supports[passage]?.isDisjoint(with: $0.properties) == false }.map(
        \.name)
      return Evidence(
        passage: passage, documentName: documents[passage.document]?.name ?? passage.document,
        note: notes.isEmpty
          ? nil : notes.sorted { (Int($0) ?? 0, $0) < (Int($1) ?? 0, $1) }.joined(separator: ", "),
        supports: names)
    }
  }

  /// The JSON name of each field and the properties that bear it out, in the order of the JSON.
  private static let jsonNames: [(name: String, properties: Set<Property>)] = [
    ("title", [.title]), ("type", [.type]), ("partOf", [.partOf]), ("umbrella", [.umbrella]),
    ("status", [.status]),
    ("substance", [.signal]), ("participants", [.participant]), ("sectors", [.sector]),
    ("technologies", [.technology]),
    ("transfer", [.transferFrom, .transferTo, .transferChannel]), ("date", [.date]), ("dateEnd", [.dateEnd]),
    ("places", [.place]), ("amounts", [.amount]),
  ]
}
