// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// When something was recorded, in the one form in which the ledger compares times as text:
/// `yyyy-mm-ddThh:mm:ss.mmmZ`.
package struct RecordedTime: Hashable, Sendable, Comparable {
  package let text: String

  /// Reads `yyyy-mm-ddThh:mm:ssZ` with or without a fraction (cut to milliseconds), and `yyyy-mm-dd`, which
  /// means the end of that day: "what did we know on that day" includes what was recorded on it.
  ///
  /// - Returns: `nil` for anything else, other zones among them.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, Self.matches(bytes[..<10], "dddd-dd-dd"), Self.isDay(bytes) else { return nil }
    if bytes.count == 10 {
      self.text = text + "T23:59:59.999Z"
      return
    }
    guard bytes.count >= 20, bytes.last == UInt8(ascii: "Z"), Self.matches(bytes[10..<19], "Tdd:dd:dd"),
      Self.number(bytes[11...12]) < 24, Self.number(bytes[14...15]) < 60, Self.number(bytes[17...18]) < 61
    else { return nil }
    var fraction = Array(bytes[19..<(bytes.count - 1)])
    if !fraction.isEmpty {
      guard fraction.count > 1, fraction[0] == UInt8(ascii: "."),
        fraction.dropFirst().allSatisfy({ (48...57).contains($0) })
      else { return nil }
      fraction.removeFirst()
    }
    let milliseconds = (fraction + [48, 48, 48]).prefix(3)
    self.text = String(decoding: bytes[..<19] + [46] + milliseconds + [90], as: UTF8.self)
  }

  /// A millisecond later.
  package var next: RecordedTime {
    let bytes = Array(text.utf8)
    func part(_ range: ClosedRange<Int>) -> Int { Self.number(bytes[range]) }
    var (year, month, day) = (part(0...3), part(5...6), part(8...9))
    var clock = [part(11...12), part(14...15), part(17...18), part(20...22) + 1]
    for (index, limit) in [(3, 1000), (2, 60), (1, 60)] where clock[index] >= limit {
      clock[index] = 0
      clock[index - 1] += 1
    }
    if clock[0] == 24 {
      clock[0] = 0
      day += 1
      if PartialDate(year: year, month: month, day: day) == nil { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    func padded(_ number: Int, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    let date = padded(year, 4) + "-" + padded(month) + "-" + padded(day)
    let time = clock[..<3].map { padded($0) }.joined(separator: ":")
    return RecordedTime(stored: date + "T" + time + "." + padded(clock[3], 3) + "Z")
  }

  private init(stored text: String) { self.text = text }

  package static func < (a: Self, b: Self) -> Bool { a.text < b.text }

  private static func matches(_ bytes: ArraySlice<UInt8>, _ pattern: StaticString) -> Bool {
    zip(bytes, UnsafeBufferPointer(start: pattern.utf8Start, count: pattern.utf8CodeUnitCount)).allSatisfy {
      $1 == UInt8(ascii: "d") ? (48...57).contains($0) : $0 == $1
    }
  }

  private static func isDay(_ bytes: [UInt8]) -> Bool {
    (1...12).contains(number(bytes[5...6])) && (1...31).contains(number(bytes[8...9]))
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}
