// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// The edition of a list as a JSON object, kept within its index.
enum VersionLine {
  static func text(_ version: ListVersion) -> String {
    var bytes: [UInt8] = []
    bytes.append(0x7B)
    let fields: [(String, String?)] = [
      ("address", version.address), ("name", version.name), ("publisher", version.publisher),
      ("retrieved", version.retrieved), ("sha256", version.sha256), ("title", version.title),
      ("version", version.version),
    ]
    for (key, value) in fields {
      guard let value else { continue }
      if bytes.count > 1 { bytes.append(0x2C) }
      EntityLine.write(key, into: &bytes)
      bytes.append(0x3A)
      EntityLine.write(value, into: &bytes)
    }
    bytes.append(0x7D)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> ListVersion? {
    var cursor = JSONCursor(bytes, 0..<bytes.count)
    guard case .object(let members)? = try? JSONTree(&cursor), let name = members["name"]?.text,
      let title = members["title"]?.text, let sha256 = members["sha256"]?.text
    else { return nil }
    return ListVersion(
      name: name, title: title, publisher: members["publisher"]?.text, address: members["address"]?.text,
      version: members["version"]?.text, retrieved: members["retrieved"]?.text, sha256: sha256)
  }
}
