// SPDX-License-Identifier: Apache-2.0

/// The UK sanctions list, XML and CSV, from its published schema; not yet read from a real file.
struct BritishList {
  let limits: ListLimits

  func readXML(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    XMLEntries(limits: limits, names: ["Designation"]).read(
      bytes, sink, headTexts: ["DateGenerated"],
      head: { if $0.name == "DateGenerated", !$0.text.isEmpty { sink.edition = ListDate.iso($0.text) } },
      each: { node, place in
        sink.take(entry(node), line: place.line, offset: place.range.lowerBound, length: place.range.count)
      })
  }

  private func entry(_ node: XMLNode) -> EntityDraft {
    var draft = EntityDraft(
      limits, id: node.text("UniqueID").map { "uk-\($0)" } ?? "",
      schema: Self.schema(node.text("IndividualEntityShip")))
    for name in node.first("Names")?.all("Name") ?? [] {
      // Name6 is the family name of a person and the whole name of others.
      let text = (1...6).compactMap { name.text("Name\($0)") }.joined(separator: " ")
      add(text, kind: name.text("NameType"), weak: name.text("AliasStrength"), to: &draft)
    }
    for name in node.texts("NonLatinNames", "NonLatinName", "NameNonLatinScript") { draft.addAlias(name) }
    for address in node.first("Addresses")?.all("Address") ?? [] {
      let parts =
        (1...6).compactMap { address.text("AddressLine\($0)") }
        + ["AddressPostalCode", "AddressCountry"].compactMap(address.text)
      draft.add("address", parts.joined(separator: ", "))
      if let country = address.text("AddressCountry") { draft.add("country", Countries.code(country)) }
    }
    let person = node.first("IndividualDetails")?.first("Individual")
    let body = node.first("EntityDetails")?.first("Entity")
    let ship = node.first("ShipDetails")?.first("Ship")
    for (texts, property) in [
      (person?.texts("DOBs", "DOB"), "birthDate"),
      (person?.texts("Nationalities", "Nationality"), "nationality"),
      (person?.texts("PassportDetails", "Passport", "PassportNumber"), "passportNumber"),
      (
        person?.texts("NationalIdentifierDetails", "NationalIdentifier", "NationalIdentifierNumber"),
        "idNumber"
      ),
      (person?.texts("Positions", "Position"), "position"), (person?.texts("Genders", "Gender"), "gender"),
      (person?.texts("BirthDetails", "Location", "TownOfBirth"), "birthPlace"),
      (body?.texts("BusinessRegistrationNumbers", "BusinessRegistrationNumber"), "registrationNumber"),
      (body?.texts("ParentCompanies", "ParentCompany"), "parent"),
      (ship?.texts("ShipIMONumbers", "ShipIMONumber"), "imoNumber"),
      (ship?.texts("ShipTypes", "ShipType"), "type"),
      (ship?.texts("CurrentBelievedFlagOfShips", "CurrentBelievedFlagOfShip"), "flag"),
      (node.texts("RegimeName"), "program"), (node.texts("DateDesignated"), "startDate"),
      (node.texts("LastUpdated"), "modifiedAt"), (node.texts("OtherInformation"), "notes"),
    ] {
      for text in texts ?? [] { draft.add(property, ValueForms.form(text, of: property)) }
    }
    return draft
  }

  func readTable(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    GroupedRows(limits: limits, key: "Unique ID", prefix: "uk-").read(bytes, sink) { row, draft in
      draft.schema = Self.schema(
        row["Designation Type"] ?? row["Individual, Entity, Ship"] ?? row["Group Type"] ?? row["Type"])
      let text = (1...6).compactMap { row["Name \($0)"] }.joined(separator: " ")
      add(
        text, kind: row["Name type"] ?? row["Alias Type"],
        weak: row["Alias strength"] ?? row["Alias Quality"], to: &draft)
      draft.addAlias(row["Name non-latin script"] ?? "")
      let parts =
        (1...6).compactMap { row["Address Line \($0)"] }
        + ["Address Postal Code", "Address Country"].compactMap { row[$0] }
      draft.add("address", parts.joined(separator: ", "))
      for (column, property) in [
        ("Address Country", "country"), ("D.O.B", "birthDate"), ("Nationality(/ies)", "nationality"),
        ("Passport number", "passportNumber"), ("National Identifier number", "idNumber"),
        ("Position", "position"),
        ("Gender", "gender"), ("Town of birth", "birthPlace"),
        ("Business registration number (s)", "registrationNumber"),
        ("Parent company", "parent"), ("IMO number", "imoNumber"), ("Type of ship", "type"),
        ("Regime Name", "program"),
        ("Date Designated", "startDate"), ("Last Updated", "modifiedAt"), ("Other Information", "notes"),
      ] {
        if let text = row[column] { draft.add(property, ValueForms.form(text, of: property)) }
      }
    }
  }

  private func add(_ name: String, kind: String?, weak: String?, to draft: inout EntityDraft) {
    let isPrimary = kind?.lowercased() == "primary name"
    if isPrimary, draft["name"].isEmpty {
      draft.add("name", name)
    } else {
      draft.addAlias(name, weak: weak?.lowercased().contains("low") ?? false)
    }
  }

  private static func schema(_ kind: String?) -> String {
    switch kind?.lowercased() {
    case "individual": "Person"
    case "ship": "Vessel"
    default: "Organization"
    }
  }
}
