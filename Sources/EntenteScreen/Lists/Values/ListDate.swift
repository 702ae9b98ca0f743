// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Dates as lists write them, to ISO 8601 as precisely as they are given.
enum ListDate {
  /// What `01/02/2003` means.
  enum Order: Sendable { case dayFirst, monthFirst }

  /// - Returns: `1948-12-10` for `10 Dec 1948`, `December 10, 1948`, `10.12.1948`, `1948-12-10T00:00`; `1948` for
  ///   `circa 1948`; the value itself when it is no date or more than one.
  static func iso(_ value: String, _ order: Order = .dayFirst) -> String { parse(value, order) ?? value }

  static func parse(_ value: String, _ order: Order = .dayFirst) -> String? {
    guard value.utf8.count <= 40 else { return nil }
    if let date = PartialDate(value) { return date.description }
    var parts: [Substring] = []
    var isNamed = false
    for part in value.split(whereSeparator: { " ,./-\u{00A0}年月日".contains($0) }) {
      let word = part.lowercased()
      if ["circa", "c", "ca", "approximately", "около"].contains(word) || word == "г" || word == "года" {
        continue
      }
      // `dd/mm/1951` is a year, `dd/03/1951` a month.
      if word == "dd" || word == "mm" || (word == "00" && parts.count < 2) { continue }
      // A time behind the date: 2016-10-13T00:00:00, 12/31/2020 00:00:00.
      if parts.count == 3, word.contains(":") { break }
      isNamed = isNamed || month(word) != nil
      parts.append(part)
    }
    if parts.count == 1 { return number(parts[0], digits: 4).flatMap { PartialDate(year: $0).isoYear } }
    if parts.count == 2 {
      if let month = month(parts[0].lowercased()), let year = number(parts[1], digits: 4) {
        return PartialDate(year: year, month: month)?.description
      }
      if let month = number(parts[0]), let year = number(parts[1], digits: 4) {
        return PartialDate(year: year, month: month)?.description
      }
      if let year = number(parts[0], digits: 4), let month = number(parts[1]) {
        return PartialDate(year: year, month: month)?.description
      }
      return nil
    }
    guard parts.count == 3 else { return nil }
    if let year = number(parts[0], digits: 4), let month = number(parts[1]) ?? month(parts[1].lowercased()),
      let day = number(parts[2])
    {
      return PartialDate(year: year, month: month, day: day)?.description
    }
    guard let year = number(parts[2], digits: 4) else { return nil }
    if isNamed {
      if let month = month(parts[1].lowercased()), let day = number(parts[0]) {
        return PartialDate(year: year, month: month, day: day)?.description
      }
      if let month = month(parts[0].lowercased()), let day = number(parts[1]) {
        return PartialDate(year: year, month: month, day: day)?.description
      }
      return nil
    }
    guard let first = number(parts[0]), let second = number(parts[1]) else { return nil }
    let (day, month) = order == .dayFirst || value.contains(".") ? (first, second) : (second, first)
    return PartialDate(year: year, month: month, day: day)?.description
  }

  private static func number(_ part: Substring, digits: Int? = nil) -> Int? {
    guard part.utf8.allSatisfy({ (0x30...0x39).contains($0) }), (1...4).contains(part.utf8.count) else {
      return nil
    }
    if let digits, part.utf8.count != digits { return nil }
    if digits == nil, part.utf8.count > 2 { return nil }
    return Int(part)
  }

  private static func month(_ word: String) -> Int? {
    if let exact = months[word] { return exact }
    return word.utf8.count > 3 && word.utf8.allSatisfy { $0 < 0x80 } ? fullMonths[word] : nil
  }

  private static let fullMonths: [String: Int] = Dictionary(
    uniqueKeysWithValues: [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november",
      "december",
    ].enumerated().map { ($1, $0 + 1) })

  private static let months: [String: Int] = {
    var table: [String: Int] = [:]
    for (name, number) in fullMonths { table[String(name.prefix(3))] = number }
    table["sept"] = 9
    let russian = [
      "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
      "ноября",
      "декабря",
    ]
    for (index, name) in russian.enumerated() { table[name] = index + 1 }
    return table
  }()
}

extension PartialDate {
  fileprivate var isoYear: String? { (1000...2999).contains(year) ? description : nil }
}
