// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// One entry of the list: a line that opens into everything known about the initiative.
struct EntryMarkup {
  let entry: Entry
  let contents: Contents
  let excerpts: [Excerpt]

  private var initiative: Initiative { entry.initiative }

  var markup: Markup {
    tag("li", ["data-words": contents.filterWords(of: entry)]) {
      tag("details", ["class": entry.isFriction ? "entry friction" : "entry"]) {
        summary
        tag("div", ["class": "body", "id": entry.anchor]) {
          tag("div", ["class": "fields"]) {
            LevelMeter(initiative: initiative).markup
            tag("dl") { EntryFields(entry: entry, contents: contents).markup }
          }
          evidence
        }
      }
    }
  }

  private var summary: Markup {
    tag("summary") {
      tag("span", ["class": "when"]) { date }
      tag("span", ["class": "what"]) {
        tag("h3") { Language.marked(initiative.title, hint: initiative.language) }
        original
        tag("span", ["class": "tags"]) {
          tag("span", ["class": entry.isFriction ? "type friction" : "type"]) { initiative.type.label }
          initiative.status.map { status in
            tag("span", ["class": "status"]) { status.label }
          } ?? .nothing
          if !initiative.sectors.isEmpty {
            tag("span") { initiative.sectors.map(\.label).joined(separator: ", ") }
          }
          if !initiative.countries.isEmpty {
            tag("span", ["class": "codes"]) {
              initiative.countries.map { code in
                tag("abbr", ["title": Countries.name(code)]) { code }
              }.joined(by: " ")
            }
          }
          if !entry.isCounted { tag("span", ["class": "umbrella"]) { "umbrella" } }
          if initiative.marking != .clear {
            tag("span", ["class": "marking"]) { initiative.marking.description }
          }
        }
      }
      gap
    }
  }

  /// The words of the source, beside a title that is built from the fields.
  private var original: Markup {
    guard let words = initiative.titleOriginal, words != initiative.title else { return .nothing }
    return tag("span", ["class": "original"]) {
      tag("bdi") { Language.marked(Wording.shortened(words, to: 160), hint: initiative.language) }
    }
  }

  private var date: String {
    guard let date = initiative.date else { return "undated" }
    return Wording.shortDate(date.value) + (date.planned ? " (planned)" : "")
  }

  private var gap: Markup {
    guard let gap = initiative.hypeGap else { return tag("span", ["class": "gap-badge none"]) }
    return tag("span", ["class": gap > 0 ? "gap-badge over" : "gap-badge"]) {
      tag("span", ["class": "gap-word"]) { "gap " }
      Wording.signed(Double(gap))
    }
  }

  private var evidence: Markup {
    tag("div", ["class": "evidence"]) {
      tag("h4") { excerpts.count == 1 ? "Evidence" : "Evidence in \(excerpts.count) passages" }
      excerpts.isEmpty ? tag("p", ["class": "empty"]) { "No passage is recorded." } : .nothing
      excerpts.map(\.markup)
    }
  }
}
