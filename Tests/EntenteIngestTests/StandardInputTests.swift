// SPDX-License-Identifier: Apache-2.0
import EntenteIngest
import EntenteModel
import Foundation
import Testing

@Suite struct StandardInputTests {
  private static let item = Array(Intake(["-"]))[0]

  @Test func whatIsPipedInIsADocument() async throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("Фонд создан в Москве.".utf8))
    try pipe.fileHandleForWriting.close()
    let ingester = Ingester(standardInput: pipe.fileHandleForReading.fileDescriptor)
    guard case .document(let document) = try await ingester.read(Self.item) else { throw CancellationError() }
    #expect(document.text == "Фонд создан в Москве.")
    #expect(document.name == "stdin")
    #expect(document.origin == "stdin:" + document.id)
    withExtendedLifetime(pipe) {}
  }

  @Test func anEndlessStreamStopsAtTheLimit() async throws {
    var limits = IngestLimits()
    limits.bytes = 1 << 20
    let endless = try #require(FileHandle(forReadingAtPath: "/dev/zero"))
    let ingester = Ingester(limits: limits, standardInput: endless.fileDescriptor)
    guard case .rejection(let rejection) = try await ingester.read(Self.item) else {
      throw CancellationError()
    }
    #expect(rejection.rule == "too-large")
    #expect(rejection.place == "-")
    withExtendedLifetime(endless) {}
  }

  @Test(.timeLimit(.minutes(1))) func waitingEndsWhenTheTaskIsCancelled() async throws {
    let pipe = Pipe()
    let ingester = Ingester(standardInput: pipe.fileHandleForReading.fileDescriptor)
    let task = Task { try await ingester.read(Self.item) }
    try await Task.sleep(for: .milliseconds(50))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    try pipe.fileHandleForWriting.close()
  }
}
