// SPDX-License-Identifier: Apache-2.0

/// The consolidated list of the UN Security Council.
struct UNList {
  let limits: ListLimits

  func read(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    XMLEntries(limits: limits, names: ["INDIVIDUAL", "ENTITY"]).read(
      bytes, sink,
      head: { if $0.name == "CONSOLIDATED_LIST", let date = $0["dateGenerated"] { sink.edition = date } },
      each: { node, place in
        sink.take(
          entry(node), line: place.line, offset: place.range.lowerBound, length: place.range.count)
      })
  }

  private func entry(_ node: XMLNode) -> EntityDraft {
    let isPerson = node.name == "INDIVIDUAL"
    let kind = isPerson ? "INDIVIDUAL" : "ENTITY"
    var draft = EntityDraft(
      limits, id: node.text("DATAID").map { "un-\($0)" } ?? "", schema: isPerson ? "Person" : "Organization")
    let names = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].compactMap(node.text)
    draft.add("name", names.joined(separator: " "))
    for alias in node.all(kind + "_ALIAS") {
      // Several names may stand in one element, divided by semicolons.
      for name in (alias.text("ALIAS_NAME") ?? "").split(separator: ";") {
        draft.addAlias(String(name), weak: alias.text("QUALITY") == "Low")
      }
    }
    draft.addAlias(node.text("NAME_ORIGINAL_SCRIPT") ?? "")
    for country in node.texts("NATIONALITY", "VALUE") { draft.add("nationality", Countries.code(country)) }
    for address in node.all(kind + "_ADDRESS") {
      let country = address.text("COUNTRY")
      let parts =
        ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE"].compactMap(address.text)
        + (country.map { [$0] } ?? [])
      draft.add("address", parts.joined(separator: ", "))
      if let country { draft.add("country", Countries.code(country)) }
    }
    addBirth(of: node, to: &draft)
    for document in node.all("INDIVIDUAL_DOCUMENT") {
      guard let number = document.text("NUMBER") else { continue }
      let isPassport = document.text("TYPE_OF_DOCUMENT")?.lowercased().contains("passport") ?? false
      draft.add(isPassport ? "passportNumber" : "idNumber", number)
    }
    draft.add("position", node.texts("DESIGNATION", "VALUE"))
    draft.add("title", node.texts("TITLE", "VALUE"))
    if let gender = node.text("GENDER") { draft.add("gender", gender.lowercased()) }
    for (element, property) in [
      ("UN_LIST_TYPE", "program"), ("REFERENCE_NUMBER", "programId"), ("LISTED_ON", "startDate"),
      ("COMMENTS1", "notes"),
    ] {
      if let text = node.text(element) { draft.add(property, ValueForms.form(text, of: property)) }
    }
    for date in node.texts("LAST_DAY_UPDATED", "VALUE") { draft.add("modifiedAt", ListDate.iso(date)) }
    return draft
  }

  private func addBirth(of node: XMLNode, to draft: inout EntityDraft) {
    for birth in node.all("INDIVIDUAL_DATE_OF_BIRTH") {
      if let date = birth.text("DATE") {
        draft.add("birthDate", ListDate.iso(date))
      } else if let year = birth.text("YEAR") {
        draft.add("birthDate", year)
      } else if let from = birth.text("FROM_YEAR").flatMap({ Int($0) }),
        let to = birth.text("TO_YEAR").flatMap({ Int($0) }),
        (0...20).contains(to - from)
      {
        for year in from...to { draft.add("birthDate", String(year)) }
      }
    }
    for place in node.all("INDIVIDUAL_PLACE_OF_BIRTH") {
      let parts = ["CITY", "STATE_PROVINCE", "COUNTRY"].compactMap(place.text)
      draft.add("birthPlace", parts.joined(separator: ", "))
    }
  }
}
