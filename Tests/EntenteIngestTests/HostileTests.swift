// SPDX-License-Identifier: Apache-2.0
import EntenteIngest
import EntenteModel
import Foundation
import Testing

@Suite struct HostileTests {
  @Test(
    "files that hold no text are refused",
    arguments: [
      ("a.txt", "", "empty-document"), ("a.txt", " \n\t\u{A0}\u{3000}\n", "empty-document"),
      ("a.txt", "\u{FEFF}", "empty-document"),
      ("a.txt", "\u{0}\u{1}\u{2}abc\u{0}\u{3}", "binary"),
      ("a.bin", "PK\u{3}\u{4}rest", "broken-archive"),
      ("a.txt", "{\\rtf1 text}", "unsupported-format"), ("a.json", "{\"text\": 1}", "unsupported-format"),
    ])
  func noText(name: String, content: String, rule: String) async throws {
    let scratch = try Scratch()
    try scratch.write(name, content)
    let rejection = try await scratch.rejection(name)
    #expect(rejection.rule == rule)
    #expect(rejection.place == name)
  }

  @Test func aHugeFileIsRefusedWithoutBeingRead() async throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "")
    truncate(scratch.path + "/a.txt", 500 << 20)
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try await scratch.rejection("a.txt").rule == "too-large")
    #expect(clock.now - start < .seconds(10))
  }

  @Test func limitsAreParameters() async throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", String(repeating: "The fund grows. ", count: 100))
    var limits = IngestLimits()
    limits.bytes = 1000
    #expect(try await scratch.rejection("a.txt", limits: limits).rule == "too-large")
    limits = IngestLimits()
    limits.textBytes = 1000
    #expect(try await scratch.rejection("a.txt", limits: limits).rule == "too-much-text")
  }

  @Test("pipes, devices, folders and closed files are refused at once", .timeLimit(.minutes(1)))
  func noFiles() async throws {
    let scratch = try Scratch()
    mkfifo(scratch.path + "/fifo", 0o600)
    #expect(try await scratch.rejection("fifo").rule == "not-a-file")
    #expect(try await scratch.rejection("/dev/zero").rule == "not-a-file")
    try scratch.write("closed.txt", "text")
    chmod(scratch.path + "/closed.txt", 0)
    if getuid() != 0 { #expect(try await scratch.rejection("closed.txt").rule == "unreadable") }
  }

  @Test func aFileThatDisappearsIsRefused() async throws {
    let scratch = try Scratch()
    let path = try scratch.write("a.txt", "text")
    let item = try #require(Array(Intake(["a.txt"], directory: scratch.path)).first)
    try FileManager.default.removeItem(atPath: path)
    guard case .rejection(let rejection) = try await Ingester().read(item) else { throw CancellationError() }
    #expect(rejection.rule == "not-found")
  }

  @Test(
    "deeply nested pages are refused in bounded time",
    arguments: ["div", "b", "table", "ul", "font", "nosuch"])
  func deepPages(tag: String) async throws {
    let scratch = try Scratch()
    let open = String(repeating: "<\(tag)>", count: 100_000)
    try scratch.write("a.html", "<html><body>\(open)text")
    let clock = ContinuousClock()
    let start = clock.now
    let rejection = try await scratch.rejection("a.html")
    #expect(rejection.rule == "too-deep")
    #expect(rejection.place == "a.html:level 2000")
    #expect(clock.now - start < .seconds(60))
  }

  @Test(
    "pages made to slow the parser down end within the limit",
    arguments: [
      "<b>", "</x>", "<p></b>", "&", "<!--", "<a href='", "<p x=1 ", "<![CDATA[", "<script>", "&#0;",
      "<i></p>",
    ])
  func slowPages(piece: String) async throws {
    let scratch = try Scratch()
    let head = "<html><body><p>The fund was set up.</p>" + String(repeating: "<b>", count: 1500)
    try scratch.write("a.html", head + String(repeating: piece, count: 400_000))
    var limits = IngestLimits()
    limits.seconds = 5
    let clock = ContinuousClock()
    let start = clock.now
    _ = try await scratch.read("a.html", limits: limits)
    #expect(clock.now - start < .seconds(60))
  }

  @Test func aLargePageStaysWithinMemory() async throws {
    let scratch = try Scratch()
    let piece =
      "<div><p>The fund of the two <b>institutes</b> was set up in <a href='/x'>Harbin</a>.</p></div>\n"
    try scratch.write("a.html", "<html><body>" + String(repeating: piece, count: 200_000))
    let document = try await scratch.document("a.html")
    #expect(document.text.hasPrefix("The fund of the two institutes was set up in Harbin.\n\nThe fund"))
    let peak = try #require(Memory.peak)
    #expect(peak < 1 << 30, "\(peak >> 20) MiB")
  }

  @Test func theOtherDocumentsGoOn() async throws {
    let scratch = try Scratch()
    try scratch.write("d/1.txt", "The fund was set up.")
    try scratch.write("d/2.bin", [0x7F, 0x45, 0x4C, 0x46, 0, 0])
    try scratch.write("d/3.pdf", "%PDF-1.4 no more")
    try scratch.write("d/4.txt", "Фонд создан.")
    let ingester = Ingester()
    let readings = try await withThrowingTaskGroup(of: (Int, Reading).self) { group in
      for (index, item) in Intake(["d"], directory: scratch.path).enumerated() {
        group.addTask { (index, try await ingester.read(item)) }
      }
      return try await group.reduce(into: [Int: Reading]()) { $0[$1.0] = $1.1 }
    }
    let usable = (0..<4).map { if case .document = readings[$0] { true } else { false } }
    #expect(usable == [true, false, false, true])
  }

  @Test func aCancelledReadingSaysNothingAboutTheDocument() async throws {
    let scratch = try Scratch()
    try scratch.write("a.pdf", MadePDF([MadePDF.paragraph(["The fund was set up."], top: 700)]).bytes)
    let item = try #require(Array(Intake(["a.pdf"], directory: scratch.path)).first)
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await Ingester().read(item)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}

/// What the operating system says of this process.
enum Memory {
  /// The most memory that was ever resident, in bytes.
  static var peak: Int? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 << 10 }
  }
}
