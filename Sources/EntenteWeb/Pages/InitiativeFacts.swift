// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// The fields of an initiative in words, each with how many passages bear it out and where the first one stands.
struct InitiativeFacts {
  private let it: Initiative
  private let map: MapSnapshot
  private let call: DeskCall

  init(_ initiative: Initiative, _ map: MapSnapshot, _ call: DeskCall) {
    (it, self.map, self.call) = (initiative, map, call)
  }

  var rows: [[String: Page.Value]] {
    [
      row("date", "Date", it.date == nil ? nil : ReportWords.escaped(dateWords)),
      row("status", "Reported status", it.status.map { $0.rawValue }),
      row("places", "Places", places), row("amounts", "Amounts", amounts),
      row("sectors", "Sectors", words(it.sectors.map(ReportWords.label))),
      row(
        "technologies", "Technologies",
        words(it.technologies.map { $0.split(separator: "-").joined(separator: " ") })),
      row("transfer", "Transfer", it.transfer.map(transfer)),
      row("end", "End", it.end.map { ReportWords.escaped($0.rawValue) }),
      row("partOf", "Part of", parent),
    ].compactMap { $0 }
  }

  private func row(_ field: String, _ name: String, _ html: String?) -> [String: Page.Value]? {
    guard let html else { return nil }
    let bearing = it.evidence.filter { $0.supports.contains(field) }
    return [
      "name": .text(name), "value": .raw(html),
      "passages": .text(bearing.isEmpty ? "" : ReportWords.count(bearing.count, "passage")),
      "href": .text(bearing.first.map { link($0.passage) } ?? ""),
    ]
  }

  private func link(_ passage: Passage) -> String {
    DocumentRows.link(passage.document, call, at: passage.start)
  }

  private var dateWords: String {
    InitiativeRows.date(it) + (it.date?.relative == true ? ", worked out from the words of the text" : "")
  }

  private func words(_ list: [String]) -> String? {
    list.isEmpty ? nil : ReportWords.escaped(list.joined(separator: ", "))
  }

  private var places: String? {
    guard !it.places.isEmpty else { return nil }
    return it.places.map { place in
      ReportWords.name(place.name, english: place.english, romanised: place.romanised, hint: it.language)
        + (place.country.map { ", " + ReportWords.escaped(ReportWords.country($0)) } ?? "")
    }.joined(separator: "; ")
  }

  private var amounts: String? {
    guard !it.amounts.isEmpty else { return nil }
    return it.amounts.map { amount in
      ReportWords.escaped(amount.currency + " " + ReportWords.quantity(amount.value)) + " (“"
        + ReportWords.marked(amount.text, hint: it.language) + "”)"
    }.joined(separator: "; ")
  }

  private func transfer(_ transfer: Transfer) -> String {
    func names(_ codes: [String]) -> String {
      codes.isEmpty ? "unknown" : ReportWords.list(codes.map(ReportWords.country))
    }
    return ReportWords.escaped(
      "from \(names(transfer.from)) to \(names(transfer.to)): \(ReportWords.label(transfer.channel))")
  }

  private var parent: String? {
    guard let id = it.partOf, id != it.id else { return nil }
    guard let parent = map.initiative(id) else { return ReportWords.escaped(id) }
    let href = call.view.link("/initiatives/" + Address.escaped(id))
    return "<a href=\"\(ReportWords.escaped(href))\">"
      + ReportWords.marked(parent.title, hint: parent.language) + "</a>"
  }
}
