// SPDX-License-Identifier: Apache-2.0

/// Divides a stream of bytes into lines, holding no more than one line and what was read with it.
struct LineSplitter {
  enum Line {
    /// A line without its end, with its number, 1 for the first.
    case whole([UInt8], number: Int)
    /// A line of more bytes than the limit: passed over, with its beginning.
    case tooLong(number: Int, start: [UInt8])
  }

  let limit: Int
  private var buffer: [UInt8] = []
  /// Where the line in hand begins, and up to where it has been looked through.
  private var start = 0
  private var seen = 0
  private(set) var number = 0
  private var isAtEnd = false

  init(limit: Int) { self.limit = limit }

  /// The next line that is not blank; `nil` at the end.
  ///
  /// - Parameter more: appends the next bytes; `false` at the end.
  mutating func next(_ more: (inout [UInt8]) throws(Refusal) -> Bool) throws(Refusal) -> Line? {
    while true {
      if let end = buffer[seen...].firstIndex(of: 0x0A) {
        number += 1
        let line = Self.trimmed(buffer[start..<end], isFirst: number == 1)
        (start, seen) = (end + 1, end + 1)
        if line.count > limit { return .tooLong(number: number, start: Array(line.prefix(200))) }
        if !line.isEmpty { return .whole(Array(line), number: number) }
        continue
      }
      seen = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return nil }
        number += 1
        let line = Self.trimmed(buffer[start...], isFirst: number == 1)
        start = buffer.count
        if line.count > limit { return .tooLong(number: number, start: Array(line.prefix(200))) }
        return line.isEmpty ? nil : .whole(Array(line), number: number)
      }
      if buffer.count - start > limit { return try skip(more) }
      buffer.removeSubrange(..<start)
      (seen, start) = (seen - start, 0)
      isAtEnd = try !more(&buffer)
    }
  }

  /// Passes over the rest of a line that is too long.
  private mutating func skip(_ more: (inout [UInt8]) throws(Refusal) -> Bool) throws(Refusal) -> Line {
    number += 1
    let beginning = Array(buffer[start...].prefix(200))
    repeat {
      buffer.removeAll(keepingCapacity: true)
      isAtEnd = try !more(&buffer)
    } while !isAtEnd && !buffer.contains(0x0A)
    start = buffer.firstIndex(of: 0x0A).map { $0 + 1 } ?? buffer.count
    seen = start
    return .tooLong(number: number, start: beginning)
  }

  /// Without a byte order mark and white space at its ends.
  private static func trimmed(_ line: ArraySlice<UInt8>, isFirst: Bool) -> ArraySlice<UInt8> {
    var line = line
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    while let last = line.last, [0x20, 0x09, 0x0D].contains(last) { line = line.dropLast() }
    return line.drop { $0 == 0x20 || $0 == 0x09 }
  }
}
