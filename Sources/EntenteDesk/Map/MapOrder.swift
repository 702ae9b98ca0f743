// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// By what a list of initiatives is ordered.
package enum MapOrder: String, CaseIterable, Sendable {
  case newest, oldest, title, gap, substance, confidence

  /// In words, for a page.
  package var label: String {
    switch self {
    case .newest: "newest first"
    case .oldest: "oldest first"
    case .title: "by title"
    case .gap: "widest hype gap first"
    case .substance: "most substance first"
    case .confidence: "most certain first"
    }
  }

  /// Positions of `map` in this order; equal ones by date, then by id.
  package func sorted(_ positions: [Int], of map: MapSnapshot) -> [Int] {
    let all = map.initiatives
    switch self {
    case .oldest: return positions
    case .newest:
      let dated = positions.filter { all[$0].date != nil }
      return dated.reversed() + positions.filter { all[$0].date == nil }
    case .title: return positions.sorted { (all[$0].title, $0) < (all[$1].title, $1) }
    case .gap: return Self.descending(positions) { Double(all[$0].hypeGap ?? -100) }
    case .substance: return Self.descending(positions) { Double(all[$0].substance?.rawValue ?? -1) }
    case .confidence: return Self.descending(positions) { all[$0].confidence }
    }
  }

  private static func descending(_ positions: [Int], _ key: (Int) -> Double) -> [Int] {
    positions.map { (key($0), $0) }.sorted { $0.0 != $1.0 ? $0.0 > $1.0 : $0.1 < $1.1 }.map(\.1)
  }
}
