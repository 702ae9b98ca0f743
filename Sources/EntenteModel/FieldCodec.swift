// SPDX-License-Identifier: Apache-2.0

/// How structured fields are written as the value of a statement, and read back.
///
/// The parts stand in a fixed order, separated by U+001F (unit separator). Names and amounts are made of tokens, which
/// never hold a control character, so no part runs into another.
public enum FieldCodec {
  private static let separator: Character = "\u{1F}"

  public static func encode(_ date: DateField) -> String {
    join([date.value.description, date.relative ? "relative" : "", date.planned ? "planned" : ""])
  }

  public static func date(_ value: String) -> DateField? {
    let parts = split(value)
    guard parts.count == 3, let date = PartialDate(parts[0]) else { return nil }
    return DateField(date, relative: parts[1] == "relative", planned: parts[2] == "planned")
  }

  public static func encode(_ place: Place) -> String {
    let latitude = place.latitude.map { String($0) } ?? ""
    let longitude = place.longitude.map { String($0) } ?? ""
    return join([place.name, place.country ?? "", latitude, longitude] + (place.english.map { [$0] } ?? []))
  }

  public static func place(_ value: String) -> Place? {
    let parts = split(value)
    // The English name is there only where it is known.
    guard parts.count == 4 || parts.count == 5 else { return nil }
    return Place(
      name: parts[0], country: parts[1].isEmpty ? nil : parts[1], latitude: Double(parts[2]),
      longitude: Double(parts[3]), english: parts.count == 5 && !parts[4].isEmpty ? parts[4] : nil)
  }

  public static func encode(_ amount: Amount) -> String {
    join([String(amount.value), amount.currency, amount.text])
  }

  public static func amount(_ value: String) -> Amount? {
    let parts = split(value)
    guard parts.count == 3, let number = Double(parts[0]) else { return nil }
    return Amount(value: number, currency: parts[1], text: parts[2])
  }

  private static func join(_ parts: [String]) -> String { parts.joined(separator: String(separator)) }

  private static func split(_ value: String) -> [String] {
    value.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
