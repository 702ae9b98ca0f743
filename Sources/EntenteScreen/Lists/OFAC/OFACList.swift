// SPDX-License-Identifier: Apache-2.0

/// OFAC's SDN list in its XML form, from its published schema; not yet read from a real file.
struct OFACList {
  let limits: ListLimits

  func read(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    XMLEntries(limits: limits, names: ["sdnEntry"]).read(
      bytes, sink, headTexts: ["Publish_Date"],
      head: {
        if $0.name == "Publish_Date", !$0.text.isEmpty { sink.edition = ListDate.iso($0.text, .monthFirst) }
      },
      each: { node, place in
        sink.take(entry(node), line: place.line, offset: place.range.lowerBound, length: place.range.count)
      })
  }

  private func entry(_ node: XMLNode) -> EntityDraft {
    var draft = EntityDraft(
      limits, id: node.text("uid").map { "ofac-\($0)" } ?? "",
      schema: OFACNames.schema(node.text("sdnType") ?? ""))
    draft.add("name", Self.name(node))
    for (element, property) in [("firstName", "firstName"), ("lastName", "lastName"), ("title", "position")]
    where draft.schema == "Person" {
      if let text = node.text(element) { draft.add(property, text) }
    }
    for aka in node.first("akaList")?.all("aka") ?? [] {
      if aka.text("type")?.lowercased().hasPrefix("f") == true {
        draft.add("previousName", Self.name(aka))
      } else {
        draft.addAlias(Self.name(aka), weak: aka.text("category") == "weak")
      }
    }
    draft.add("programId", node.texts("programList", "program"))
    for id in node.first("idList")?.all("id") ?? [] {
      draft.add(IdentifierKinds.property(id.text("idType") ?? ""), id.text("idNumber") ?? "")
    }
    for address in node.first("addressList")?.all("address") ?? [] {
      let parts = [
        "address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country",
      ].compactMap(address.text)
      draft.add("address", parts.joined(separator: ", "))
      if let country = address.text("country") { draft.add("country", Countries.code(country)) }
    }
    for (texts, property) in [
      (node.texts("nationalityList", "nationality", "country"), "nationality"),
      (node.texts("citizenshipList", "citizenship", "country"), "citizenship"),
      (node.texts("dateOfBirthList", "dateOfBirthItem", "dateOfBirth"), "birthDate"),
      (node.texts("placeOfBirthList", "placeOfBirthItem", "placeOfBirth"), "birthPlace"),
      (node.texts("vesselInfo", "callSign"), "callSign"), (node.texts("vesselInfo", "vesselType"), "type"),
      (node.texts("vesselInfo", "vesselFlag"), "flag"),
      (node.texts("vesselInfo", "vesselOwner"), "ownerName"),
      (node.texts("remarks"), "notes"),
    ] {
      for text in texts { draft.add(property, ValueForms.form(text, of: property)) }
    }
    return draft
  }

  private static func name(_ node: XMLNode) -> String {
    ["firstName", "lastName"].compactMap(node.text).joined(separator: " ")
  }
}
