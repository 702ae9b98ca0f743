// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Folds the statements about one initiative into its view.
struct InitiativeFold {
  let id: String
  /// Statements about the initiative, by passage.
  let fields: [Statement]
  /// Statements about each participation, by passage.
  let participations: [[Statement]]
  /// By the id under which they are shown.
  let actors: [String: ActorFields]
  let shared: SharedNames
  let documents: [String: Document.Header]
  let coverage: Coverage

  func initiative() -> Initiative {
    let type = single(.type).flatMap { InitiativeType(rawValue: $0.value) } ?? .other
    var view = Initiative(id: id, title: single(.title)?.value ?? "", type: type)
    view.titleOriginal = single(.title)?.original
    view.language = single(.title)?.language
    view.partOf = single(.partOf)?.value
    view.umbrella = single(.umbrella)?.value == "true"
    view.status = single(.status).flatMap { ReportedStatus(rawValue: $0.value) }
    view.claimed = type == .friction ? nil : claimed()
    view.participants = participants()
    view.sectors = all(.sector).compactMap { Sector(rawValue: $0.value) }
    view.technologies = all(.technology).map(\.value)
    view.transfer = transfer()
    view.date = single(.date).flatMap { FieldCodec.date($0.value) }
    view.dateEnd = single(.dateEnd).flatMap { FieldCodec.date($0.value) }
    view.places = all(.place).compactMap(place)
    view.amounts = all(.amount).compactMap { FieldCodec.amount($0.value) }
    view.evidence = evidence()
    view.alternatives = alternatives()
    view.confidence = all(.confidence).compactMap { Double($0.value) }.max() ?? 0
    view.marking = (fields + participations.flatMap { $0 }).reduce(Marking.clear) {
      $0.combined(with: $1.marking)
    }
    view.method = fields.first?.method ?? ""
    let substance = SubstanceGates(fields: fields, documents: documents, type: type)
    view.substance = substance.level
    view.substanceReason = substance.reason
    view.end = substance.end ?? coverage.end(of: fields, participations)
    return view
  }

  /// Statements of a property with distinct values, in the order of the text.
  private func all(_ property: Property) -> [Statement] {
    var seen: Set<String> = []
    return fields.filter { $0.property == property && seen.insert($0.value).inserted }
  }

  /// The statement that a field with one value shows: the newest document's, the first in its text. The others become
  /// alternatives.
  private func single(_ property: Property) -> Statement? {
    fields.filter { $0.property == property }.max { a, b in
      (published(a), b.passage) < (published(b), a.passage)
    }
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

  private func place(_ statement: Statement) -> Place? {
    guard var place = FieldCodec.place(statement.value) else { return nil }
    place.romanised = Romanisation.latin(place.name, language: statement.language, kind: .place)
    return place
  }

  private func transfer() -> Transfer? {
    guard let channel = single(.transferChannel).flatMap({ TransferChannel(rawValue: $0.value) }) else {
      return nil
    }
    return Transfer(
      from: all(.transferFrom).map(\.value), to: all(.transferTo).map(\.value), channel: channel)
  }

  private func evidence() -> [Evidence] {
    var supports: [Passage: Set<Property>] = [:]
    for statement in fields { supports[statement.passage, default: []].insert(statement.property) }
    for link in participations {
      for statement in link where statement.property == .participant {
        supports[statement.passage, default: []].insert(.participant)
      }
    }
    return supports.keys.sorted().map { passage in
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

  /// What else the sources say of fields that have one value.
  private func alternatives() -> [Alternative] {
    var found: [Alternative] = []
    for (property, name) in [
      (Property.type, "type"), (.status, "status"), (.date, "date"), (.dateEnd, "dateEnd"),
    ] {
      guard let shown = single(property) else { continue }
      var seen: Set<String> = [shown.value]
      for statement in fields where statement.property == property && seen.insert(statement.value).inserted {
        let value =
          property == .date || property == .dateEnd
          ? FieldCodec.date(statement.value)?.value.description : statement.value
        found.append(
          Alternative(
            field: name, value: value ?? statement.value,
            document: documents[statement.passage.document]?.name ?? statement.passage.document))
      }
    }
    return found
  }
}
