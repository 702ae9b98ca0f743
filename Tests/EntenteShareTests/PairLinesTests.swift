// SPDX-License-Identifier: Apache-2.0
import EntenteShare
import Testing

@Suite("Pairs that may be one")
struct PairLinesTests {
  static func side(_ name: String) -> PairLines.Side {
    PairLines.Side(id: "a", name: name, schema: "Organization", met: name, participations: 1)
  }

  @Test(
    "end with their number, and number and noun agree",
    arguments: [
      (0, 0, "0 pairs that may be one"), (1, 1, "1 pair that may be one"), (2, 2, "2 pairs that may be one"),
      (1, 2, "2 pairs that may be one, the first is shown"),
      (2, 21, "21 pairs that may be one, the first 2 are shown"),
    ])
  func count(shown: Int, count: Int, line: String) {
    let row = PairLines.Row(
      left: Self.side("Институт «Волна»"), right: Self.side("波浪研究所"), score: 0.9, change: 0.3,
      verdict: nil, parts: [])
    let text = PairLines.table([PairLines.Row](repeating: row, count: shown), of: count, width: 80)
    #expect(text.split(separator: "\n").last.map(String.init) == line)
  }
}
