// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Initiatives for a terminal: two lines each (what, then who), by date, never wider than asked for.
package enum TableText {
  /// The least width that the table is laid out for; a narrower terminal gets lines of this width.
  package static let leastWidth = 60

  private static let dateWidth = 10
  private static let typeWidth = 10
  private static let statusWidth = 11
  private static let levelWidth = 7

  /// - Parameters:
  ///   - width: columns of the terminal.
  /// - Returns: lines each ended by U+000A; nothing but a note when there are no initiatives.
  package static func encode(_ initiatives: [Initiative], width: Int) -> String {
    guard !initiatives.isEmpty else { return "No initiatives found.\n" }
    let width = max(width, leastWidth)
    let sorted = initiatives.enumerated().sorted { a, b in
      (order(a.element), a.offset) < (order(b.element), b.offset)
    }
    var text = line(["DATE", "TYPE", "STATUS", "LEVEL", "INITIATIVE"], width)
    for (_, initiative) in sorted {
      text += line(
        [
          initiative.date?.value.description ?? "—", initiative.type.rawValue,
          initiative.status?.rawValue ?? "—", level(initiative), initiative.title,
        ], width)
      let details = details(initiative)
      if !details.isEmpty { text += line(["", "", "", "", details], width) }
    }
    return text + """

      LEVEL is claimed > borne out by the evidence, where 0 is
      floated, 1 announced, 2 signed, 3 resourced, 4 operating,
      5 delivered and 6 sustained.

      """
  }

  /// Initiatives without a date come last.
  private static func order(_ initiative: Initiative) -> String { initiative.date?.value.firstDay ?? "9999" }

  private static func level(_ initiative: Initiative) -> String {
    let claimed = initiative.claimed.map { String($0) } ?? "—"
    let substance = initiative.substance.map { String($0.rawValue) } ?? "—"
    return claimed + " > " + substance
  }

  private static func details(_ initiative: Initiative) -> String {
    let parties = initiative.participants.map { participant in
      participant.country.map {
        participant.kind == .country ? participant.name : participant.name + " (\($0))"
      }
        ?? participant.name
    }
    let parts = [
      parties.joined(separator: ", "), initiative.sectors.map(\.rawValue).joined(separator: ", "),
      initiative.amounts.map(\.text).joined(separator: ", "),
      initiative.places.map(\.name).joined(separator: ", "),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private static func line(_ cells: [String], _ width: Int) -> String {
    let widths = [dateWidth, typeWidth, statusWidth, levelWidth]
    let used = widths.reduce(0, +) + widths.count
    var line = ""
    for (cell, width) in zip(cells, widths) { line += DisplayWidth.fit(cell, to: width) + " " }
    line += DisplayWidth.cut(cells[widths.count], to: width - used)
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}
