// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// The documents of one collection, found while they are asked for. Holds one document at a time, so that memory does
/// not grow with the collection.
final class Collection {
  private let path: String
  private let place: String
  private let kind: CollectionKind
  private let limits: IngestLimits
  /// The file beside the collection that says what holds for all its documents, and what it says of them.
  private let sidecarPath: String?
  private var known = Particulars()
  private var stream: ArchiveStream?
  /// The lines of the file or entry in hand, and the entry's name with `#` before it.
  private var lines: LineSplitter?
  private var entry = ""
  /// JSON files within the archive that may stand beside documents, by their names.
  private var sidecars: [String: [UInt8]] = [:]
  private var used = Set<String>()
  /// Whether all entries have been seen.
  private var isAtEnd = false
  private var isDone = false

  init(_ path: String, place: String, kind: CollectionKind, sidecar: String?, limits: IngestLimits) {
    sidecarPath = sidecar
    self.path = path
    self.place = place
    self.kind = kind
    self.limits = limits
  }

  /// The next document or rejection; `nil` at the end.
  func next() -> IntakeItem? {
    guard !isDone else { return nil }
    do {
      if let item = try find() { return item }
    } catch {
      isDone = true
      stream = nil
      return refused(error, entry)
    }
    isDone = true
    stream = nil
    return nil
  }

  private func find() throws(Refusal) -> IntakeItem? {
    let stream = try opened()
    while true {
      if lines != nil {
        if let item = try nextLine(stream) { return item }
        lines = nil
      }
      guard !isAtEnd, let next = try stream.next() else {
        isAtEnd = true
        return leftOver()
      }
      if stream.isOneStream {
        guard CollectionKind.isLines(FilePlace.name(of: path)) else { return try single(stream) }
        lines = LineSplitter(limit: limits.bytes)
        continue
      }
      if kind == .zip && stream.entries == 1 && ["[Content_Types].xml", "mimetype"].contains(next.name) {
        throw Refusal(
          "unsupported-format", "it is a word processor's file; convert it with libreoffice --headless")
      }
      entry = "#" + next.name
      guard !Self.isHidden(next.name) else { continue }
      if let item = try member(next, stream) { return item }
    }
  }

  private func opened() throws(Refusal) -> ArchiveStream {
    if let stream { return stream }
    if let sidecarPath {
      let deadline = Deadline(seconds: limits.seconds)
      known = try Particulars.read(sidecar: ByteSource.file(sidecarPath, limit: 1 << 20, deadline: deadline))
    }
    if kind != .lines && !CollectionKind.isLines(FilePlace.name(of: path)) { try collectSidecars() }
    let opened = try ArchiveStream(path, as: kind, limits: limits)
    stream = opened
    return opened
  }

  /// Looks through the archive for JSON files: whether they stand before or after their documents is not known.
  private func collectSidecars() throws(Refusal) {
    // What is wrong with the archive is said when its documents are read.
    guard let stream = try? ArchiveStream(path, as: kind, limits: limits) else { return }
    var size = 0
    while let next = try? stream.next(), !stream.isOneStream {
      guard isSidecar(next) else {
        guard (try? stream.skip()) != nil else { return }
        continue
      }
      guard let bytes = try? stream.all(limit: 1 << 20) else { continue }
      size += bytes.count
      guard size <= 64 << 20 else {
        throw Refusal("too-large", "its sidecars take more than 64 MiB; divide it")
      }
      sidecars[next.name] = bytes
    }
  }

  private func isSidecar(_ entry: ArchiveStream.Entry) -> Bool {
    entry.isFile && !entry.isEncrypted && entry.name.hasSuffix(".json") && !Self.isHidden(entry.name)
  }

  /// The sidecar of a document in the archive, as for files.
  private func sidecar(of name: String) -> (String, [UInt8])? {
    for candidate in [name + ".json", FilePlace.pathWithoutSuffix(name) + ".json"] {
      if let bytes = sidecars[candidate] {
        used.insert(candidate)
        return (candidate, bytes)
      }
    }
    return nil
  }

  /// JSON files that stood beside no document are said to be none themselves.
  private func leftOver() -> IntakeItem? {
    guard let name = sidecars.keys.filter({ !used.contains($0) }).min(), let bytes = sidecars[name] else {
      return nil
    }
    used.insert(name)
    entry = "#" + name
    return held(bytes, name: FilePlace.name(of: name), sidecar: nil)
  }

  private func single(_ stream: ArchiveStream) throws(Refusal) -> IntakeItem? {
    isDone = true
    guard let bytes = try stream.all(limit: limits.bytes) else { throw tooLarge }
    return held(bytes, name: FilePlace.stem(of: FilePlace.name(of: path)), sidecar: nil)
  }

  private func member(_ next: ArchiveStream.Entry, _ stream: ArchiveStream) throws(Refusal) -> IntakeItem? {
    guard next.isFile else {
      if next.name.hasSuffix("/") { return nil }
      return refused(
        Refusal("not-a-file", "it is a link or a device within an archive; pack the file"), entry)
    }
    guard !next.isEncrypted else {
      return refused(Refusal("encrypted-archive", "it is protected by a password; unpack it"), entry)
    }
    if CollectionKind.isLines(next.name) && !next.name.hasSuffix(".gz") {
      lines = LineSplitter(limit: limits.bytes)
      return nil
    }
    if sidecars[next.name] != nil { return nil }
    guard let bytes = try stream.all(limit: limits.bytes) else { return refused(tooLarge, entry) }
    if Self.isArchive(bytes) {
      return refused(
        Refusal("nested-archive", "it is an archive within an archive; unpack the outer one"), entry)
    }
    return held(bytes, name: FilePlace.name(of: next.name), sidecar: sidecar(of: next.name))
  }

  private func held(_ bytes: [UInt8], name: String, sidecar: (String, [UInt8])?) -> IntakeItem {
    IntakeItem(
      content: .held(
        HeldBytes(
          bytes: bytes, origin: path + entry, sidecar: sidecar?.1, sidecarName: sidecar?.0,
          known: entry.isEmpty ? known : ofMembers)),
      name: name, place: place + entry)
  }

  private func nextLine(_ stream: ArchiveStream) throws(Refusal) -> IntakeItem? {
    guard let line = try lines?.next(stream.more) else { return nil }
    switch line {
    case .whole(let bytes, let number):
      let file = entry.isEmpty ? FilePlace.name(of: path) : FilePlace.name(of: entry)
      return IntakeItem(
        content: .line(bytes, collection: path + entry, known: ofMembers), name: "\(file)#\(number)",
        place: "\(place)\(entry)#\(number)")
    case .tooLong(let number, let start):
      return refused(
        Refusal(
          "too-large", "the line has more than \(limits.bytes) bytes; raise the limit",
          excerpt: String(decoding: start, as: UTF8.self)), "\(entry)#\(number)")
    }
  }

  /// What folders pass over too, and what macOS packs beside files.
  private static func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains { ($0.hasPrefix(".") && $0 != "." && $0 != "..") || $0 == "__MACOSX" }
  }

  private static func isArchive(_ bytes: [UInt8]) -> Bool {
    let starts: [[UInt8]] = [
      [0x1F, 0x8B], [0x50, 0x4B, 3, 4], [0x42, 0x5A, 0x68], [0xFD, 0x37, 0x7A, 0x58, 0x5A],
      [0x28, 0xB5, 0x2F, 0xFD], [0x37, 0x7A, 0xBC, 0xAF],
    ]
    return starts.contains { bytes.starts(with: $0) } || CollectionKind.isTar(bytes)
  }

  /// A title or an address of the whole is none of its documents'.
  private var ofMembers: Particulars {
    var known = known
    (known.title, known.url) = (nil, nil)
    return known
  }

  private var tooLarge: Refusal {
    Refusal("too-large", "unpacked it has more than \(limits.bytes) bytes; split it or raise the limit")
  }

  private func refused(_ refusal: Refusal, _ within: String) -> IntakeItem {
    IntakeItem(
      content: .refused(refusal.rejection(of: place + within)), name: FilePlace.name(of: path),
      place: place + within)
  }
}
