// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import Foundation

/// What is written beside a list that was downloaded.
struct ListSidecar: Codable, Hashable, Sendable {
  let list: String
  let title: String
  let publisher: String
  /// The address that was asked, and the one that it led to.
  let address: String
  let reached: String
  /// ISO 8601 UTC.
  let retrieved: String
  let bytes: Int
  let sha256: String
  let etag: String?
  let lastModified: String?
}

/// The folder that lists are downloaded into.
struct ListFolder {
  let path: String

  private func place(_ name: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent(name) }

  /// The sidecar of a file, as long as the file is the one that it tells of.
  func sidecar(of file: String) -> ListSidecar? {
    guard let text = try? Data(contentsOf: place(file + ".fetch.json")), text.count <= 1 << 20,
      let sidecar = try? JSONDecoder().decode(ListSidecar.self, from: text),
      let bytes = try? Data(contentsOf: place(file)), Digest.sha256(bytes) == sidecar.sha256
    else { return nil }
    return sidecar
  }

  /// Writes a file that is not yet to be seen, and gives its path.
  func writePart(_ bytes: [UInt8], of file: String) throws -> String {
    let part = place(".\(file).part-\(ProcessInfo.processInfo.processIdentifier)")
    try Data(bytes).write(to: part)
    return part.path
  }

  func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// Puts a written file in its place, at once.
  func put(_ part: String, as file: String) throws {
    guard rename(part, place(file).path) == 0 else {
      let reason = String(cString: strerror(errno))
      remove(part)
      throw CocoaError(
        .fileWriteUnknown, userInfo: [NSLocalizedDescriptionKey: "\(file) cannot be written: \(reason)"])
    }
  }

  func write(_ sidecar: ListSidecar, of file: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try put(
      writePart(Array(encoder.encode(sidecar)) + [0x0A], of: file + ".fetch.json"), as: file + ".fetch.json")
  }
}
