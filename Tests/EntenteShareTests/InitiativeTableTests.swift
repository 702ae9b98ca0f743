// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteShare
import Testing

@Suite struct InitiativeTableTests {
  @Test func `every row has as many cells as there are columns`() {
    let rows = parse(InitiativeTable.encode([Samples.full, Samples.empty, Samples.titled("a,b;\"c\"\r\nd")]))
    #expect(rows.count == 4)
    #expect(rows.allSatisfy { $0.count == InitiativeTable.columns.count })
    #expect(rows[0] == InitiativeTable.columns)
  }

  @Test func `a full initiative stands in its cells`() {
    let rows = parse(InitiativeTable.encode([Samples.full]))
    let cells = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    let expected = [
      "type": "fund", "hypeGap": "1", "date": "2018-10", "countries": "CN; RU", "sectors": "ai; telecoms-5g",
      "participants": "Skolkovo Foundation (RU, host); 清华控股 (CN, funder)", "places": "Harbin (CN); Сколково",
      "amounts": "USD 300000000", "titleOriginal": "Совместный фонд",
      "participantsRomanised": "; Qinghua Konggu", "participantsEnglish": "; Tsinghua Holdings",
      "placesRomanised": "; Skolkovo", "placesEnglish": "; Skolkovo Innovation Centre", "note": "49",
      "marking": "TLP:AMBER//REL AU,GB", "confidence": "0.82",
    ]
    for (column, value) in expected { #expect(cells[column] == value) }
  }

  @Test("a text reads back, with an apostrophe where a formula would begin", arguments: Samples.hardTexts)
  func hardTexts(text: String) {
    let rows = parse(InitiativeTable.encode([Samples.titled(text)]))
    let title = rows[1][1]
    let bare = title.unicodeScalars.first == "'" ? String(title.unicodeScalars.dropFirst()) : title
    #expect(Array(bare.unicodeScalars) == Array(text.unicodeScalars))
    let first = title.unicodeScalars.first { !$0.properties.isWhitespace }
    #expect(first.map { "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0) } != true)
  }

  @Test func `a number below zero stays a number`() {
    var initiative = Samples.empty
    initiative.claimed = 0
    initiative.substance = .signed
    #expect(parse(InitiativeTable.encode([initiative]))[1][10] == "-2")
  }

  /// A reader of RFC 4180, by scalars.
  private func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var quoted = false
    let scalars = Array(text.unicodeScalars)
    var at = 0
    while at < scalars.count {
      let scalar = scalars[at]
      let next = at + 1 < scalars.count ? scalars[at + 1] : nil
      switch scalar {
      case "\"" where quoted && next == "\"":
        cell.unicodeScalars.append("\"")
        at += 1
      case "\"": quoted.toggle()
      case "," where !quoted:
        row.append(cell)
        cell = ""
      case "\r" where !quoted && next == "\n":
        rows.append(row + [cell])
        (row, cell) = ([], "")
        at += 1
      default: cell.unicodeScalars.append(scalar)
      }
      at += 1
    }
    return rows
  }
}
