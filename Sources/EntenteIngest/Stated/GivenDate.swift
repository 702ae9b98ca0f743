// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// A date that stands in a field of its own, as programs write it: ISO 8601 with or without a time, that of mail and
/// feeds (RFC 822), `20191029`, seconds or milliseconds since 1970, or what people write on a line.
enum GivenDate {
  /// - Returns: the day as written, in the writer's own time zone; `nil` for what is no date.
  static func parse(_ text: String) -> PartialDate? {
    guard text.utf8.count <= 120 else { return nil }
    if let number = Double(text), text.utf8.count >= 8 { return digits(number) }
    if let date = PartialDate(text) { return date }
    let words = text.split(separator: " ")
    if let first = words.first, first.utf8.count == 10, let date = PartialDate(first) { return date }
    return StatedDate.parse(words.filter { !isZone($0) }.joined(separator: " "))
  }

  /// `+0300`, `-05:00`, `Z`.
  private static func isZone(_ word: Substring) -> Bool {
    if word == "Z" || word == "UT" { return true }
    guard let sign = word.first, "+-".contains(sign) else { return false }
    return word.count >= 3 && word.dropFirst().allSatisfy { $0.isNumber || $0 == ":" }
  }

  private static func digits(_ number: Double) -> PartialDate? {
    guard number.isFinite, (0...9e15).contains(number) else { return nil }
    let whole = Int(number)
    if (1900_01_01...2200_12_31).contains(whole),
      let date = PartialDate(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
    {
      return date
    }
    return day(sinceEpoch: (whole > 100_000_000_000 ? whole / 1000 : whole) / 86_400)
  }

  /// The civil date of a day that is counted from 1 January 1970, in the Gregorian calendar.
  private static func day(sinceEpoch days: Int) -> PartialDate? {
    // Counted from 1 March 0000, so that the leap day ends the year; 146,097 days make 400 years.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
    return PartialDate(year: year, month: month < 10 ? month + 3 : month - 9, day: day)
  }
}
