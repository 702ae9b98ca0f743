// SPDX-License-Identifier: Apache-2.0
internal import CArchive
internal import Glibc

/// A compressed or archived file, read from its beginning to its end through libarchive. Nothing is ever written to
/// the disk; what it gives is counted against the limits, so that a small file cannot grow without end.
final class ArchiveStream {
  struct Entry {
    /// The path within the archive, as shown; empty for a stream that is no archive.
    let name: String
    let isFile: Bool
    let isEncrypted: Bool
  }

  private let archive: OpaquePointer
  private let descriptor: CInt
  /// Names in archives are converted by the thread's locale; the process keeps its own.
  private let locale = newlocale(1 << CInt(LC_CTYPE), "C.UTF-8", nil)
  private let limits: IngestLimits
  private let size: Int
  private var given = 0
  /// Entries that were begun.
  private(set) var entries = 0

  /// Opens the file at `path`, to be read as what `kind` says.
  init(_ path: String, as kind: CollectionKind, limits: IngestLimits) throws(Refusal) {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw ByteSource.refusal(errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let archive = archive_read_new()
    else {
      close(descriptor)
      throw Refusal("not-a-file", "it is a pipe, socket or device; save what it gives to a file")
    }
    self.descriptor = descriptor
    self.archive = archive
    self.limits = limits
    size = Int(status.st_size)
    switch kind {
    case .lines:
      archive_read_support_filter_gzip(archive)
      archive_read_support_format_raw(archive)
      archive_read_support_format_empty(archive)
    case .gzip:
      archive_read_support_filter_gzip(archive)
      archive_read_support_format_tar(archive)
      archive_read_support_format_raw(archive)
      archive_read_support_format_empty(archive)
    case .tar: archive_read_support_format_tar(archive)
    case .zip: archive_read_support_format_zip(archive)
    }
    guard archive_read_open_fd(archive, descriptor, 1 << 17) == ARCHIVE_OK else { throw broken() }
    // Compressed twice: the outer one is ours, the inner one an archive within an archive.
    guard archive_filter_count(archive) <= 2 else {
      throw Refusal("nested-archive", "it is compressed more than once; unpack it")
    }
  }

  deinit {
    if let locale { freelocale(locale) }
    archive_read_free(archive)
    close(descriptor)
  }

  /// Whether what is read is one stream and no archive. Known after the first ``next()``.
  var isOneStream: Bool {
    let format = archive_format(archive) & 0xFF0000
    return format == ARCHIVE_FORMAT_RAW || format == ARCHIVE_FORMAT_EMPTY
  }

  /// The next entry; `nil` at the end.
  func next() throws(Refusal) -> Entry? {
    let outer = locale.map { uselocale($0) }
    defer { if let outer { uselocale(outer) } }
    var entry: OpaquePointer?
    let code = archive_read_next_header(archive, &entry)
    if code == ARCHIVE_EOF { return nil }
    guard code >= ARCHIVE_WARN, let entry else { throw broken() }
    entries += 1
    guard entries <= limits.archiveEntries else {
      throw Refusal(
        "too-many-entries", "it holds more than \(limits.archiveEntries) entries; divide it")
    }
    return Entry(
      name: isOneStream ? "" : Self.name(of: entry, number: entries),
      isFile: archive_entry_filetype(entry) == 0o100000 && archive_entry_hardlink(entry) == nil,
      isEncrypted: archive_entry_is_data_encrypted(entry) == 1)
  }

  /// Appends the entry's next bytes; `false` at its end.
  func more(_ bytes: inout [UInt8]) throws(Refusal) -> Bool {
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 17) { room, filled in
      // A negative count is a fault: see below.
      last = archive_read_data(archive, room.baseAddress, room.count)
      filled = max(0, last)
    }
    guard last >= 0 else { throw broken() }
    given += chunk.count
    try check()
    bytes += chunk
    return !chunk.isEmpty
  }

  private var last = 0

  /// All bytes of the entry; `nil`, and the entry passed over, when they are more than `limit`.
  func all(limit: Int) throws(Refusal) -> [UInt8]? {
    var bytes: [UInt8] = []
    while try more(&bytes) {
      guard bytes.count > limit else { continue }
      repeat { bytes.removeAll(keepingCapacity: true) } while try more(&bytes)
      return nil
    }
    return bytes
  }

  /// Passes over the entry. What is compressed is read for it, so that the limits hold.
  func skip() throws(Refusal) {
    guard archive_filter_count(archive) > 1 else { return }
    var bytes: [UInt8] = []
    while try more(&bytes) { bytes.removeAll(keepingCapacity: true) }
  }

  private func check() throws(Refusal) {
    guard given <= limits.archiveBytes else {
      throw Refusal(
        "too-large", "unpacked it is more than \(limits.archiveBytes >> 30) GiB; divide it")
    }
    // What was taken from the file so far; a ZIP archive is read in any order, so that its whole size counts.
    let taken = archive_filter_count(archive) > 1 ? Int(archive_filter_bytes(archive, -1)) : size
    guard given <= 32 << 20 || given / max(1, taken) <= limits.archiveRatio else {
      throw Refusal(
        "compression-bomb",
        "it grows to more than \(limits.archiveRatio) times its size, as no text does; leave it out")
    }
  }

  private func broken() -> Refusal {
    let said = archive_error_string(archive).map { String(cString: $0) } ?? "it ends early"
    return Refusal("broken-archive", "it cannot be unpacked any further: \(said); fetch it again")
  }

  /// The path as UTF-8, else as its bytes may be read.
  private static func name(of entry: OpaquePointer, number: Int) -> String {
    let name =
      archive_entry_pathname_utf8(entry).map { String(cString: $0) }
      ?? archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
    return name.isEmpty ? "entry \(number)" : String(name.prefix(1024))
  }
}
