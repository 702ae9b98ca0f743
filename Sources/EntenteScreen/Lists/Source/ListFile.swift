// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText
internal import Foundation

/// A file of a list with its bytes.
struct ListFile {
  let path: String
  /// What the digest is of: the file as it is.
  let sha256: String
  /// When the file was last changed, ISO 8601 UTC.
  let changed: String?
  private let data: Data
  /// How many bytes the byte order mark takes before the text.
  let start: Int

  /// Reads it. A file that is not UTF-8 is decoded (``Charset``); one that is but for broken places is left as it is,
  /// so that only the rows that hold them are lost.
  ///
  /// - Throws: ``ListFault`` when it cannot be opened, is no file or is too large.
  init(_ path: String, _ limits: ListLimits) throws(ListFault) {
    self.path = path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ListFault("no-such-file", place: path, "there is no such file; give the path of a list")
    }
    if isFolder.boolValue { throw ListFault("no-file", place: path, "this is a folder; a file is expected") }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let target = (try? FileManager.default.attributesOfItem(atPath: resolved)) ?? attributes
    guard target?[.type] as? FileAttributeType == .typeRegular else {
      throw ListFault("no-file", place: path, "this is no regular file; save it as one")
    }
    let size = (target?[.size] as? NSNumber)?.intValue ?? 0
    guard size <= limits.fileBytes else {
      throw ListFault("too-large", place: path, "the file has more than \(limits.fileBytes) bytes; divide it")
    }
    changed = (target?[.modificationDate] as? Date).map { $0.ISO8601Format() }
    let bytes: Data
    do {
      // What is large is mapped, so that memory stays bounded; what is small is read, so that a change does no harm.
      bytes = try Data(
        contentsOf: URL(fileURLWithPath: path), options: size > 256 << 20 ? .mappedIfSafe : [])
    } catch {
      throw ListFault("unreadable", place: path, "it cannot be read: \(error.localizedDescription)")
    }
    sha256 = Self.digest(bytes)
    (data, start) = Self.decoded(bytes)
  }

  /// Bytes that were had otherwise, such as standard input.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    changed = nil
    sha256 = Digest.sha256(bytes)
    (data, start) = Self.decoded(Data(bytes))
  }

  /// The text as UTF-8, without a byte order mark.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try data.withUnsafeBytes { raw in
      let bytes = raw.assumingMemoryBound(to: UInt8.self)
      return try body(UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  private static func digest(_ data: Data) -> String {
    data.withUnsafeBytes { Digest.sha256($0.assumingMemoryBound(to: UInt8.self)) }
  }

  private static func decoded(_ data: Data) -> (Data, Int) {
    if data.starts(with: [0xEF, 0xBB, 0xBF]) { return (data, 3) }
    let isPlain = data.withUnsafeBytes { raw in
      let bytes = raw.assumingMemoryBound(to: UInt8.self)
      let isWide = bytes.count > 1 && (bytes[0] ^ bytes[1]) == 1 && bytes[0] >= 0xFE
      return !isWide && (try? UTF8Span(validating: bytes.span)) != nil
    }
    if isPlain { return (data, 0) }
    guard data.count <= 512 << 20, let text = try? Charset.decode(Array(data)) else { return (data, 0) }
    return (Data(text.text.utf8), 0)
  }
}
