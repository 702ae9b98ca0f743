// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Initiatives for a terminal: what, then who and where, by date, never wider than asked for.
package enum TableText {
  /// The least width that the table is laid out for; a narrower terminal gets lines of this width.
  package static let leastWidth = 60

  /// Columns of the date, type, status and level.
  private static let widths = [10, 10, 11, 7]
  private static let indent = widths.reduce(0, +) + widths.count

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
      for details in details(initiative, width: width - indent) {
        text += line(["", "", "", "", details], width)
      }
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

  /// Who, then what else is known: on one line when it fits.
  private static func details(_ initiative: Initiative, width: Int) -> [String] {
    let parties = initiative.participants.map { participant in
      let country = participant.kind == .country ? nil : participant.country
      return shown(participant.name, participant.english ?? participant.romanised, country)
    }
    let circumstances = [
      initiative.sectors.map(\.rawValue).joined(separator: ", "),
      initiative.amounts.map(\.text).joined(separator: ", "),
      initiative.places.map { shown($0.name, $0.english ?? $0.romanised, nil) }.joined(separator: ", "),
    ]
    let lines = [
      parties.joined(separator: ", "), circumstances.filter { !$0.isEmpty }.joined(separator: " · "),
    ]
    .filter { !$0.isEmpty }
    let together = lines.joined(separator: " · ")
    return DisplayWidth.of(together) <= width ? [together].filter { !$0.isEmpty } : lines
  }

  /// A name in its script, and in brackets what helps to read it.
  private static func shown(_ name: String, _ latin: String?, _ country: String?) -> String {
    let more = [latin, country].compactMap { $0 }
    return more.isEmpty ? name : name + " (" + more.joined(separator: ", ") + ")"
  }

  private static func line(_ cells: [String], _ width: Int) -> String {
    var line = ""
    for (cell, width) in zip(cells, widths) { line += DisplayWidth.fit(cell, to: width) + " " }
    line += DisplayWidth.cut(cells[widths.count], to: width - indent)
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}
