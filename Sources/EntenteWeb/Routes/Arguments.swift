// SPDX-License-Identifier: Apache-2.0

import EntenteModel

/// What a call gave for the parameters of its route, checked; what was not given has its initial value.
struct Arguments: Sendable {
  private var values: [String: [String]] = [:]
  let body: [UInt8]
  let contentType: String?
  /// The address of this server as the caller sees it: `http://127.0.0.1:8000`.
  let origin: String
  /// The query as it came, to be passed on (keys of an API stand there).
  let rawQuery: String

  /// - Throws: 422 for a value that a parameter does not take, or that is missing.
  init<Call>(
    route: RouteOf<Call>, path: [String: String], items: FormItems, rawQuery: String = "", body: [UInt8] = [],
    contentType: String? = nil, origin: String = ""
  ) throws(Problem) {
    self.body = body
    self.contentType = contentType
    self.origin = origin
    self.rawQuery = rawQuery
    for parameter in route.pathParameters {
      let value = path[parameter.name] ?? ""
      try parameter.check(value)
      values[parameter.name] = [value]
    }
    for parameter in route.parameters {
      // A form without a script sends its empty fields too.
      let given = items[parameter.name].filter { route.result != nil || !$0.isEmpty }
      guard !given.isEmpty else {
        guard !parameter.isRequired else { throw Problem(422, "the parameter \(parameter.name) is missing") }
        values[parameter.name] = parameter.initial.map { [$0] } ?? []
        continue
      }
      guard parameter.isList || given.count == 1 else {
        throw Problem(422, "the parameter \(parameter.name) is given \(given.count) times")
      }
      guard given.count <= Parameter.most else {
        throw Problem(422, "\(parameter.name) is given more than \(Parameter.most) times")
      }
      for value in given { try parameter.check(value) }
      values[parameter.name] = given
    }
  }

  func texts(_ name: String) -> [String] { values[name] ?? [] }
  func text(_ name: String) -> String? { values[name]?.first }
  /// 0 when the parameter has neither a value nor an initial one.
  func integer(_ name: String) -> Int { text(name).flatMap { Int($0) } ?? 0 }
  func number(_ name: String) -> Double { text(name).flatMap { Double($0) } ?? 0 }
  func flag(_ name: String) -> Bool { text(name).flatMap { Parameter.booleans[$0.lowercased()] } ?? false }

  /// The body as JSON.
  ///
  /// - Throws: 415 for another type, 400 when it is not JSON.
  func json() throws(Problem) -> JSONValue {
    let type = contentType?.split(separator: ";").first?.lowercased() ?? "application/json"
    guard type == "application/json" || type.hasSuffix("+json") else {
      throw Problem(415, "the body is \(Problem.excerpt(type)); send application/json")
    }
    do { return try JSONReader.read(body) } catch {
      throw Problem(400, "the body \(error.message) (byte \(error.offset))")
    }
  }

  /// The body as a form.
  func form() throws(Problem) -> FormItems {
    let type = contentType?.split(separator: ";").first?.lowercased() ?? ""
    guard type == "application/x-www-form-urlencoded" else {
      throw Problem(415, "the body is \(Problem.excerpt(type)); send application/x-www-form-urlencoded")
    }
    guard let text = String(validating: body, as: UTF8.self) else {
      throw Problem(400, "the body is not UTF-8")
    }
    return try FormItems(text)
  }
}

/// What a call is answered from: the lists as they were when it came, and the bounds.
struct Served: Sendable {
  let screener: any Screener
  let limits: ScreenServerLimits
  let deadline: ContinuousClock.Instant
  let update: @Sendable (_ wait: Bool) async throws -> Void
  let token: String?

  /// - Throws: 413 when the call has taken as long as it may.
  func inTime(_ done: Int, of all: Int) throws(Problem) {
    guard ContinuousClock.now > deadline else { return }
    throw Problem(
      413,
      "\(done) of \(all) queries were answered in \(limits.time); send fewer in one call, or shorter names")
  }
}
