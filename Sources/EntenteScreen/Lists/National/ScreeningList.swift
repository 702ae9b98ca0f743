// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// The US Consolidated Screening List, JSON and CSV, from its published field list; not yet read from a real file.
struct ScreeningList {
  let limits: ListLimits

  func readJSON(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    JSONElements(limits: limits).read(bytes, under: "results", sink) { tree, place in
      var draft = begun(id: tree["id"]?.text, type: tree["type"]?.text, name: tree["name"]?.text)
      for (field, property) in Self.fields {
        for text in tree[field]?.texts ?? [] { add(text, of: property, to: &draft) }
      }
      for address in tree["addresses"]?.list ?? [] {
        let parts = ["address", "city", "state", "postal_code", "country"].compactMap { address[$0]?.text }
        draft.add("address", parts.joined(separator: ", "))
        draft.add("country", address["country"]?.text.map(Countries.code) ?? "")
      }
      for id in tree["ids"]?.list ?? [] {
        addNumber(id["type"]?.text ?? "", id["number"]?.text ?? "", to: &draft)
      }
      sink.take(draft, line: place.line, offset: place.range.lowerBound, length: place.range.count)
    }
  }

  func readTable(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    GroupedRows(limits: limits, key: "_id", prefix: "csl-").read(bytes, sink) { row, draft in
      let id = draft.id
      draft = begun(id: nil, type: row["type"], name: row["name"])
      draft.id = id
      for (field, property) in Self.fields {
        for text in (row[field] ?? "").split(separator: ";") { add(text.trimmed, of: property, to: &draft) }
      }
      for address in (row["addresses"] ?? "").split(separator: ";") {
        draft.add("address", String(address))
        if let last = address.split(separator: ",").last, let country = Countries.known(last.trimmed) {
          draft.add("country", country)
        }
      }
      for number in (row["ids"] ?? "").split(separator: ";") {
        let parts = number.split(separator: ",").map { $0.trimmed }
        if parts.count > 1 { addNumber(parts[0], parts[1], to: &draft) }
      }
    }
  }

  private static let fields = [
    ("alt_names", "alias"), ("programs", "programId"), ("source", "program"), ("title", "position"),
    ("nationalities", "nationality"), ("citizenships", "citizenship"), ("dates_of_birth", "birthDate"),
    ("places_of_birth", "birthPlace"), ("start_date", "startDate"), ("end_date", "endDate"),
    ("federal_register_notice", "notes"), ("license_requirement", "notes"), ("license_policy", "notes"),
    ("call_sign", "callSign"), ("vessel_type", "type"), ("vessel_flag", "flag"),
    ("vessel_owner", "ownerName"),
    ("gross_tonnage", "tonnage"), ("gross_registered_tonnage", "grossRegisteredTonnage"),
    ("remarks", "notes"),
    ("source_list_url", "sourceUrl"),
  ]

  private func begun(id: String?, type: String?, name: String?) -> EntityDraft {
    let schema = type.map { OFACNames.schema($0) } ?? "LegalEntity"
    var draft = EntityDraft(limits, id: id.map { "csl-\($0)" } ?? "", schema: schema)
    if let name { OFACNames.addName(name, to: &draft) }
    return draft
  }

  private func add(_ text: String, of property: String, to draft: inout EntityDraft) {
    if property == "alias" {
      draft.addAlias(OFACNames.ordered(text, schema: draft.schema).name)
    } else {
      draft.add(property, ValueForms.form(text, of: property, .monthFirst))
    }
  }

  private func addNumber(_ type: String, _ number: String, to draft: inout EntityDraft) {
    draft.add(IdentifierKinds.property(type), number)
  }
}
