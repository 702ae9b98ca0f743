// SPDX-License-Identifier: Apache-2.0

import EntenteModel
import EntenteReport
import Foundation

/// Style sheets and scripts, read once. Their address carries a version, so that a browser keeps them.
enum Assets {
  private static let files: [String: (type: String, bytes: [UInt8])] = {
    var files: [String: (type: String, bytes: [UInt8])] = [:]
    files["report.css"] = ("text/css; charset=utf-8", Array(ReportSections.style.utf8))
    let folder = Bundle.module.bundleURL.appendingPathComponent("Assets")
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
      guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { continue }
      let type =
        name.hasSuffix(".css")
        ? "text/css; charset=utf-8"
        : name.hasSuffix(".js")
          ? "text/javascript; charset=utf-8" : name.hasSuffix(".svg") ? "image/svg+xml" : "text/plain"
      files[name] = (type, Array(data))
    }
    return files
  }()

  /// Changes with any of the files.
  static let version: String = String(
    Digest.sha256(files.sorted { $0.key < $1.key }.flatMap { Array($0.key.utf8) + $0.value.bytes }).prefix(12)
  )

  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/assets/{version}/{name}", summary: "A style sheet or script of the pages.",
      tag: "Pages",
      pathParameters: [
        Parameter("version", .text(longest: 64), "The version of the files.", required: true),
        Parameter("name", .text(longest: 64), "The file.", required: true),
      ], result: nil, refusals: [404], act: nil,
      answer: { arguments, _ in
        guard let name = arguments.text("name"), let file = files[name] else {
          throw Problem(404, "there is no such file")
        }
        return Answer(
          type: file.type, headers: ["cache-control": "public, max-age=31536000, immutable"],
          bytes: file.bytes)
      })
  ]
}
