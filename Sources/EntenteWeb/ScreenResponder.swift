// SPDX-License-Identifier: Apache-2.0

import EntenteModel
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers calls out of the table of routes; whatever a caller sends, the answer is one of the table's or a problem.
struct ScreenResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let table: RouteTable
  let screener: CurrentScreener
  let options: ScreenServerOptions
  let admission: Admission
  let update: @Sendable (_ wait: Bool) async throws -> Void

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    let start = ContinuousClock.now
    let path = request.uri.path
    var answer: Answer
    do {
      answer = try await call(request, path: path, start: start)
    } catch let problem as Problem {
      answer = problem.answer
    } catch {
      // Only reading the body throws something else: the caller broke off, or sent what is not HTTP.
      answer = Problem(400, "the body could not be read to its end").answer
    }
    if let log = options.log {
      let took = start.duration(to: .now)
      log(Self.line(request.method.rawValue, path, answer, took))
    }
    return response(answer, to: request.method)
  }

  private func call(_ request: Request, path: String, start: ContinuousClock.Instant) async throws -> Answer {
    let limits = options.limits
    let rawQuery = request.uri.query ?? ""
    guard path.utf8.count + rawQuery.utf8.count <= limits.address else {
      throw Problem(414, "the address is longer than \(limits.address) bytes; send long queries in a body")
    }
    let parts = try Self.parts(path)
    if request.method == .options, let allowed = table.allowed(parts) {
      return Answer(
        status: 204, type: "",
        headers: [
          "allow": allowed, "access-control-allow-methods": allowed,
          "access-control-allow-headers": "authorization, content-type", "access-control-max-age": "86400",
        ],
        bytes: [])
    }
    let (route, values) = try table.find(request.method.rawValue, parts)
    let isOpen = !(route.tellsTies && options.showsPassages)
    guard isOpen || OwnNames(options).contains(request.head.authority) else {
      throw Problem(421, "this server is not called so; name it with --public-address")
    }
    let deadline = start + limits.time
    let body = try await read(request, deadline: deadline)
    let arguments = try Arguments(
      route: route, path: values, items: try FormItems(rawQuery), rawQuery: rawQuery, body: body,
      contentType: request.headers[.contentType], origin: origin(request))
    let served = Served(
      screener: screener.value, limits: limits, deadline: deadline, update: update, token: options.token)
    if route.isWeighty { try admission.enter() }
    defer { if route.isWeighty { admission.leave() } }
    var answer = try await route.answer(arguments, served)
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
  private func read(_ request: Request, deadline: ContinuousClock.Instant) async throws -> [UInt8] {
    let most = options.limits.body
    let tooLong = Problem(413, "the body is longer than \(most) bytes; send fewer queries in one call")
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > most { throw tooLong }
    var bytes: [UInt8] = []
    for try await part in request.body {
      guard bytes.count + part.readableBytes <= most else { throw tooLong }
      guard ContinuousClock.now < deadline else {
        throw Problem(408, "the body took longer than \(options.limits.time)")
      }
      bytes.append(contentsOf: part.readableBytesView)
    }
    return bytes
  }

  /// The address that the caller reached this server under, if it is one.
  private func origin(_ request: Request) -> String {
    if let address = options.publicAddress { return address }
    let host = request.head.authority ?? ""
    let clean = host.utf8.allSatisfy { byte in
      (48...58).contains(byte) || (65...93).contains(byte) && byte != 92 || (97...122).contains(byte)
        || byte == 45
        || byte == 46
    }
    return "http://"
      + (clean && !host.isEmpty && host.utf8.count <= 255 ? host : "\(options.host):\(options.port)")
  }

  private func response(_ answer: Answer, to method: HTTPRequest.Method) -> Response {
    var fields = HTTPFields()
    if !answer.type.isEmpty { fields[.contentType] = answer.type }
    // What is read here are public lists, and OpenRefine's windows ask from another origin.
    if answer.isOpen { fields[.accessControlAllowOrigin] = "*" }
    fields[.xContentTypeOptions] = "nosniff"
    for (name, value) in answer.headers {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    let status = HTTPResponse.Status(code: answer.status)
    guard method != .head, answer.status != 204 else {
      if answer.status != 204 { fields[.contentLength] = String(answer.bytes.count) }
      return Response(status: status, headers: fields)
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
