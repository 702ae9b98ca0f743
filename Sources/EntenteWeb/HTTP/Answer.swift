// SPDX-License-Identifier: Apache-2.0

/// What a call is answered with.
package struct Answer: Sendable {
  package var status: Int
  package var type: String
  package var headers: [String: String]
  package var bytes: [UInt8]
  /// Values of `Set-Cookie`.
  package var cookies: [String] = []
  /// Whether pages of other origins may read it.
  var isOpen = true
  /// What is sent piece by piece instead of ``bytes``, each as soon as it is there. It has to end of itself within a
  /// minute: a server that is told to end waits for it.
  package var stream: AsyncStream<[UInt8]>?

  package init(status: Int = 200, type: String, headers: [String: String] = [:], bytes: [UInt8]) {
    self.status = status
    self.type = type
    self.headers = headers
    self.bytes = bytes
  }

  package static func json(_ value: JSONValue, headers: [String: String] = [:]) -> Answer {
    Answer(type: "application/json", headers: headers, bytes: value.bytes)
  }

  /// Events that are sent as they happen (`text/event-stream`).
  static func events(_ stream: AsyncStream<[UInt8]>) -> Answer {
    var answer = Answer(type: "text/event-stream", headers: ["cache-control": "no-store"], bytes: [])
    answer.stream = stream
    return answer
  }

  /// A page that may neither run nor load anything.
  static func html(_ page: String) -> Answer {
    Answer(
      type: "text/html; charset=utf-8",
      headers: ["content-security-policy": "default-src 'none'; style-src 'unsafe-inline'"],
      bytes: Array(page.utf8))
  }
}
