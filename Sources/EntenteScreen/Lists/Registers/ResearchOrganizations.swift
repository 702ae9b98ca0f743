// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// The Research Organization Registry, JSON lines or an array, in its schemas 1 and 2. What is part of another is
/// tied to it as a member; other relations are links and successions. A tie may lead to an organisation that the file
/// does not hold.
struct ResearchOrganizations {
  let limits: ListLimits

  func read(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    var told: Set<String> = []
    let take = { (tree: JSONTree, place: JSONElements.Place) in
      let draft = entry(tree)
      let (offset, length) = (place.range.lowerBound, place.range.count)
      sink.take(draft, line: place.line, offset: offset, length: length)
      guard sink.holds(draft.id) else { return }
      for relation in tree["relationships"]?.list ?? [] {
        guard let tie = self.tie(draft.id, relation, sink.list), told.insert(tie.id).inserted else {
          continue
        }
        sink.take(tie, line: place.line, offset: offset, length: length)
      }
    }
    if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "[") {
      JSONElements(limits: limits).read(bytes, under: nil, sink, each: take)
      return
    }
    var lines = Lines(bytes)
    while let range = lines.next() {
      if bytes.isBlank(range) { continue }
      let line = lines.line
      if range.count > limits.lineBytes {
        sink.reject("too-long", line: line, "the line has more than \(limits.lineBytes) bytes")
        continue
      }
      do throws(JSONFault) {
        var cursor = JSONCursor(bytes, range)
        let tree = try JSONTree(&cursor)
        try cursor.finish()
        take(tree, JSONElements.Place(line: line, range: range))
      } catch {
        let column = error.offset - range.lowerBound + 1
        sink.reject(
          "bad-json", line: line, "\(error.message) (byte \(column) of the line)",
          excerpt: bytes.excerpt(range))
      }
    }
  }

  private static func id(_ text: String?) -> String? {
    text?.split(separator: "/").last.map { "ror-" + $0 }
  }

  private func entry(_ tree: JSONTree) -> EntityDraft {
    var draft = EntityDraft(limits, id: Self.id(tree["id"]?.text) ?? "", schema: "Organization")
    let types = tree["types"]?.texts.map { $0.lowercased() } ?? []
    if types.contains("company") { draft.schema = "Company" }
    if types.contains("government") { draft.schema = "PublicBody" }
    if let id = tree["id"]?.text { draft.add("rorId", id) }
    if tree["names"] != nil { addNames(tree, to: &draft) } else { addFirstNames(tree, to: &draft) }
    draft.add("sector", types)
    if let year = tree["established"]?.text { draft.add("incorporationDate", year) }
    if let status = tree["status"]?.text { draft.add("status", status) }
    return draft
  }

  /// Schema 2.
  private func addNames(_ tree: JSONTree, to draft: inout EntityDraft) {
    let names = tree["names"]?.list ?? []
    func texts(_ type: String) -> [String] {
      names.filter { $0["types"]?.texts.contains(type) ?? false }.compactMap { $0["value"]?.text }
    }
    draft.add("name", texts("ror_display").first ?? texts("label").first ?? "")
    for name in texts("label") + texts("alias") { draft.addAlias(name) }
    draft.add("abbreviation", texts("acronym"))
    for location in tree["locations"]?.list ?? [] {
      guard let details = location["geonames_details"] else { continue }
      draft.add("country", details["country_code"]?.text?.lowercased() ?? "")
      draft.add(
        "address",
        [details["name"]?.text, details["country_name"]?.text].compactMap { $0 }.joined(separator: ", "))
    }
    for link in tree["links"]?.list ?? [] where link["type"]?.text == "website" {
      draft.add("website", link["value"]?.text ?? "")
    }
    for external in tree["external_ids"]?.list ?? [] where external["type"]?.text == "wikidata" {
      draft.add("wikidataId", external["all"]?.texts ?? [])
    }
  }

  /// Schema 1.
  private func addFirstNames(_ tree: JSONTree, to draft: inout EntityDraft) {
    draft.add("name", tree["name"]?.text ?? "")
    for label in tree["labels"]?.list ?? [] { draft.addAlias(label["label"]?.text ?? "") }
    for alias in tree["aliases"]?.texts ?? [] { draft.addAlias(alias) }
    draft.add("abbreviation", tree["acronyms"]?.texts ?? [])
    let country = tree["country"]
    draft.add("country", country?["country_code"]?.text?.lowercased() ?? "")
    for address in tree["addresses"]?.list ?? [] {
      draft.add(
        "address",
        [address["city"]?.text, country?["country_name"]?.text].compactMap { $0 }.joined(separator: ", "))
    }
    draft.add("website", tree["links"]?.texts ?? [])
    if let wikidata = tree["external_ids"]?["Wikidata"] {
      draft.add("wikidataId", wikidata["preferred"]?.text ?? wikidata["all"]?.texts.first ?? "")
    }
  }

  private func tie(_ id: String, _ relation: JSONTree, _ list: String) -> EntityDraft? {
    guard let other = Self.id(relation["id"]?.text), let type = relation["type"]?.text?.lowercased() else {
      return nil
    }
    func made(_ schema: String, _ from: (String, String), _ to: (String, String), _ role: String)
      -> EntityDraft
    {
      var tie = EntityDraft(
        limits, id: RowIDs.id(list + "-tie", schema, from.1 + " " + to.1), schema: schema)
      tie.add(from.0, from.1)
      tie.add(to.0, to.1)
      tie.add("role", role)
      return tie
    }
    switch type {
    case "parent": return made("Membership", ("member", id), ("organization", other), "part")
    case "child": return made("Membership", ("member", other), ("organization", id), "part")
    case "successor": return made("Succession", ("predecessor", id), ("successor", other), "successor")
    case "predecessor": return made("Succession", ("predecessor", other), ("successor", id), "successor")
    default: return made("UnknownLink", ("subject", min(id, other)), ("object", max(id, other)), type)
    }
  }
}
