// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import NIOCore

/// Answers calls out of a table of routes; whatever a caller sends, the answer is one of the table's or a problem.
struct TableResponder<Call: Sendable>: HTTPResponder {
  typealias Context = CallContext

  /// What differs from server to server.
  struct Ways: Sendable {
    /// What a call is answered from; it may refuse the call.
    var call: @Sendable (CallHead, RouteOf<Call>, _ deadline: ContinuousClock.Instant) async throws -> Call
    /// A refusal as the caller wants it.
    var refusal: @Sendable (Problem, CallHead) -> Answer = { problem, _ in problem.answer }
    /// Headers of every answer; those of an answer itself win.
    var headers: [String: String]
    /// Whether pages of other origins may read what a route answers, and the headers that tell them so.
    var isOpen: @Sendable (RouteOf<Call>) -> Bool = { _ in false }
    var openHeaders: [String: String] = [:]
    /// The names that calls for the other routes must use.
    var ownNames: OwnNames
    /// Answers to pages of other origins that ask whether they may ask.
    var answersPreflight: Bool
    var log: (@Sendable (String) -> Void)?
  }

  let table: RouteTableOf<Call>
  let limits: ScreenServerLimits
  let admission: Admission
  /// This server's address, when the caller names none.
  let address: String
  let publicAddress: String?
  let ways: Ways

  func respond(to request: Request, context: CallContext) async throws -> Response {
    let start = ContinuousClock.now
    let head = CallHead(request, address: address, publicAddress: publicAddress, caller: context.caller)
    var answer: Answer
    do {
      answer = try await call(request, head, start: start)
    } catch let problem as Problem {
      answer = ways.refusal(problem, head)
    } catch {
      // Only reading the body throws something else: the caller broke off, or sent what is not HTTP.
      answer = ways.refusal(Problem(400, "the body could not be read to its end"), head)
    }
    if let log = ways.log {
      let took = start.duration(to: .now)
      log(Self.line(request.method.rawValue, head.path, answer, took))
    }
    return response(answer, to: request.method)
  }

  private func call(_ request: Request, _ head: CallHead, start: ContinuousClock.Instant) async throws
    -> Answer
  {
    let rawQuery = request.uri.query ?? ""
    guard head.path.utf8.count + rawQuery.utf8.count <= limits.address else {
      throw Problem(414, "the address is longer than \(limits.address) bytes; send long queries in a body")
    }
    let parts = try Self.parts(head.path)
    if ways.answersPreflight, request.method == .options, let allowed = table.allowed(parts) {
      return Answer(
        status: 204, type: "",
        headers: [
          "allow": allowed, "access-control-allow-methods": allowed,
          "access-control-allow-headers": "authorization, content-type", "access-control-max-age": "86400",
        ],
        bytes: [])
    }
    let deadline = start + limits.time
    let (route, values) = try table.find(request.method.rawValue, parts)
    let isOpen = ways.isOpen(route)
    guard isOpen || ways.ownNames.contains(request.head.authority) else {
      throw Problem(421, "this server is not called so; name it with --public-address")
    }
    let call = try await ways.call(head, route, deadline)
    let body = try await read(request, most: route.mostBody ?? limits.body, deadline: deadline)
    let arguments = try Arguments(
      route: route, path: values, items: try FormItems(rawQuery), rawQuery: rawQuery, body: body,
      contentType: request.headers[.contentType], origin: head.origin)
    if route.isWeighty { try admission.enter() }
    defer { if route.isWeighty { admission.leave() } }
    var answer = try await route.answer(arguments, call)
    answer.isOpen = isOpen
    return answer
  }

  /// The parts between the slashes of a path, without percent escapes.
  static func parts(_ path: String) throws(Problem) -> [String] {
    var parts: [String] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      parts.append(part.utf8.contains(UInt8(ascii: "%")) ? try FormItems.decoded(part) : String(part))
    }
    return parts
  }

  /// The body's bytes, never more than allowed in memory.
  ///
  /// - Throws: 413 when there are more, 408 when they take too long to come.
  private func read(_ request: Request, most: Int, deadline: ContinuousClock.Instant) async throws -> [UInt8]
  {
    let tooLong = Problem(413, "the body is longer than \(most) bytes; send less in one call")
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > most { throw tooLong }
    var bytes: [UInt8] = []
    for try await part in request.body {
      guard bytes.count + part.readableBytes <= most else { throw tooLong }
      guard ContinuousClock.now < deadline else {
        throw Problem(408, "the body took longer than \(limits.time)")
      }
      bytes.append(contentsOf: part.readableBytesView)
    }
    return bytes
  }

  private func response(_ answer: Answer, to method: HTTPRequest.Method) -> Response {
    var fields = HTTPFields()
    if !answer.type.isEmpty { fields[.contentType] = answer.type }
    let headers = answer.isOpen ? ways.headers.merging(ways.openHeaders) { $1 } : ways.headers
    for (name, value) in headers.merging(answer.headers, uniquingKeysWith: { $1 }) {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    for cookie in answer.cookies { fields.append(HTTPField(name: .setCookie, value: cookie)) }
    let status = HTTPResponse.Status(code: answer.status)
    guard method != .head, answer.status != 204, answer.status != 304 else {
      if answer.status == 200, answer.stream == nil { fields[.contentLength] = String(answer.bytes.count) }
      return Response(status: status, headers: fields)
    }
    if let stream = answer.stream {
      let buffers = stream.map { ByteBuffer(bytes: $0) }
      return Response(status: status, headers: fields, body: ResponseBody(asyncSequence: buffers))
    }
    return Response(
      status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.bytes)))
  }

  /// A line of the log. Neither the query nor the body is in it: they hold names of people.
  static func line(_ method: String, _ path: String, _ answer: Answer, _ took: Duration) -> String {
    let milliseconds = Double(took / .microseconds(1)) / 1000
    let line: JSONValue = [
      "bytes": .integer(answer.bytes.count), "method": .string(method),
      "milliseconds": .number((milliseconds * 1000).rounded() / 1000),
      "path": .string(String(path.prefix(200))),
      "status": .integer(answer.status),
    ]
    return String(decoding: line.bytes, as: UTF8.self)
  }
}
