// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import Foundation

/// Logging in and out, where the desk demands it.
enum LogInPage {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/login", summary: "The form of the login.", tag: "Access",
      parameters: [Parameter("next", .text(longest: 2_000), "Where to go then.")], result: nil, act: nil,
      answer: { arguments, call in page(call, next: arguments.text("next") ?? "/", problem: nil) }),
    DeskRoute(
      method: .post, path: "/login", summary: "Logs in.", tag: "Access", body: .form("LogIn"), result: nil,
      refusals: [403, 415], act: nil, answer: { arguments, call in try await logIn(arguments, call) }),
    DeskRoute(
      method: .post, path: "/logout", summary: "Logs out.", tag: "Access", body: .form("Nothing"),
      result: nil,
      refusals: [403], act: nil, answer: { _, call in try logOut(call) }),
  ]

  private static func page(_ call: DeskCall, next: String, problem: String?, status: Int = 200) -> Answer {
    Shell.page(
      "login", title: "Log in", tab: "", call, status: status,
      ["next": .text(safe(next)), "problem": .optional(problem), "tabs": []])
  }

  /// Only a path of this desk: nobody is sent elsewhere by a link to the login.
  private static func safe(_ next: String) -> String {
    next.hasPrefix("/") && !next.hasPrefix("//") && !next.contains("\\") ? next : "/"
  }

  private static func logIn(_ arguments: Arguments, _ call: DeskCall) async throws -> Answer {
    let form = try arguments.form()
    let next = safe(form["next"].last ?? "/")
    let outcome = try await call.desk.access.logIn(
      name: form["name"].last ?? "", password: form["password"].last ?? "", origin: call.head.caller ?? "",
      cookies: call.head["cookie"], at: Date())
    switch outcome {
    case .done(_, let setCookie):
      var answer = Answer.redirect(next)
      answer.cookies = [setCookie]
      return answer
    case .refused: return page(call, next: next, problem: "The name or the password is wrong.", status: 401)
    case .wait(let seconds):
      return page(
        call, next: next, problem: "Too many failures. Try again in \(seconds) seconds.", status: 429)
    case .busy: return page(call, next: next, problem: "Too many logins at once. Try again.", status: 503)
    }
  }

  private static func logOut(_ call: DeskCall) throws(Problem) -> Answer {
    var answer = Answer.redirect("/login")
    do {
      answer.cookies = [
        try call.desk.access.logOut(cookies: call.head["cookie"], origin: call.head.caller, at: Date())
      ]
    } catch { throw Problem(503, "the workspace cannot be written now") }
    return answer
  }
}
