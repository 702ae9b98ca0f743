// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// The list of initiatives with its filters. The filters appear with the script; without it all entries are there.
struct InitiativeList {
  let contents: Contents

  var markup: Markup {
    tag("section", ["id": "initiatives", "aria-labelledby": "initiatives-heading"]) {
      tag("h2", ["id": "initiatives-heading", "tabindex": "-1"]) { "Initiatives" }
      if contents.entries.isEmpty {
        tag("p", ["class": "empty"]) {
          "No initiative was found in these documents. Entente lists concrete cooperative actions: an agreement, a fund, a laboratory, a pilot; general wishes and background are left out."
        }
      } else {
        ListFilters(contents: contents).markup
        tag("p", ["id": "shown", "role": "status"]) { summary }
        tag("ol", ["id": "list", "class": "entries"]) { rows }
        tag("p", ["id": "none-shown", "class": "empty", "hidden": ""]) {
          "No initiative passes these filters. Take one away to see more."
        }
      }
    }
  }

  private var summary: String {
    let figures = contents.figures
    let all = Wording.count(figures.listed, "initiative")
    guard figures.umbrellas > 0 else { return all }
    return all + ", of which " + Wording.count(figures.umbrellas, "umbrella")
      + (figures.umbrellas == 1 ? " is" : " are") + " counted through "
      + (figures.umbrellas == 1 ? "its" : "their")
      + " parts"
  }

  private var rows: [Markup] {
    let cited = Set(contents.entries.flatMap { $0.initiative.evidence.map(\.passage.document) })
    let excerpts = Excerpts(documents: contents.documents, cited: cited)
    return contents.entries.map { entry in
      EntryMarkup(
        entry: entry, contents: contents,
        excerpts: excerpts.excerpts(of: entry.initiative.evidence, language: entry.initiative.language)
      ).markup
    }
  }
}
