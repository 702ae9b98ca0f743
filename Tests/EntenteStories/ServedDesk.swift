// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The desk of a workspace, served by the built program on a port of its own; it ends with the value.
final class ServedDesk {
  private let process = Process()
  private let folder: Scratch
  let address: String

  struct Reply {
    let status: Int
    let location: String
    let body: String
  }

  init(_ folder: Scratch, _ arguments: [String]) throws {
    self.folder = folder
    process.executableURL = Program.entente
    process.arguments = ["serve", "--port", "0"] + arguments
    process.currentDirectoryURL = folder.url
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var line: [UInt8] = []
    while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A {
      line.append(byte)
    }
    address = String(decoding: line, as: UTF8.self).replacingOccurrences(of: "Serving ", with: "")
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// - Parameters:
  ///   - form: sent as a browser sends a form.
  ///   - parts: sent as a browser sends a form with files.
  func call(
    _ path: String, form: [(String, String)]? = nil, parts: [(String, String)]? = nil, origin: String? = nil
  ) throws -> Reply {
    var request: [String: Any] = ["url": address + path, "headers": ["Accept": "text/html"]]
    var headers = ["Accept": "text/html"]
    // As browsers do: each form says where it stood.
    if let origin = origin ?? (form == nil && parts == nil ? nil : address) { headers["Origin"] = origin }
    if let form {
      headers["Content-Type"] = "application/x-www-form-urlencoded"
      request["body"] = form.map { Self.escaped($0.0) + "=" + Self.escaped($0.1) }.joined(separator: "&")
    } else if let parts {
      headers["Content-Type"] = "multipart/form-data; boundary=x-y-z"
      request["body"] =
        parts.map {
          "--x-y-z\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n"
        }.joined() + "--x-y-z--\r\n"
    }
    request["headers"] = headers
    let input = String(decoding: try JSONSerialization.data(withJSONObject: request), as: UTF8.self)
    let run = try Program.run(
      ["python3", "-c", Self.script], program: URL(fileURLWithPath: "/usr/bin/env"), input: input, in: folder)
    let lines = run.output.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3, let status = Int(lines[0]) else {
      return Reply(status: 0, location: "", body: run.errors)
    }
    return Reply(status: status, location: String(lines[1]), body: String(lines[2]))
  }

  private static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }

  private static let script = """
    import json, sys, urllib.request
    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *a): return None
    q = json.load(sys.stdin)
    body = q["body"].encode() if "body" in q else None
    r = urllib.request.Request(q["url"], data=body, headers=q["headers"])
    try: a = urllib.request.build_opener(Stay).open(r, timeout=60)
    except urllib.error.HTTPError as e: a = e
    sys.stdout.buffer.write(f"{a.status}\\n{a.headers.get('location', '')}\\n".encode() + a.read())
    """
}

extension String {
  /// The value of the first field with this name after `place`, as it stands in the HTML.
  func field(_ name: String, after place: String = "") -> String? {
    let rest = place.isEmpty ? self[...] : range(of: place).map { self[$0.upperBound...] } ?? ""
    guard let start = rest.range(of: "name=\"\(name)\" value=\"") else { return nil }
    return String(rest[start.upperBound...].prefix { $0 != "\"" })
  }
}
