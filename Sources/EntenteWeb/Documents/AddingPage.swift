// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// Adding documents, and how far the reading of them has come.
enum AddingPage {
  private static let id = Parameter("id", .text(longest: 64), "The id of what was added.", required: true)

  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .post, path: "/documents/add", summary: "Adds documents: files, a text, an address.",
      tag: "Pages",
      result: nil, refusals: [303, 400, 403, 413, 415, 422, 503], mostBody: AddingForm.mostBody,
      act: .addDocuments,
      answer: { arguments, call in
        let form = try Multipart(arguments.body, type: arguments.contentType)
        let additions = try AddingForm.additions(form)
        let id: String
        do throws(DeskFault) { id = try await call.desk.adding.submit(additions) } catch {
          throw Problem(error)
        }
        return .redirect("/documents/jobs/" + id)
      }),
    DeskRoute(
      method: .get, path: "/documents/jobs/{id}", summary: "How far the reading has come.", tag: "Pages",
      pathParameters: [id], result: nil, refusals: [404], act: .addDocuments,
      answer: { arguments, call in
        let state = try await state(arguments, call)
        var values = try AdditionView(state, call).values
        values["eventsHref"] = .text("/documents/jobs/\(state.id)/events")
        values["here"] = .text(call.head.path)
        return Shell.page("job", title: "Adding documents", tab: "/documents", call, values)
      }),
    DeskRoute(
      method: .get, path: "/documents/jobs/{id}/events", summary: "The same as events, for the page.",
      tag: "Pages", pathParameters: [id], result: nil, refusals: [404], act: .addDocuments,
      answer: { arguments, call in
        let state = try await state(arguments, call)
        return .events(AdditionEvents.stream(state, call))
      }),
  ]

  private static func state(_ arguments: Arguments, _ call: DeskCall) async throws(Problem) -> AdditionState {
    guard let state = await call.desk.adding.state(of: arguments.text("id") ?? "") else {
      throw Problem(
        404,
        "this is not known any more: it is long over, or the program was started anew; see the list of documents"
      )
    }
    return state
  }
}

/// The state of additions as events: each carries the part of the page that tells of it.
enum AdditionEvents {
  /// How long one stream goes on before the browser asks anew, and how long it is silent at most.
  private static let (life, silence) = (Duration.seconds(30), Duration.seconds(8))

  static func stream(_ first: AdditionState, _ call: DeskCall) -> AsyncStream<[UInt8]> {
    let end = ContinuousClock.now + life
    let turn = Turn()
    return AsyncStream(unfolding: {
      guard await !turn.isOver, .now < end, !Task.isCancelled else { return nil }
      let seen = await turn.version
      guard let state = await call.desk.adding.state(of: first.id, after: seen, patience: silence) else {
        return nil
      }
      let isNews = state.version > seen
      await turn.take(state)
      guard isNews || state.isOver else { return Array(": nothing new\n\n".utf8) }
      let html = (try? AdditionView(state, call).html) ?? ""
      let data = html.split(whereSeparator: \.isNewline).map { "data: " + $0 + "\n" }.joined()
      return Array("retry: 2000\nevent: \(state.isOver ? "over" : "state")\n\(data)\n".utf8)
    })
  }

  /// What was sent last.
  private actor Turn {
    var version = -1
    var isOver = false

    func take(_ state: AdditionState) { (version, isOver) = (state.version, state.isOver) }
  }
}
