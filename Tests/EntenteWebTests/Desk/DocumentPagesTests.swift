// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteTesting
import EntenteWeb
import Testing

/// The pages of documents and sources, through a real server.
@Suite struct DocumentPagesTests {
  /// Calls `body` with the port of a desk over a workspace of its own.
  private func serving(_ body: @escaping @Sendable (_ port: Int) async throws -> Void) async throws {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let workspace = try Workspace.reading(folder.path("w.db"), program: "test/1")
    var options = ScreenServerOptions()
    options.port = 0
    let server = DeskServer(
      desk: try DeskService(
        workspace, title: "test", mode: .local(user: "test")), options: options)
    let (ports, found) = AsyncStream.makeStream(of: Int.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run { found.yield($0) } }
      for await port in ports {
        try await body(port)
        break
      }
      group.cancelAll()
    }
  }

  private static let boundary = "----entente"

  private static func form(_ fields: [(name: String, file: String?, value: String)]) -> [UInt8] {
    Array(
      (fields.map { field in
        let file = field.file.map { "; filename=\"\($0)\"" } ?? ""
        return
          "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\(file)\r\n\r\n\(field.value)\r\n"
      }.joined() + "--\(boundary)--\r\n").utf8)
  }

  private static func add(
    _ fields: [(name: String, file: String?, value: String)], _ port: Int, headers: [String: String]? = nil
  ) async throws -> WebAnswer {
    var all = headers ?? ["Origin": "http://127.0.0.1:\(port)", "Sec-Fetch-Site": "same-origin"]
    all["Content-Type"] = "multipart/form-data; boundary=\(boundary)"
    return try await .of("POST", "/documents/add", port: port, headers: all, body: form(fields))
  }

  /// The page of additions when they are over: the stream of events ends then.
  private static func over(_ job: String, _ port: Int) async throws -> String {
    var last = ""
    while !last.contains("event: over") {
      let events = try await WebAnswer.of("GET", job + "/events", port: port)
      #expect(events.headers["content-type"] == "text/event-stream")
      last = events.text
    }
    return try await WebAnswer.of("GET", job, port: port).text
  }

  @Test func `what is uploaded is read, shown with its marks, and what it holds can only be text`()
    async throws
  {
    try await serving { port in
      let text =
        "<script>alert(1)</script> \u{202E}\n\nOn 14 May 2024 Huawei and Tomsk State University signed a memorandum on 5G in Tomsk.\n"
      let answer = try await Self.add(
        [
          ("files", "a.txt", text), ("files", "b.jsonl", "{}"), ("files", "", ""),
          ("source", nil, "<b>The Wire</b>"), ("date", nil, "2024-05-15"), ("text", nil, "  "),
        ], port)
      #expect(answer.status == 303)
      let job = try #require(answer.headers["location"])
      let page = try await Self.over(job, port)
      #expect(page.contains("Done: 2 of 2"))
      #expect(page.contains("[collection]"))
      #expect(page.contains("/initiatives/"))
      let found = try #require(page.firstMatch(of: /\/documents\/[0-9a-f]{64}/))
      let document = try await WebAnswer.of("GET", String(found.0), port: port)
      #expect(document.status == 200)
      #expect(!document.text.contains("<script>alert"))
      #expect(!document.text.contains("\u{202E}"))
      #expect(document.text.contains("⟨U+202E⟩"))
      #expect(document.text.contains("&lt;b&gt;The Wire&lt;/b&gt;"))
      let start =
        text.unicodeScalars.count - (text.split(separator: "\n").last?.unicodeScalars.count ?? 0) - 1
      #expect(document.text.contains("<mark id=\"c\(start)\" title=\""))
      let list = try await WebAnswer.of("GET", "/documents?q=wire", port: port)
      #expect(list.text.contains(String(found.0)))
      #expect(
        try await WebAnswer.of("GET", "/documents?q=nobody", port: port).text.contains("No document meets"))
    }
  }

  @Test(
    "addresses of this computer and of private networks are not fetched",
    arguments: [
      "http://127.0.0.1:%/", "http://localhost:%/documents", "http://[::1]:%/", "http://10.0.0.1/",
      "http://169.254.169.254/latest/meta-data", "http://0.0.0.0:%/", "file:///etc/passwd",
      "gopher://example.org",
    ])
  func privateAddresses(pattern: String) async throws {
    try await serving { port in
      let address = pattern.replacing("%", with: String(port))
      let job = try #require(try await Self.add([("address", nil, address)], port).headers["location"])
      let page = try await Self.over(job, port)
      #expect(page.contains("not used"))
      #expect(page.contains("[private-address]") || page.contains("[bad-address]"), "\(page)")
    }
  }

  @Test(
    "a form of another site is refused",
    arguments: [
      [:], ["Origin": "http://evil.example"], ["Origin": "null"], ["Sec-Fetch-Site": "cross-site"],
      ["Sec-Fetch-Site": "same-site"], ["Sec-Fetch-Site": "none"],
      ["Origin": "http://evil.example", "Sec-Fetch-Site": "same-origin"],
      ["Origin": "https://127.0.0.1:%"], ["Origin": "http://127.0.0.1:1"],
      ["Origin": "http://127.0.0.1:%", "Sec-Fetch-Site": "cross-site"],
    ])
  func otherOrigins(given: [String: String]) async throws {
    try await serving { port in
      let headers = given.mapValues { $0.replacing("%", with: String(port)) }
      let answer = try await Self.add([("files", "a.txt", "text")], port, headers: headers)
      #expect(answer.status == 403)
      let grade = try await WebAnswer.of("POST", "/sources/src-1/grade", port: port, headers: headers)
      #expect(grade.status == 403)
    }
  }

  @Test func `a source is graded with a reason`() async throws {
    try await serving { port in
      let own = ["Origin": "http://127.0.0.1:\(port)", "Content-Type": "application/x-www-form-urlencoded"]
      let job = try #require(
        try await Self.add([("text", nil, "It rained."), ("source", nil, "Гром")], port).headers["location"])
      _ = try await Self.over(job, port)
      let sources = try await WebAnswer.of("GET", "/sources", port: port).text
      let source = String(try #require(sources.firstMatch(of: /\/sources\/src-[0-9a-f]+/)).0)
      func grade(_ body: String) async throws -> Int {
        try await WebAnswer.of("POST", source + "/grade", port: port, headers: own, body: Array(body.utf8))
          .status
      }
      #expect(try await grade("reliability=Z&reason=x") == 422)
      #expect(try await grade("reliability=B&reason=+") == 422)
      #expect(try await grade("reliability=B&reason=%3Ci%3Ewas+right") == 303)
      let page = try await WebAnswer.of("GET", source, port: port).text
      #expect(page.contains("usually reliable"))
      #expect(page.contains("&lt;i&gt;was right"))
    }
  }

  @Test func `what is not there is refused, and help tells of every code`() async throws {
    try await serving { port in
      for path in ["/documents/nothing", "/documents/jobs/nothing", "/sources/nothing"] {
        #expect(try await WebAnswer.of("GET", path, port: port).status == 404)
      }
      #expect(try await Self.add([], port).status == 422)
      #expect(try await Self.add([("text", nil, "x"), ("date", nil, "soon")], port).status == 422)
      let help = try await WebAnswer.of("GET", "/help", port: port).text
      for table in CodingScheme.tables { #expect(help.contains("id=\"\(table.id)\"")) }
    }
  }
}
