// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// The state of additions in words.
struct AdditionView {
  let values: [String: Page.Value]
  private let call: DeskCall

  init(_ state: AdditionState, _ call: DeskCall) throws(Problem) {
    self.call = call
    let catalog = try call.catalog()
    let map = try call.map()
    let positions = Set(state.items.flatMap(\.documents).flatMap { catalog[$0]?.initiatives ?? [] }).sorted()
    var values: [String: Page.Value] = [
      "phase": .text(Self.words(state)), "isOver": .flag(state.isOver),
      "items": .list(state.items.map { Self.item($0, catalog, call) }),
      "hasInitiatives": .flag(state.isOver && !positions.isEmpty),
      "initiativeCount": .text(ReportWords.count(positions.count, "initiative")),
      "initiatives": .list(
        positions.prefix(Self.most).map { position in
          let it = map.initiatives[position]
          return [
            "href": .text(call.view.link("/initiatives/" + Address.escaped(it.id))),
            "title": .raw(ReportWords.marked(it.title, hint: it.language)), "type": .text(it.type.rawValue),
            "date": .text(InitiativeRows.date(it)),
          ]
        }),
      "moreInitiatives": .optional(
        positions.count > Self.most ? "and \(ReportWords.grouped(positions.count - Self.most)) more" : nil),
      "done": .text(state.finished), "total": .text(state.items.count),
    ]
    values["noInitiatives"] = .flag(state.phase == .done && positions.isEmpty)
    self.values = values
  }

  /// Initiatives that are listed at most.
  private static let most = 100

  /// The part of the page that changes.
  var html: String { call.desk.templates.render("progress", values) }

  private static func words(_ state: AdditionState) -> String {
    let count = "\(state.finished) of \(ReportWords.count(state.items.count, "item"))"
    return switch state.phase {
    case .waiting: "Waiting for what was added before."
    case .reading: "Reading: \(count) done."
    case .resolving: "Looking which initiatives are one."
    case .done: "Done: \(count)."
    case .broken(let fault): "Stopped after \(count): \(fault)"
    }
  }

  private static func item(
    _ item: AdditionState.Item, _ catalog: DocumentCatalog, _ call: DeskCall
  ) -> [String: Page.Value] {
    let documents = item.documents.compactMap { catalog[$0] }
    return [
      "name": .raw(ReportWords.marked(item.name)), "state": .text(words(item.state)),
      "isRejected": .flag(item.state == .rejected),
      "documents": .list(documents.prefix(most).map { DocumentRows.document($0, call) }),
      "rejections": .list(item.rejections.prefix(most).map(DocumentPage.rejection)),
    ]
  }

  private static func words(_ state: AdditionState.Item.State) -> String {
    switch state {
    case .waiting: "waiting"
    case .reading: "being read"
    case .rejected: "not used"
    case .kept(.new): "new"
    case .kept(.newerVersion): "newer version"
    case .kept(.readAgain): "read again"
    case .kept(.copy): "there already, from another place"
    case .kept(.alreadyThere): "there already"
    }
  }
}
