// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// One call on a server of this machine, made by `Tests/Support/call.py`.
package struct WebAnswer: Sendable {
  package let status: Int
  package let headers: [String: String]
  package let bytes: [UInt8]

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// - Parameter port: of 127.0.0.1.
  @concurrent
  package static func of(
    _ method: String, _ path: String, port: Int, headers: [String: String] = [:], body: [UInt8] = []
  ) async throws -> WebAnswer {
    let call: [String: Any] = [
      "method": method, "path": path, "port": port, "headers": headers,
      "body": Data(body).base64EncodedString(),
    ]
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("call.py")
    let asked = try JSONSerialization.data(withJSONObject: call)
    // On a thread of its own: one that waits would be missing to the server in this process.
    let data = try await withCheckedThrowingContinuation { (waiting: CheckedContinuation<Data, any Error>) in
      Thread.detachNewThread { waiting.resume(with: Result { try run(script.path, asked) }) }
    }
    let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    let bytes = (answer["body"] as? String).flatMap { Data(base64Encoded: $0) } ?? Data()
    return WebAnswer(
      status: answer["status"] as? Int ?? 0, headers: answer["headers"] as? [String: String] ?? [:],
      bytes: Array(bytes))
  }

  private static func run(_ script: String, _ call: Data) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: call)
    try input.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return data
  }
}
