// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteNames
import EntenteScreen
import EntenteWeb
import Foundation
import FoundationNetworking
import Testing

/// A list that is served with its ties on a free port, and calls to it.
struct Served {
  let port: Int

  /// Serves as long as `ask` runs.
  ///
  /// - Parameter lines: entities of FollowTheMoney, one a line.
  static func with(
    _ lines: [String], _ limits: ScreenServerLimits = ScreenServerLimits(), ties: Bool = true,
    showsPassages: Bool = false, _ ask: (Served) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("served-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("register.ftm.json")
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
    let comparer = try NameComparer()
    let index = try ListShelf(comparer).take(ListSource(path: file.path), ListReader()).index
    let lists = ListScreener([index], comparer)
    var options = ScreenServerOptions()
    options.port = 0
    options.limits = limits
    options.showsPassages = showsPassages
    options.publicAddress = "https://screen.example.org/lists"
    let screener: any Screener =
      ties ? TellingScreener(lists, ListReasons(lists, .usual, asOf: nil, day: "2026-01-31")) : lists
    let server = ScreenServer(screener: screener, options: options)
    let (ports, started) = AsyncStream.makeStream(of: Int.self)
    let running = Task { try await server.run { started.yield($0) } }
    defer { running.cancel() }
    var numbers = ports.makeAsyncIterator()
    let listened = await numbers.next()
    let port = try #require(listened)
    try await ask(Served(port: port))
  }

  /// A line of FollowTheMoney.
  static func line(_ id: String, _ schema: String, _ properties: [String: String]) -> String {
    let values = properties.sorted { $0.key < $1.key }.map { "\"\($0)\":[\"\($1)\"]" }
    return
      "{\"id\":\"\(id)\",\"schema\":\"\(schema)\",\"properties\":{\(values.joined(separator: ","))},\"datasets\":[]}"
  }

  /// The results of each name, by its place, and the headers.
  func match(_ names: [String], _ parameters: String = "") async throws -> (
    results: [[JSONValue]], headers: [String: String]
  ) {
    let queries = names.enumerated().map { number, name in
      "\"\(number)\":{\"schema\":\"LegalEntity\",\"properties\":{\"name\":[\"\(name)\"]}}"
    }
    let body = "{\"queries\":{\(queries.joined(separator: ","))}}"
    let (answer, headers) = try await call("/match/default" + parameters, body)
    let results = names.indices.map { answer["responses"]?[String($0)]?["results"]?.elements ?? [] }
    return (results, headers)
  }

  /// A call's answer, whatever its status.
  func call(_ path: String, _ body: String? = nil, host: String? = nil) async throws -> (
    JSONValue, headers: [String: String]
  ) {
    let address = try #require(URL(string: "http://127.0.0.1:\(port)\(path)"))
    var request = URLRequest(url: address)
    if let host { request.setValue(host, forHTTPHeaderField: "host") }
    if let body {
      request.httpMethod = "POST"
      request.httpBody = Data(body.utf8)
      request.setValue("application/json", forHTTPHeaderField: "content-type")
    }
    let (data, response) = try await URLSession.shared.data(for: request)
    let fields = (response as? HTTPURLResponse)?.allHeaderFields ?? [:]
    let headers = fields.map { ("\($0.key)".lowercased(), "\($0.value)") }
    return (try JSONReader.read(Array(data)), Dictionary(headers, uniquingKeysWith: { first, _ in first }))
  }
}

extension JSONValue {
  var elements: [JSONValue] { if case .array(let values) = self { values } else { [] } }
}
