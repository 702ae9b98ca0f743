// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// A projection for tests of what is kept: title, type, participants and evidence, and nothing clever.
package enum PlainProjection {
  package static func initiatives(
    _ statements: [Statement], _ documents: [String: Document.Header]
  ) -> [Initiative] {
    let byEntity = Dictionary(grouping: statements, by: \.entity)
    func value(_ entity: String, _ property: Property) -> String? {
      byEntity[entity]?.filter { $0.property == property }.map(\.value).min()
    }
    let projects = Set(statements.filter { $0.schema == "Project" }.map(\.entity))
    return projects.sorted().map { id in
      var it = Initiative(
        id: id, title: value(id, .title) ?? "",
        type: value(id, .type).flatMap(InitiativeType.init(rawValue:)) ?? .other)
      let own = byEntity[id] ?? []
      it.language = own.first?.language
      it.sectors = own.filter { $0.property == .sector }.compactMap { Sector(rawValue: $0.value) }
      it.date = value(id, .date).flatMap(FieldCodec.date)
      it.places = own.filter { $0.property == .place }.compactMap { FieldCodec.place($0.value) }
      it.amounts = own.filter { $0.property == .amount }.compactMap { FieldCodec.amount($0.value) }
      it.participants = statements.filter { $0.property == .project && $0.value == id }.map(\.entity).sorted()
        .compactMap { value($0, .participant) }.map { actor in
          Participant(
            name: value(actor, .name) ?? actor, entity: actor, kind: .org, country: value(actor, .country))
        }
      it.evidence = Set(own.map(\.passage)).sorted().map {
        Evidence(passage: $0, documentName: documents[$0.document]?.name ?? "", supports: ["title"])
      }
      it.marking = own.reduce(.clear) { $0.combined(with: $1.marking) }
      it.method = "test/1"
      return it
    }
  }

  /// The same with titles as people said, without what they rejected; `method` says who spoke.
  package static func corrected(
    _ statements: [Statement], _ documents: [String: Document.Header], _ resolution: Resolution
  ) -> [Initiative] {
    initiatives(statements, documents).compactMap { initiative in
      if resolution.corrections.isRejected(initiative.id) { return nil }
      var initiative = initiative
      for word in resolution.corrections.about(initiative.id) {
        if word.key.field == .title, let title = word.value { initiative.title = title }
        initiative.method += "; " + word.by
      }
      return initiative
    }
  }
}
