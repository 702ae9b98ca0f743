// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Numbers and dates as words and as coordinates. Nothing here depends on the reader's locale.
enum Wording {
  /// `1 initiative`, `12 initiatives`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    grouped(number) + " " + (number == 1 ? one : many ?? one + "s")
  }

  /// `12,345`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// `+1`, `0`, `−2`, `+0.5`.
  static func signed(_ number: Double) -> String {
    let text = decimal(number.magnitude, places: 1)
    return number > 0 ? "+" + text : number < 0 ? "−" + text : text
  }

  /// `5.3 billion`: three digits are enough to compare; the list gives each amount in its source's words.
  static func quantity(_ value: Double) -> String {
    guard value.isFinite else { return "?" }
    for (size, name) in [(1e12, " trillion"), (1e9, " billion"), (1e6, " million")]
    where value.magnitude >= size * 0.9995 {
      let scaled = value / size
      return decimal(scaled, places: scaled.magnitude < 9.995 ? 2 : scaled.magnitude < 99.95 ? 1 : 0) + name
    }
    return value.magnitude < 1e15 ? grouped(Int(value.rounded())) : "?"
  }

  /// At most `places` digits after the point, without zeros at the end.
  static func decimal(_ value: Double, places: Int) -> String {
    guard value.isFinite, value.magnitude < 1e12 else { return "0" }
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    let scaled = Int((value * Double(unit)).rounded())
    var text = scaled < 0 ? "-" : ""
    text += String(scaled.magnitude / unit.magnitude)
    var rest = String(scaled.magnitude % unit.magnitude)
    guard rest != "0" else { return text == "-0" ? "0" : text }
    rest = String(repeating: "0", count: places - rest.utf8.count) + rest
    while rest.hasSuffix("0") { rest.removeLast() }
    return text + "." + rest
  }

  /// A share of 1 as a percentage for a coordinate: `12.35%`.
  static func percent(_ share: Double) -> String { decimal(share * 100, places: 2) + "%" }

  /// `2018`, `3rd quarter of 2018`, `October 2018`, `29 October 2018`.
  static func date(_ date: PartialDate) -> String {
    let year = String(date.year)
    if let quarter = date.quarter {
      return ["1st", "2nd", "3rd", "4th"][quarter - 1] + " quarter of " + year
    }
    guard let month = date.month else { return year }
    let name = months[month - 1]
    guard let day = date.day else { return name + " " + year }
    return String(day) + " " + name + " " + year
  }

  /// `2018`, `2018 Q3`, `Oct 2018`, `29 Oct 2018`.
  static func shortDate(_ date: PartialDate) -> String {
    let year = String(date.year)
    if let quarter = date.quarter { return year + " Q" + String(quarter) }
    guard let month = date.month else { return year }
    let name = String(months[month - 1].prefix(3))
    guard let day = date.day else { return name + " " + year }
    return String(day) + " " + name + " " + year
  }

  /// `China, Russia and Kazakhstan`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last else { return "" }
    return words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// At most `limit` characters, with an ellipsis where something was cut.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    var cut = text.prefix(limit - 1)
    while cut.last?.isWhitespace == true { cut.removeLast() }
    return cut + "…"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
