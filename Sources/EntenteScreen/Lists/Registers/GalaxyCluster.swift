// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// A cluster of a MISP galaxy, such as the China Defence Universities Tracker: an entry for each value. The
/// laboratories and subsidiaries that a value names are entries too, tied to it as members.
struct GalaxyCluster {
  let limits: ListLimits

  func read(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    // A laboratory may be named by several.
    var parts: Set<String> = []
    var ties: Set<String> = []
    JSONElements(limits: limits).read(bytes, under: "values", head: ["version"], sink) { tree, place in
      let (line, range) = (place.line, place.range)
      let draft = entry(tree)
      sink.take(draft, line: line, offset: range.lowerBound, length: range.count)
      guard sink.holds(draft.id) else { return }
      for (key, role) in [("major defence laboratories", "laboratory"), ("subsidiaries", "subsidiary")] {
        for name in tree["meta"]?[key]?.texts ?? [] {
          var part = EntityDraft(limits, schema: "Organization")
          Self.addName(name, to: &part)
          guard let main = part["name"].first else { continue }
          part.id = RowIDs.id(sink.list, "Organization", main)
          part.add("country", draft["country"])
          part.add("summary", "\(role) of \(draft["name"].first ?? draft.id)")
          if parts.insert(part.id).inserted {
            sink.take(part, line: line, offset: range.lowerBound, length: range.count)
          }
          let id = RowIDs.id(sink.list + "-tie", role, part.id + " " + draft.id)
          guard ties.insert(id).inserted else { continue }
          var tie = EntityDraft(limits, id: id, schema: "Membership")
          tie.add("member", part.id)
          tie.add("organization", draft.id)
          tie.add("role", role)
          sink.take(tie, line: line, offset: range.lowerBound, length: range.count)
        }
      }
    }
  }

  private func entry(_ tree: JSONTree) -> EntityDraft {
    var draft = EntityDraft(limits, id: tree["uuid"]?.text ?? "", schema: "Organization")
    if let name = tree["value"]?.text { Self.addName(name, to: &draft) }
    let meta = tree["meta"]
    for alias in (meta?["aliases"]?.texts ?? []) + (meta?["synonyms"]?.texts ?? []) { draft.addAlias(alias) }
    for (key, property) in [
      ("address", "address"), ("categories", "sector"), ("topics", "keywords"), ("refs", "sourceUrl"),
      ("supervising agencies", "supervisor"), ("risk", "risk"), ("risk level", "risk"),
      ("country", "country"),
    ] {
      for text in meta?[key]?.texts ?? [] { draft.add(property, ValueForms.form(text, of: property)) }
    }
    if let summary = tree["description"]?.text { draft.add("summary", summary) }
    if let latitude = meta?["lat"]?.text, let longitude = meta?["long"]?.text {
      draft.add("latitude", latitude)
      draft.add("longitude", longitude)
    }
    if draft["country"].isEmpty, let address = draft["address"].first,
      let country = address.split(separator: ",").lazy.compactMap({ Countries.known($0.trimmed) }).first
    {
      draft.add("country", country)
    }
    return draft
  }

  /// `Institute (研究所)` has a name and another in another script.
  private static func addName(_ text: String, to draft: inout EntityDraft) {
    let text = text.trimmed
    guard let open = text.lastIndex(where: { $0 == "(" || $0 == "（" }), open > text.startIndex,
      let last = text.last, last == ")" || last == "）"
    else {
      draft.add("name", text)
      return
    }
    let inner = text[text.index(after: open)...].dropLast().trimmed
    guard inner.unicodeScalars.contains(where: { $0.properties.isIdeographic }) else {
      draft.add("name", text)
      return
    }
    draft.add("name", text[..<open].trimmed)
    draft.addAlias(inner)
  }
}
