// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Initiatives as comma-separated values (RFC 4180): a header, then one row an initiative, CRLF at each end of row.
///
/// A list is joined by `; ` inside its cell. A text cell that a spreadsheet would take for a formula (it begins
/// with `=`, `+`, `-`, `@`, their full-width forms, a tab or a return) gets an apostrophe before it: a document
/// from a stranger must not run code in a reader's spreadsheet. The JSON lines keep such text unchanged.
package enum InitiativeTable {
  package static let columns = [
    "id", "title", "titleOriginal", "language", "type", "partOf", "umbrella", "status", "claimed",
    "substance", "hypeGap",
    "substanceReason", "end", "date", "datePrecision", "dateRelative", "datePlanned", "dateEnd",
    "participants", "participantsRomanised", "participantsEnglish", "countries", "sectors", "technologies",
    "transferFrom", "transferTo", "transferChannel",
    "places", "placesRomanised", "placesEnglish", "amounts", "document", "start", "stop", "quote", "note",
    "passages", "confidence", "marking",
    "method",
  ]

  package static func encode(_ initiatives: [Initiative]) -> String {
    var text = columns.joined(separator: ",") + "\r\n"
    for initiative in initiatives {
      text += cells(initiative).joined(separator: ",") + "\r\n"
    }
    return text
  }

  private static func cells(_ i: Initiative) -> [String] {
    let first = i.evidence.first
    let countries = Set(i.participants.compactMap(\.country)).sorted()
    let head = [
      text(i.id), text(i.title), text(i.titleOriginal), text(i.language), i.type.rawValue, text(i.partOf),
      String(i.umbrella),
      i.status?.rawValue ?? "", number(i.claimed), number(i.substance?.rawValue), number(i.hypeGap),
      text(i.substanceReason), i.end?.rawValue ?? "",
    ]
    let dates = [
      i.date?.value.description ?? "", i.date?.value.precision.rawValue ?? "",
      i.date.map { String($0.relative) } ?? "", i.date.map { String($0.planned) } ?? "",
      i.dateEnd?.value.description ?? "",
    ]
    let lists = [
      list(i.participants.map { party($0) }), aligned(i.participants.map(\.romanised)),
      aligned(i.participants.map(\.english)), list(countries), list(i.sectors.map(\.rawValue)),
      list(i.technologies), list(i.transfer?.from ?? []), list(i.transfer?.to ?? []),
      i.transfer?.channel.rawValue ?? "", list(i.places.map { $0.country.map(suffix($0.name)) ?? $0.name }),
      aligned(i.places.map(\.romanised)), aligned(i.places.map(\.english)),
      list(i.amounts.map { $0.currency + " " + JSONWriter.plain($0.value) }),
    ]
    let proof = [
      text(first?.documentName), number(first?.passage.start), number(first?.passage.end),
      text(first?.passage.quote), text(first?.note), number(i.evidence.count),
    ]
    let tail = [
      JSONWriter.plain((i.confidence * 1000).rounded() / 1000), text(i.marking.description), text(i.method),
    ]
    return head + dates + lists + proof + tail
  }

  private static func suffix(_ name: String) -> (String) -> String { { name + " (" + $0 + ")" } }

  private static func party(_ participant: Participant) -> String {
    let details = [participant.country, participant.role.rawValue].compactMap { $0 }
    return participant.name + " (" + details.joined(separator: ", ") + ")"
  }

  private static func number(_ value: Int?) -> String { value.map { String($0) } ?? "" }

  /// As many values as the list that they belong to has, so that they can be told apart; nothing when there is none.
  private static func aligned(_ values: [String?]) -> String {
    values.contains { $0 != nil } ? list(values.map { $0 ?? "" }) : ""
  }

  private static func list(_ values: [String]) -> String { text(values.joined(separator: "; ")) }

  /// The cell for a text that may come from a document.
  static func text(_ value: String?) -> String {
    guard let value else { return "" }
    let inert = startsFormula(value) ? "'" + value : value
    // A semicolon and a tab separate cells in some locales: quoted, they cannot.
    guard inert.utf8.contains(where: { [0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D].contains($0) }) else {
      return inert
    }
    // By scalars: a quotation mark that carries an accent is another character, but still ends a cell.
    var quoted = "\""
    for scalar in inert.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private static func startsFormula(_ value: String) -> Bool {
    let scalars = value.unicodeScalars
    if let first = scalars.first, first == "\t" || first == "\r" || first == "\n" { return true }
    guard let first = scalars.first(where: { !$0.properties.isWhitespace }) else { return false }
    return "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first)
  }
}
