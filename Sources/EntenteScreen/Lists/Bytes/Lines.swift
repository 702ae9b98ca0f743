// SPDX-License-Identifier: Apache-2.0

/// The lines of a text as ranges of its bytes, without their ends (`\n` or `\r\n`).
struct Lines {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  /// The number of the line given last, from 1.
  private(set) var line = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int = 0) {
    (self.bytes, self.position) = (bytes, position)
  }

  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    line += 1
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    position = end + 1
    return start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `range` holds nothing but spaces (and the end mark that old systems put behind a file).
  func isBlank(_ range: Range<Int>) -> Bool {
    self[range].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) || $0 == 0x1A }
  }

  /// The start of `range` for a rejection, whatever bytes it holds.
  func excerpt(_ range: Range<Int>) -> String {
    String(decoding: self[range].prefix(600), as: UTF8.self)
  }
}
