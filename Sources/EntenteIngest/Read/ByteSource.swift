// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// Bytes from files and from standard input, never more than a limit.
enum ByteSource {
  /// Reads an ordinary file. Opening does not wait for the other end of a pipe.
  static func file(_ path: String, limit: Int, deadline: Deadline) throws(Refusal) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw refusal(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw refusal(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal(
        "not-a-file", "it is a pipe, socket or device; save what it gives to a file, or pipe it in with -")
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw tooLarge(size, limit) }
    var bytes = [UInt8](repeating: 0, count: size)
    var filled = 0
    // A file may grow or shrink while it is read: what counts is what the reads give.
    while true {
      try deadline.check()
      if filled == bytes.count {
        var extra = [UInt8](repeating: 0, count: 1 << 12)
        let count = Glibc.read(descriptor, &extra, extra.count)
        if count < 0 && errno != EINTR { throw refusal(errno) }
        if count == 0 { break }
        if count > 0 {
          bytes.append(contentsOf: extra[..<count])
          filled += count
        }
        guard filled <= limit else { throw tooLarge(filled, limit) }
      } else {
        let count = bytes.withUnsafeMutableBytes { all in
          let rest = UnsafeMutableRawBufferPointer(rebasing: all[filled...])
          return Glibc.read(descriptor, rest.baseAddress, rest.count)
        }
        if count < 0 && errno != EINTR { throw refusal(errno) }
        if count == 0 { break }
        filled += max(0, count)
      }
    }
    return filled == bytes.count ? bytes : Array(bytes[..<filled])
  }

  /// Reads standard input to its end, or to the limit. Waiting for whoever writes it is not limited in time; a
  /// cancelled task stops waiting within a tenth of a second.
  static func standardInput(limit: Int, descriptor: CInt) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      try Task.checkCancellation()
      var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let state = poll(&ready, 1, 100)
      if state == 0 || (state < 0 && errno == EINTR) {
        await Task.yield()
        continue
      }
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      guard count >= 0 else { throw refusal(errno) }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else { throw tooLarge(nil, limit) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  private static func tooLarge(_ size: Int?, _ limit: Int) -> Refusal {
    Refusal(
      "too-large",
      "it has \(size.map { "\($0) bytes" } ?? "more bytes"), the limit is \(limit); split it or raise the limit"
    )
  }

  static func refusal(_ error: CInt) -> Refusal {
    switch error {
    case ENOENT, ENOTDIR, ESTALE: Refusal("not-found", "there is no such file; check the path")
    case EACCES, EPERM: Refusal("unreadable", "it may not be read; check its permissions")
    case EISDIR: Refusal("not-a-file", "it is a folder")
    case ELOOP: Refusal("unreadable", "its symbolic links lead in a circle; name the file itself")
    default: Refusal("unreadable", "it cannot be read: \(String(cString: strerror(error)))")
    }
  }
}
