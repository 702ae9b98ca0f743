// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// A date that stands on a line of its own, in English, Russian, Ukrainian or Chinese.
enum StatedDate {
  /// - Returns: `nil` unless the line holds a date and nothing else but a label before it (`Published:`,
  ///   `发布时间：`), a weekday, a time of day, brackets and full stops. Dates in digits whose day and month could be
  ///   exchanged are read in the European order only when written with full stops.
  static func parse(_ line: some StringProtocol) -> PartialDate? {
    guard line.utf8.count <= 120 else { return nil }
    if let date = chinese(line) { return date }
    return words(of: line)
  }

  private static func chinese(_ line: some StringProtocol) -> PartialDate? {
    let text = String(line.filter { !$0.isWhitespace })
    let body = withoutLabel(text, ends: ["：", ":"])
    guard let yearEnd = body.firstIndex(of: "年"), let year = Int(body[..<yearEnd]),
      (1900...2200).contains(year)
    else { return nil }
    let rest = body[body.index(after: yearEnd)...]
    if rest.isEmpty { return PartialDate(year: year) }
    guard let monthEnd = rest.firstIndex(of: "月"), let month = Int(rest[..<monthEnd]) else { return nil }
    let dayPart = rest[rest.index(after: monthEnd)...]
    if dayPart.isEmpty { return PartialDate(year: year, month: month) }
    guard let dayEnd = dayPart.firstIndex(where: { $0 == "日" || $0 == "号" }),
      let day = Int(dayPart[..<dayEnd])
    else { return nil }
    let tail = dayPart[dayPart.index(after: dayEnd)...]
    guard tail.allSatisfy({ $0.isNumber || "（）()：:。星期一二三四五六日天周上下午时分".contains($0) }) else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  private static func withoutLabel(_ text: String, ends: Set<Character>) -> Substring {
    guard let end = text.prefix(14).firstIndex(where: { ends.contains($0) }) else { return text[...] }
    let label = text[..<end]
    guard !label.contains(where: \.isNumber) else { return text[...] }
    return text[text.index(after: end)...]
  }

  private static func words(of line: some StringProtocol) -> PartialDate? {
    let separators: Set<Character> = [",", "(", ")", "[", "]", "|", "*", "_", "•", "·"]
    var parts = line.split { $0.isWhitespace || separators.contains($0) }.map { $0.lowercased() }
    // A label and its colon, or words that introduce a date.
    if let colon = parts.firstIndex(where: { $0.hasSuffix(":") }), colon <= 2,
      parts[...colon].allSatisfy({ !$0.contains(where: \.isNumber) })
    {
      parts.removeSubrange(...colon)
    }
    parts.removeAll { fillers.contains($0) || weekdays.contains(trimmed($0)) || isTime($0) }
    guard (1...3).contains(parts.count) else { return nil }
    if parts.count == 1 { return digits(trimmed(parts[0])) }
    return named(parts.map(trimmed))
  }

  /// `29 october 2019`, `october 29 2019`, `october 2019`.
  private static func named(_ parts: [String]) -> PartialDate? {
    guard let at = parts.firstIndex(where: { months[$0] != nil }), let month = months[parts[at]],
      let year = parts.last.flatMap(Int.init), (1900...2200).contains(year)
    else { return nil }
    if parts.count == 2 { return at == 0 ? PartialDate(year: year, month: month) : nil }
    guard at <= 1, let day = Int(withoutOrdinal(parts[1 - at])) else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// `2019-10-29`, `2019/10/29`, `29.10.2019`, `10/29/2019` when only one reading is possible.
  private static func digits(_ text: String) -> PartialDate? {
    let day = text.split(separator: "t", maxSplits: 1).first.map(String.init) ?? text
    for separator: Character in ["-", "/", "."] {
      let parts = day.split(separator: separator, omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 3, let a = parts[0], let b = parts[1], let c = parts[2] else { continue }
      if (1900...2200).contains(a) { return PartialDate(year: a, month: b, day: c) }
      guard (1900...2200).contains(c) else { return nil }
      if separator == "." || a > 12 { return PartialDate(year: c, month: b, day: a) }
      return b > 12 ? PartialDate(year: c, month: a, day: b) : nil
    }
    return nil
  }

  private static func trimmed(_ word: String) -> String {
    String(word.drop { $0 == "." }.reversed().drop { ".;".contains($0) }.reversed())
  }

  private static func withoutOrdinal(_ word: String) -> String {
    for ending in ["st", "nd", "rd", "th", "-го"] where word.hasSuffix(ending) {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  private static func isTime(_ word: String) -> Bool {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count) && parts.allSatisfy { (1...2).contains($0.count) && Int($0) != nil }
  }

  private static let fillers: Set<String> = [
    "published", "updated", "posted", "date", "released", "on", "of", "г", "г.", "года", "р.", "року", "год",
    "am", "pm",
    "a.m.", "p.m.", "est", "edt", "gmt", "utc", "msk", "мск", "in", "at", "-", "–", "—", "в", "от",
    "опубликовано",
    "дата", "публикации",
  ]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu",
    "fri", "sat",
    "sun", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "понеділок",
    "вівторок",
    "середа", "четвер", "п'ятниця", "субота", "неділя",
  ]
  private static let months: [String: Int] = {
    let names: [[String]] = [
      ["january", "jan", "января", "январь", "січня", "янв"],
      ["february", "feb", "февраля", "февраль", "лютого", "фев"],
      ["march", "mar", "марта", "март", "березня", "мар"],
      ["april", "apr", "апреля", "апрель", "квітня", "апр"],
      ["may", "мая", "май", "травня"], ["june", "jun", "июня", "июнь", "червня", "июн"],
      ["july", "jul", "июля", "июль", "липня", "июл"],
      ["august", "aug", "августа", "август", "серпня", "авг"],
      ["september", "sep", "sept", "сентября", "сентябрь", "вересня", "сен", "сент"],
      ["october", "oct", "октября", "октябрь", "жовтня", "окт"],
      ["november", "nov", "ноября", "ноябрь", "листопада", "ноя", "нояб"],
      ["december", "dec", "декабря", "декабрь", "грудня", "дек"],
    ]
    var found: [String: Int] = [:]
    for (index, words) in names.enumerated() { for word in words { found[word] = index + 1 } }
    return found
  }()
}
