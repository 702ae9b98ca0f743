// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// What a map amounts to, in a few lines for a terminal. Umbrella initiatives are named but not counted twice.
package enum SummaryText {
  /// - Parameters:
  ///   - documents: how many documents were read.
  ///   - rejections: how many were refused in whole or in part.
  ///   - width: columns of the terminal; longer lines are cut.
  package static func encode(
    _ initiatives: [Initiative], documents: Int, rejections: Int, width: Int
  ) -> String {
    let counted = initiatives.filter { !$0.umbrella }
    var lines = [headline(initiatives, counted, documents: documents)]
    let friction = counted.count { $0.type == .friction }
    lines.append(row("Friction", "\(friction) of \(counted.count)"))
    lines.append(row("Types", tally(counted.map { [$0.type.rawValue] })))
    lines.append(row("Sectors", tally(counted.map { $0.sectors.map(\.rawValue) })))
    lines.append(row("Countries", tally(counted.map { Array(Set($0.participants.compactMap(\.country))) })))
    lines.append(row("Claims", hype(counted)))
    if rejections > 0 { lines.append(row("Rejections", String(rejections))) }
    let kept = lines.filter { !$0.isEmpty }
    return kept.map { DisplayWidth.cut($0, to: max(width, TableText.leastWidth)) + "\n" }.joined()
  }

  private static func headline(_ all: [Initiative], _ counted: [Initiative], documents: Int) -> String {
    let umbrellas = all.count - counted.count
    var text = count(counted.count, "initiative") + " from " + count(documents, "document")
    let years = counted.compactMap { $0.date?.value.year }
    if let first = years.min(), let last = years.max() {
      text += first == last ? ", \(first)" : ", \(first)–\(last)"
    }
    if umbrellas > 0 { text += ", under " + count(umbrellas, "umbrella") }
    return text
  }

  private static func hype(_ initiatives: [Initiative]) -> String {
    let gaps = initiatives.compactMap(\.hypeGap)
    guard !gaps.isEmpty else { return "" }
    let above = gaps.count { $0 > 0 }
    var text = "\(above) of \(gaps.count) above what the evidence bears out"
    if let largest = gaps.max(), largest > 0 { text += " (by at most " + count(largest, "level") + ")" }
    return text
  }

  /// The values by how often they occur, the commonest first, then by name: `ai 10, robotics 4`.
  private static func tally(_ values: [[String]]) -> String {
    var counts: [String: Int] = [:]
    for value in values.joined() { counts[value, default: 0] += 1 }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return sorted.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  private static func row(_ name: String, _ value: String) -> String {
    value.isEmpty ? "" : DisplayWidth.fit(name, to: 11) + value
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
