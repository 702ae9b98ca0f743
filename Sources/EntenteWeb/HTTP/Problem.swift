// SPDX-License-Identifier: Apache-2.0

/// Why a call is refused: RFC 9457's problem details, with the key `detail` that yente's clients show.
package struct Problem: Error, Hashable, Sendable {
  package let status: Int
  /// What is wrong, and how to put it right.
  package let detail: String
  package var headers: [String: String] = [:]

  package init(_ status: Int, _ detail: String, headers: [String: String] = [:]) {
    self.status = status
    self.detail = detail
    self.headers = headers
  }

  /// The words that the status stands for (RFC 9110).
  package static let titles = [
    400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    408: "Request Timeout", 409: "Conflict", 413: "Content Too Large", 414: "URI Too Long",
    415: "Unsupported Media Type", 421: "Misdirected Request", 422: "Unprocessable Content",
    429: "Too Many Requests",
    503: "Service Unavailable",
  ]

  var answer: Answer {
    let body: JSONValue = [
      "type": "about:blank", "title": JSONValue(Self.titles[status]), "status": .integer(status),
      "detail": .string(detail),
    ]
    return Answer(status: status, type: "application/problem+json", headers: headers, bytes: body.bytes)
  }

  /// What a stranger wrote, short enough for a message, in marks, without control characters.
  static func excerpt(_ text: some StringProtocol) -> String {
    let shown = text.unicodeScalars.prefix(60).map {
      $0.properties.generalCategory == .control ? " " : Character($0)
    }
    return "\"" + String(shown) + (text.unicodeScalars.count > 60 ? "…" : "") + "\""
  }
}
