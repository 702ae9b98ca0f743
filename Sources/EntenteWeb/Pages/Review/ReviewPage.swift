// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// What people are asked to decide about the map, what a decision would change most first.
enum ReviewPage {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/review", summary: "What is to be decided about the map.", tag: "Pages",
      parameters: [
        Parameter("show", .choice(Show.allCases.map(\.rawValue)), "Which queue.", initial: "actors"),
        Parameter("page", .integer(1...1_000_000), "The page of the queue.", initial: "1"),
      ], result: nil, refusals: [422], answer: { arguments, call in try page(arguments, call) })
  ]

  enum Show: String, CaseIterable {
    case actors, pairs, initiatives, rejected, decided

    var label: String {
      switch self {
      case .actors: "Actors that may be one"
      case .pairs: "Initiatives that may be one"
      case .initiatives: "Initiatives in doubt"
      case .rejected: "Rejected"
      case .decided: "Decided"
      }
    }

    var lead: String {
      switch self {
      case .actors:
        "Pairs of actors whose names or identifiers are alike. First those on which most hangs and about which the names say least."
      case .pairs:
        "Pairs of initiatives of different documents: shown as one because of what they state, to be confirmed or split, or alike and shown apart. First those where the question is most open."
      case .initiatives:
        "Initiatives with a hype gap, values that differ between sources, missing fields or a low confidence. First those whose correction would change most."
      case .rejected: "Initiatives that a person took from the map. What was read stays in the ledger."
      case .decided:
        "What people said, the latest first. Each word can be taken back; what was read stays beside it."
      }
    }
  }

  /// Entries of one page.
  static let size = 20

  private static func page(_ arguments: Arguments, _ call: DeskCall) throws(Problem) -> Answer {
    let show = arguments.text("show").flatMap(Show.init) ?? .actors
    let number = max(1, arguments.integer("page"))
    guard call.view.isNow else { return past(call) }
    let queue: ReviewQueue
    do { queue = try ReviewQueue(show, from: (number - 1) * size, call) } catch { throw Problem(error) }
    let pages = max(1, (queue.count + size - 1) / size)
    let here = href(show, number, call)
    var values: [String: Page.Value] = [
      "lead": .text(show.lead), "count": .text(queue.summary), "none": .flag(queue.count == 0),
      "show": .text(show.rawValue),
      "tabsOfReview": .list(
        Show.allCases.map {
          ["href": .text(href($0, 1, call)), "name": .text($0.label), "active": .flag($0 == show)]
        }),
      "entries": .list(
        queue.entries.map { $0.merging(["here": .text(here), "by": .text(call.author)]) { one, _ in one } }),
      "isPaged": .flag(pages > 1), "page": .text("Page \(number) of \(ReportWords.grouped(pages))"),
      "previous": .optional(number > 1 ? href(show, number - 1, call) : nil),
      "next": .optional(number < pages ? href(show, number + 1, call) : nil),
    ]
    do { values["last"] = try ReviewQueue.last(call, here: here) } catch { throw Problem(error) }
    return Shell.page("review", title: "Review", tab: "/review", call, marking: queue.marking, values)
  }

  static func href(_ show: Show, _ page: Int, _ call: DeskCall) -> String {
    call.view.link(
      "/review",
      (show == .actors ? [] : [("show", show.rawValue)]) + (page > 1 ? [("page", String(page))] : []))
  }

  /// Nothing is decided about the past.
  private static func past(_ call: DeskCall) -> Answer {
    Shell.page("review-past", title: "Review", tab: "/review", call, [:])
  }
}
