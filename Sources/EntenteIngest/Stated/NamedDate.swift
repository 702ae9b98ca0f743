// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// A day in a file's name, as archives of news write it: `story_20240705_12.txt`, `2024-07-05-visit.html`.
enum NamedDate {
  /// - Returns: the one day that the name holds as `yyyymmdd`, `yyyy-mm-dd`, `yyyy_mm_dd` or `yyyy.mm.dd` between characters
  ///   that are no digits; `nil` for none, for two different ones, and for years before 1990 or after 2100.
  static func find(_ name: String) -> PartialDate? {
    let bytes = Array(name.utf8.suffix(200))
    var found: PartialDate?
    for start in bytes.indices where start == 0 || !isDigit(bytes[start - 1]) {
      guard let date = compact(bytes, start) ?? divided(bytes, start) else { continue }
      guard found == nil || found == date else { return nil }
      found = date
    }
    return found
  }

  private static func compact(_ bytes: [UInt8], _ start: Int) -> PartialDate? {
    guard let year = number(bytes, start, 4), let month = number(bytes, start + 4, 2),
      let day = number(bytes, start + 6, 2), !bytes.indices.contains(start + 8) || !isDigit(bytes[start + 8])
    else { return nil }
    return date(year, month, day)
  }

  private static func divided(_ bytes: [UInt8], _ start: Int) -> PartialDate? {
    guard start + 10 <= bytes.count, bytes[start + 4] == bytes[start + 7],
      [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(bytes[start + 4]),
      let year = number(bytes, start, 4), let month = number(bytes, start + 5, 2),
      let day = number(bytes, start + 8, 2), start + 10 == bytes.count || !isDigit(bytes[start + 10])
    else { return nil }
    return date(year, month, day)
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    (1990...2100).contains(year) ? PartialDate(year: year, month: month, day: day) : nil
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ width: Int) -> Int? {
    guard start + width <= bytes.count, bytes[start..<(start + width)].allSatisfy(isDigit) else { return nil }
    return bytes[start..<(start + width)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
