// SPDX-License-Identifier: Apache-2.0

/// The EU's consolidated list of financial sanctions, version 1.1, XML and CSV, from its published schema; not yet read
/// from a real file.
struct EuropeanList {
  let limits: ListLimits

  func readXML(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    XMLEntries(limits: limits, names: ["sanctionEntity"]).read(
      bytes, sink, head: { if $0.name == "export", let date = $0["generationDate"] { sink.edition = date } },
      each: { node, place in
        sink.take(entry(node), line: place.line, offset: place.range.lowerBound, length: place.range.count)
      })
  }

  private func entry(_ node: XMLNode) -> EntityDraft {
    let kind = node.first("subjectType")
    var draft = EntityDraft(
      limits, id: node["logicalId"].map { "eu-fsf-\($0)" } ?? "",
      schema: ["P", "person"].contains(kind?["classificationCode"] ?? "") || kind?["code"] == "person"
        ? "Person" : "Organization")
    for name in node.all("nameAlias") {
      let whole =
        name["wholeName"]
        ?? ["firstName", "middleName", "lastName"].compactMap { name[$0] }.joined(separator: " ")
      if draft["name"].isEmpty {
        draft.add("name", whole)
      } else {
        draft.addAlias(whole, weak: name["strong"] == "false")
      }
      draft.add("position", name["function"] ?? "")
      draft.add("gender", name["gender"].map { $0 == "F" ? "female" : $0 == "M" ? "male" : $0 } ?? "")
    }
    for citizenship in node.all("citizenship") {
      draft.add("nationality", Self.country(citizenship["countryIso2Code"]))
    }
    for birth in node.all("birthdate") {
      draft.add("birthDate", birth["birthdate"].map { ListDate.iso($0) } ?? birth["year"] ?? "")
      let place = [birth["city"], birth["countryDescription"]].compactMap { $0 }
      draft.add("birthPlace", place.joined(separator: ", "))
    }
    for address in node.all("address") {
      let parts = ["street", "poBox", "city", "zipCode", "region", "countryDescription"].compactMap {
        address[$0]
      }
      draft.add("address", parts.joined(separator: ", "))
      draft.add("country", Self.country(address["countryIso2Code"]))
    }
    for id in node.all("identification") {
      let kind = id["identificationTypeCode"] ?? id["identificationTypeDescription"] ?? ""
      draft.add(IdentifierKinds.property(kind), id["number"] ?? id["latinNumber"] ?? "")
    }
    draft.add("programId", node.all("regulation").compactMap { $0["programme"] })
    draft.add("notes", node.texts("remark"))
    draft.add("idNumber", node["unitedNationId"] ?? "")
    return draft
  }

  func readTable(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    GroupedRows(limits: limits, key: "Entity_LogicalId", prefix: "eu-fsf-").read(bytes, sink) { row, draft in
      if let date = row["fileGenerationDate"], sink.edition == nil { sink.edition = ListDate.iso(date) }
      let kind = row["Entity_SubjectType_ClassificationCode"] ?? row["Entity_SubjectType"] ?? ""
      draft.schema = kind == "P" || kind == "person" ? "Person" : "Organization"
      let parts = ["NameAlias_FirstName", "NameAlias_MiddleName", "NameAlias_LastName"].compactMap { row[$0] }
      let name = row["NameAlias_WholeName"] ?? parts.joined(separator: " ")
      if draft["name"].isEmpty { draft.add("name", name) } else { draft.addAlias(name) }
      for (column, property) in [
        ("NameAlias_Function", "position"), ("Entity_Regulation_Programme", "programId"),
        ("Entity_Remark", "notes"),
        ("BirthDate_BirthDate", "birthDate"), ("Citizenship_CountryIso2Code", "nationality"),
        ("Address_CountryIso2Code", "country"),
      ] {
        guard let text = row[column] else { continue }
        draft.add(property, text == "00" ? "" : ValueForms.form(text, of: property))
      }
      if row["BirthDate_BirthDate"] == nil { draft.add("birthDate", row["BirthDate_Year"] ?? "") }
      let address = [
        "Address_Street", "Address_PoBox", "Address_City", "Address_ZipCode", "Address_Region",
        "Address_CountryDescription",
      ].compactMap { row[$0] }
      draft.add("address", address.joined(separator: ", "))
      if let number = row["Identification_Number"] {
        draft.add(IdentifierKinds.property(row["Identification_TypeCode"] ?? ""), number)
      }
    }
  }

  /// `00` stands for an unknown country.
  private static func country(_ code: String?) -> String {
    code == nil || code == "00" ? "" : code?.lowercased() ?? ""
  }
}
