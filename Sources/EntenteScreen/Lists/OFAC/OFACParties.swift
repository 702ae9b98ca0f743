// SPDX-License-Identifier: Apache-2.0

/// OFAC's SDN list in its advanced XML form, from its published schema; not yet read from a real file. Names, dates of
/// documents and relations are read; features beyond those are left out.
struct OFACParties {
  let limits: ListLimits

  /// The words behind the numbers that the file uses.
  private struct References {
    var kinds: [String: [String: String]] = [:]

    mutating func note(_ node: XMLNode) {
      for set in node.children {
        for value in set.children {
          if let id = value["ID"] { kinds[value.name, default: [:]][id] = value.text }
        }
      }
    }

    func word(_ kind: String, _ id: String?) -> String { id.flatMap { kinds[kind]?[$0] }?.lowercased() ?? "" }
  }

  func read(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    var references = References()
    var documents: [String: [(property: String, number: String)]] = [:]
    var wide = limits
    wide.values *= 10
    XMLEntries(limits: wide, names: ["DistinctParty", "ProfileRelationship", "IDRegDocument"]).read(
      bytes, sink, headTexts: ["ReferenceValueSets", "DateOfIssue"],
      head: { node in
        if node.name == "ReferenceValueSets" { references.note(node) }
        if node.name == "DateOfIssue", let year = node.text("Year"), let month = node.text("Month"),
          let day = node.text("Day")
        {
          sink.edition = ListDate.iso("\(day).\(month).\(year)")
        }
      },
      each: { node, place in
        let (offset, length) = (place.range.lowerBound, place.range.count)
        switch node.name {
        case "IDRegDocument":
          guard let identity = node["IdentityID"], let number = node.text("IDRegistrationNo") else { return }
          let kind = references.word("IDRegDocType", node["IDRegDocTypeID"])
          documents[identity, default: []].append((IdentifierKinds.property(kind), number))
        case "DistinctParty":
          sink.take(entry(node, references, documents), line: place.line, offset: offset, length: length)
        default:
          sink.take(tie(node, references, sink.list), line: place.line, offset: offset, length: length)
        }
      })
  }

  private func entry(
    _ node: XMLNode, _ references: References, _ documents: [String: [(property: String, number: String)]]
  ) -> EntityDraft {
    let profile = node.first("Profile")
    let type = references.word("PartySubType", profile?["PartySubTypeID"])
    var draft = EntityDraft(
      limits, id: (profile?["ID"] ?? node["FixedRef"]).map { "ofac-\($0)" } ?? "",
      schema: type.contains("vessel")
        ? "Vessel"
        : type.contains("aircraft") ? "Airplane" : type.contains("individual") ? "Person" : "Organization")
    for identity in profile?.all("Identity") ?? [] {
      var parts: [String: String] = [:]
      for master in identity.first("NamePartGroups")?.all("MasterNamePartGroup") ?? [] {
        for group in master.all("NamePartGroup") {
          if let id = group["ID"] { parts[id] = references.word("NamePartType", group["NamePartTypeID"]) }
        }
      }
      if draft.schema == "Organization", parts.values.contains("last name") { draft.schema = "Person" }
      for alias in identity.all("Alias") {
        for name in alias.all("DocumentedName") {
          let values = name.all("DocumentedNamePart").flatMap { $0.all("NamePartValue") }
          // The family name is written last.
          let ordered =
            values.filter { parts[$0["NamePartGroupID"] ?? ""] != "last name" }
            + values.filter { parts[$0["NamePartGroupID"] ?? ""] == "last name" }
          let text = ordered.map(\.text).joined(separator: " ")
          if alias["Primary"] == "true", draft["name"].isEmpty {
            draft.add("name", text)
          } else {
            draft.addAlias(text, weak: alias["LowQuality"] == "true")
          }
        }
      }
      for document in documents[identity["ID"] ?? ""] ?? [] { draft.add(document.property, document.number) }
    }
    return draft
  }

  private func tie(_ node: XMLNode, _ references: References, _ list: String) -> EntityDraft {
    let role = references.word("RelationType", node["RelationTypeID"])
    let (from, to) = ("ofac-" + (node["From-ProfileID"] ?? ""), "ofac-" + (node["To-ProfileID"] ?? ""))
    // Who is owned stands first in the file, and last in an ownership.
    let isOwned = role.contains("owned")
    var tie = EntityDraft(
      limits, id: "\(list)-tie-" + (node["ID"] ?? "\(from)-\(to)"),
      schema: isOwned ? "Ownership" : "UnknownLink")
    tie.add(isOwned ? "owner" : "subject", isOwned ? to : from)
    tie.add(isOwned ? "asset" : "object", isOwned ? from : to)
    tie.add("role", role)
    return tie
  }
}
