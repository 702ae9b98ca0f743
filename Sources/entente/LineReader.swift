// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Reads the lines of a file or of standard input, some at a time, so that memory does not grow with the input.
struct LineReader {
  private let handle: FileHandle
  private var rest = Data()
  private var ended = false

  /// - Parameter path: of a file; `-` is standard input.
  /// - Returns: `nil` when the file cannot be opened.
  init?(_ path: String) {
    if path == "-" {
      handle = .standardInput
    } else if let handle = FileHandle(forReadingAtPath: path) {
      self.handle = handle
    } else {
      return nil
    }
  }

  /// The next lines without their ends; none at the end of the input.
  ///
  /// - Parameters:
  ///   - count: lines at most.
  ///   - bytes: about how many bytes at most; one line is given whole whatever its length.
  mutating func next(upTo count: Int, bytes: Int) throws -> [Data] {
    var lines: [Data] = []
    var size = 0
    while lines.count < count, size < bytes {
      guard let end = rest.firstIndex(of: 0x0A) else {
        if ended {
          if !rest.isEmpty { lines.append(rest) }
          rest = Data()
          break
        }
        if let more = try handle.read(upToCount: 1 << 20), !more.isEmpty {
          rest += more
        } else {
          ended = true
        }
        continue
      }
      lines.append(Data(rest[rest.startIndex..<end]))
      size += lines[lines.count - 1].count
      rest = rest[(end + 1)...]
    }
    rest = Data(rest)
    return lines
  }
}
