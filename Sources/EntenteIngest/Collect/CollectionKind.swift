// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// What kind of collection a file is, by its first bytes and its name; no kind is an ordinary document.
enum CollectionKind {
  /// JSON lines, as they are or compressed.
  case lines
  /// A tar archive as it is.
  case tar
  case zip
  /// Compressed with gzip: a tar archive or one document.
  case gzip

  static func of(_ path: String) -> CollectionKind? {
    let name = FilePlace.name(of: path).lowercased()
    if isLines(name) { return .lines }
    let head = firstBytes(of: path)
    if head.starts(with: [0x1F, 0x8B]) { return .gzip }
    if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      return isOffice(name) ? nil : .zip
    }
    return isTar(head) || name.hasSuffix(".tar") ? .tar : nil
  }

  /// Whether a file of this name holds JSON lines.
  static func isLines(_ name: String) -> Bool {
    let name = name.lowercased()
    let bare = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    return [".jsonl", ".ndjson", ".jsonlines"].contains { bare.hasSuffix($0) }
  }

  static func isTar(_ head: [UInt8]) -> Bool {
    head.count >= 262 && head[257..<262].elementsEqual("ustar".utf8)
  }

  /// Documents that are ZIP archives inside: no collections.
  private static func isOffice(_ name: String) -> Bool {
    ["docx", "xlsx", "pptx", "odt", "ods", "odp", "epub"].contains(FilePlace.suffix(of: name))
  }

  private static func firstBytes(of path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return [] }
    var head = [UInt8](repeating: 0, count: 512)
    let count = read(descriptor, &head, head.count)
    return Array(head.prefix(max(0, count)))
  }
}
