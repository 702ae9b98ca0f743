// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// What stands around every page: the way to the others, the control of from when one looks, the marking.
enum Shell {
  struct Tab: Sendable {
    let path: String
    let name: String
  }

  /// The pages, in the order of the navigation.
  static let tabs = [
    Tab(path: "/", name: "Overview"), Tab(path: "/initiatives", name: "Initiatives"),
    Tab(path: "/actors", name: "Actors"), Tab(path: "/network", name: "Network"),
    Tab(path: "/places", name: "Map"), Tab(path: "/timeline", name: "Timeline"),
    Tab(path: "/documents", name: "Documents"), Tab(path: "/review", name: "Review"),
    Tab(path: "/screen", name: "Screen"), Tab(path: "/sources", name: "Sources"),
    Tab(path: "/help", name: "Help"),
  ]

  /// Answers with the template `name` in the shell.
  ///
  /// - Parameters:
  ///   - tab: the path of the tab that the page belongs to.
  ///   - marking: of the most restrictive part of what the page shows.
  static func page(
    _ name: String, title: String, tab: String, _ call: DeskCall, marking: Marking = .clear,
    status: Int = 200,
    _ values: [String: Page.Value]
  ) -> Answer {
    var all = values
    all["title"] = .text(title)
    all["workspace"] = .text(call.desk.title)
    if all["tabs"] == nil {
      all["tabs"] = .list(
        tabs.map {
          [
            "href": .text(call.view.link($0.path)), "name": .text($0.name), "active": .flag($0.path == tab),
          ]
        })
    }
    all["marking"] = .text(marking.description)
    all["recorded"] = .text(call.view.recorded ?? "")
    all["valid"] = .text(call.view.valid ?? "")
    all["isPast"] = .flag(!call.view.isNow)
    all["asof"] = .text(asOf(call.view))
    all["here"] = .text(call.head.path)
    all["nowHref"] = .text(call.head.path)
    all["home"] = .text(call.view.link("/"))
    all["assets"] = .text(Assets.version)
    if case .session = call.viewer.how { all["who"] = .text(call.viewer.displayName) }
    var answer = Answer.page(call.desk.templates.render(name, all))
    answer.status = status
    return answer
  }

  private static func asOf(_ view: ViewChoice) -> String {
    let known = view.recorded.map { "as known on \($0)" }
    let valid = view.valid.map { "as true on \($0)" }
    return [known, valid].compactMap { $0 }.joined(separator: ", ")
  }

  /// A refusal: as a page for a reader, as problem details for a program.
  static func refusal(_ problem: Problem, _ head: CallHead, _ desk: DeskService) -> Answer {
    guard !head.path.hasPrefix("/api/"), head["accept"]?.contains("text/html") == true else {
      return problem.answer
    }
    if problem.status == 401, head.method == "GET" {
      let here = head.query.isEmpty ? head.path : head.path + "?" + head.query
      return .redirect("/login?" + Address.query([("next", here)]))
    }
    var answer = Answer.page(
      desk.templates.render(
        "problem",
        [
          "title": .text(Problem.titles[problem.status] ?? "Refused"), "detail": .text(problem.detail),
          "status": .text(problem.status), "workspace": .text(desk.title), "home": "/",
          "assets": .text(Assets.version),
          "tabs": .list(tabs.map { ["href": .text($0.path), "name": .text($0.name), "active": false] }),
        ]))
    answer.status = problem.status
    answer.headers.merge(problem.headers) { $1 }
    return answer
  }
}

extension Answer {
  /// A page of the desk. Only the desk's own files may style it and run in it; nothing is asked of anybody else.
  static func page(_ html: String) -> Answer {
    Answer(
      type: "text/html; charset=utf-8",
      headers: ["content-security-policy": policy, "cache-control": "no-cache"],
      bytes: Array(html.utf8))
  }

  private static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  static func redirect(_ path: String) -> Answer {
    Answer(status: 303, type: "text/plain", headers: ["location": path], bytes: [])
  }
}
