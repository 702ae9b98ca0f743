// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import Glibc
internal import Subprocess

/// Reads PDF through poppler's `pdftotext` and `pdfinfo`, each a process of its own with limits of memory, processor
/// time, output and waiting time. A page that brings them down does not bring us down.
struct PDFReader {
  let limits: IngestLimits
  let deadline: Deadline

  func read(_ bytes: [UInt8]) async throws -> ReadContent {
    let descriptor = try Self.nameless(bytes)
    defer { close(descriptor) }
    let path = "/proc/\(getpid())/fd/\(descriptor)"
    let layout = try PDFLayout(try await layout(of: path, bytes), deadline: deadline)
    let text = PDFText.assemble(layout)
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw Refusal(
        "no-text-pdf",
        "its pages are images without text; recognise the text first, for example with ocrmypdf")
    }
    let info = (try? await run("pdfinfo", ["-isodates", "-enc", "UTF-8", path], limit: 1 << 20)).map {
      PDFInformation.particulars(String(decoding: $0.output, as: UTF8.self))
    }
    try Task.checkCancellation()
    let shown = StatedInText.find(text)
    var stated = (info ?? Particulars()).over(shown)
    // The day on which the file was made says less than the day that stands on the page.
    stated.published = shown.published ?? stated.published
    return ReadContent(mediaType: .pdf, text: text, particulars: stated)
  }

  private func layout(of path: String, _ bytes: [UInt8]) async throws -> [UInt8] {
    // A word takes up to thirty times its length with its place.
    let result = try await run(
      "pdftotext", ["-bbox-layout", "-enc", "UTF-8", "-eol", "unix", path, "-"],
      limit: min(30 * limits.textBytes, 128 << 20))
    let complaints = String(decoding: result.complaints.prefix(4096), as: UTF8.self)
    let ended = bytes.suffix(2048).contains("%%EOF")
    if complaints.contains("Incorrect password") || complaints.contains("encryption handler") {
      throw Refusal(
        "encrypted-pdf",
        "it is protected by a password; save a copy without it, for example with qpdf --decrypt",
        excerpt: complaints)
    }
    if !ended && (result.status != 0 || complaints.contains("rror")) {
      throw Refusal(
        "truncated-pdf", "the file ends before the document does; fetch it again",
        position: "byte \(bytes.count)",
        excerpt: complaints)
    }
    guard result.status == 0 else {
      if result.status == 3 {
        throw Refusal(
          "encrypted-pdf", "its owner does not allow its text to be taken out", excerpt: complaints)
      }
      if result.killed {
        throw Refusal(
          "too-much-memory",
          "reading it needs more than \(limits.pdfMemory >> 20) MiB or brings pdftotext down; split it",
          excerpt: complaints)
      }
      throw Refusal(
        "broken-pdf", "pdftotext cannot read it; fetch it again or print it anew", excerpt: complaints)
    }
    return result.output
  }

  private struct Result {
    let status: CInt
    /// Whether a signal ended it.
    let killed: Bool
    let output: [UInt8]
    let complaints: [UInt8]
  }

  /// Runs a program of poppler under limits.
  private func run(_ program: String, _ arguments: [String], limit: Int) async throws -> Result {
    let seconds = max(1, Int(deadline.left.components.seconds) + 1)
    let command =
      ["--as=\(limits.pdfMemory)", "--cpu=\(seconds)", "--core=0", "--fsize=0", "--", program] + arguments
    let left = deadline.left
    let refusal = deadline.refusal
    do {
      return try await withThrowingTaskGroup(of: Result.self) { group in
        group.addTask {
          let done = try await Subprocess.run(
            .name("prlimit"), arguments: Arguments(command), output: .bytes(limit: limit),
            error: .bytes(limit: 1 << 22))
          let (status, killed): (CInt, Bool) =
            switch done.terminationStatus {
            case .exited(let code): (code, false)
            case .signaled(let signal): (128 + signal, true)
            }
          return Result(
            status: status, killed: killed, output: done.standardOutput, complaints: done.standardError)
        }
        group.addTask {
          try await Task.sleep(for: left)
          throw refusal
        }
        defer { group.cancelAll() }
        guard let first = try await group.next() else { throw CancellationError() }
        if first.status == 127 {
          throw Refusal("missing-program", "\(program) is not installed; apt-get install poppler-utils")
        }
        return first
      }
    } catch let error as SubprocessError {
      switch error.code {
      case .outputLimitExceeded:
        throw Refusal(
          "too-much-text",
          "there is more text in it than the limit of \(limits.textBytes) bytes allows; split the document or raise the limit"
        )
      case .executableNotFound:
        throw Refusal("missing-program", "prlimit is not installed; apt-get install util-linux poppler-utils")
      default:
        if Task.isCancelled { throw CancellationError() }
        throw Refusal("broken-pdf", "\(program) could not be run: \(error)")
      }
    }
  }

  /// A file without a name that holds `bytes`: exactly those that were hashed, and gone with our process.
  private static func nameless(_ bytes: [UInt8]) throws(Refusal) -> CInt {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/entente-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    if descriptor >= 0 {
      unlink(template)
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    let full =
      descriptor >= 0
      && bytes.withUnsafeBytes { raw in
        var written = 0
        while written < raw.count {
          let count = write(
            descriptor, UnsafeRawBufferPointer(rebasing: raw[written...]).baseAddress, raw.count - written)
          if count <= 0 { return false }
          written += count
        }
        return true
      }
    guard full else {
      if descriptor >= 0 { close(descriptor) }
      throw Refusal("unreadable", "there is no room for it in \(folder); free some, or set TMPDIR")
    }
    return descriptor
  }
}

extension ArraySlice<UInt8> {
  /// Whether `text` stands anywhere in the bytes.
  fileprivate func contains(_ text: String) -> Bool {
    let pattern = Array(text.utf8)
    return indices.contains { self[$0...].starts(with: pattern) }
  }
}
