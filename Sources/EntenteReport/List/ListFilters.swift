// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// The form above the list: what can be chosen is what occurs, with how often.
struct ListFilters {
  let contents: Contents

  var markup: Markup {
    tag(
      "form",
      [
        "id": "filters", "class": "filters", "role": "search", "aria-label": "Filter the initiatives",
        "hidden": "",
      ]
    ) {
      tag("label", ["class": "words"]) {
        tag("span") { "Words" }
        tag(
          "input",
          [
            "type": "search", "name": "words", "autocomplete": "off",
            "placeholder": "title, actor, place, evidence",
          ])
      }
      choice("Type", "type", counts { [$0.type.rawValue] }) { $0.capitalisedStart }
      choice("Sector", "sector", counts { $0.knownSectors.map { $0?.rawValue ?? "none" } }) {
        Sector(rawValue: $0)?.label.capitalisedStart ?? "None stated"
      }
      choice("Status", "status", statuses) { $0 == "none" ? "None reported" : $0.capitalisedStart }
      choice("Country", "country", counts { $0.countries }, value: Contents.word) { Countries.name($0) }
      choice("Year", "year", years) { $0 == "none" ? "No date" : $0 }
      if contents.documents.count > 1 {
        choice("Document", "document", documents) { key in
          Int(key).map { contents.documents[$0].name } ?? key
        }
      }
      tag("div", ["class": "chips", "id": "chips"])
      tag("div", ["class": "actions"]) {
        tag("button", ["type": "reset"]) { "Show all" }
        tag("button", ["type": "button", "id": "open-all", "aria-pressed": "false"]) { "Open all" }
      }
    }
  }

  private func counts(_ keys: (Initiative) -> [String]) -> [(String, Int)] {
    var counts: [String: Int] = [:]
    for entry in contents.entries { for key in keys(entry.initiative) { counts[key, default: 0] += 1 } }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  private var statuses: [(String, Int)] {
    let order = ReportedStatus.allCases.map(\.rawValue) + ["none"]
    return counts { [$0.status?.rawValue ?? "none"] }
      .sorted { (order.firstIndex(of: $0.0) ?? 0) < (order.firstIndex(of: $1.0) ?? 0) }
  }

  private var years: [(String, Int)] {
    counts { [$0.date.map { String($0.value.year) } ?? "none"] }
      .sorted { a, b in (a.0 == "none") != (b.0 == "none") ? b.0 == "none" : a.0 > b.0 }
  }

  private var documents: [(String, Int)] {
    counts { initiative in
      Array(Set(initiative.evidence.map(\.passage.document))).compactMap { id in
        contents.documents.firstIndex { $0.id == id }.map(String.init)
      }
    }
  }

  private func choice(
    _ title: String, _ name: String, _ options: [(String, Int)], value: (String) -> String = { $0 },
    words: (String) -> String
  ) -> Markup {
    tag("label") {
      tag("span") { title }
      tag("select", ["name": name]) {
        tag("option", ["value": ""]) { "All" }
        options.map { key, count in
          tag("option", ["value": value(key)]) { "\(words(key)) (\(count))" }
        }
      }
    }
  }
}
