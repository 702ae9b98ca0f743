// SPDX-License-Identifier: Apache-2.0

import EntenteModel

enum RouteMethod: String, Sendable {
  case get = "GET"
  case post = "POST"
}

enum RouteBody: Sendable {
  /// JSON of the schema that the OpenAPI document has under this name.
  case json(String)
  case form(String)
}

/// A route of the API of screening.
typealias Route = RouteOf<Served>

/// One line of a table of routes: what is served, checked and described under a method and a path. `Call` is what it is
/// answered from.
struct RouteOf<Call: Sendable>: Sendable {
  let method: RouteMethod
  /// `/entities/{id}/adjacent`: a part in braces takes any one part of a path.
  let path: String
  let summary: String
  let tag: String
  var pathParameters: [Parameter] = []
  var parameters: [Parameter] = []
  var body: RouteBody?
  /// The name of the schema of what comes back; `nil` for a page.
  let result: String?
  /// Other statuses than 200 that it may answer with.
  var refusals: [Int] = []
  /// Whether it compares names, and so waits for admission.
  var isWeighty = false
  /// Bytes of a body at most, where the server's limit is not meant.
  var mostBody: Int?
  /// Whether its answer may tell ties.
  var tellsTies = false
  /// What a caller of the desk has to be permitted; `nil` for what is open to everybody.
  var act: Act? = .look
  let answer: @Sendable (Arguments, Call) async throws -> Answer

  var parts: [Substring] { path.split(separator: "/", omittingEmptySubsequences: false) }

  /// The values of the parts in braces; `nil` when it is another path. The parts come without percent escapes.
  func match(_ given: [String]) -> [String: String]? {
    let wanted = parts
    guard wanted.count == given.count else { return nil }
    var values: [String: String] = [:]
    for (part, value) in zip(wanted, given) {
      if part.hasPrefix("{") {
        values[String(part.dropFirst().dropLast())] = value
      } else if part != value {
        return nil
      }
    }
    return values
  }
}

extension Parameter {
  static func dataset(_ limits: ScreenServerLimits) -> Parameter {
    Parameter(
      "dataset", .text(longest: 200), "A list by its name in /catalog, or default for all of them.",
      required: true)
  }
  static let id = Parameter("id", .text(longest: 500), "The id of an entity.", required: true)
  static let property = Parameter("property", .text(longest: 100), "The name of a property.", required: true)
}
