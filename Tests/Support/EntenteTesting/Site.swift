// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// The site of `Tests/Support/site.py`: a real server on loopback, which ends with the value.
package final class Site {
  private let process = Process()
  private let input = Pipe()
  package let port: Int

  package init() throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("site.py")
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path]
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line: [UInt8] = []
    while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A {
      line.append(byte)
    }
    port = Int(String(decoding: line, as: UTF8.self)) ?? 0
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  package func callAsFunction(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// The requests so far, each with the conditions that it was made under; those for robots.txt left out.
  package var log: [String] {
    get throws { try all.filter { $0 != "/robots.txt" } }
  }

  package var all: [String] {
    get throws { try get("/log").split(separator: "\n").map(String.init) }
  }

  package func set(_ name: String, _ value: String) throws {
    var query = URLComponents()
    query.queryItems = [URLQueryItem(name: name, value: value)]
    _ = try get("/set?" + (query.percentEncodedQuery ?? "").replacingOccurrences(of: "+", with: "%2B"))
  }

  private func get(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sys,urllib.request; sys.stdout.write(urllib.request.urlopen(sys.argv[1]).read().decode())",
      self(path),
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
