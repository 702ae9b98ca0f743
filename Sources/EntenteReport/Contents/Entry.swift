// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// An initiative in the page: its place in the list and what links lead to it.
struct Entry: Sendable {
  let initiative: Initiative
  /// Position in the list, by date; those without one at the end.
  let index: Int
  /// `false` for an umbrella whose parts are in the list.
  let isCounted: Bool
  /// The page's id of the entry: made from the initiative's id, so that a link to it stays good when others are
  /// added.
  let anchor: String

  var isFriction: Bool { initiative.type == .friction }

  /// Entries for `initiatives` in the order of the list, whatever order they came in.
  static func all(_ initiatives: [Initiative]) -> [Entry] {
    let umbrellas = ReportFigures.umbrellas(initiatives)
    let sorted = initiatives.sorted { a, b in
      switch (a.date?.value, b.date?.value) {
      case (let a?, let b?) where a != b: return a < b
      case (nil, .some): return false
      case (.some, nil): return true
      default: return (a.title, a.id) < (b.title, b.id)
      }
    }
    var taken: Set<String> = []
    return sorted.enumerated().map { index, initiative in
      let isPlain = initiative.id.utf8.allSatisfy { $0.isLetterDigitOrHyphen } && !initiative.id.isEmpty
      var anchor = "i-" + (isPlain ? initiative.id : "no-" + String(index))
      if !taken.insert(anchor).inserted { anchor += "." + String(index) }
      return Entry(
        initiative: initiative, index: index, isCounted: !umbrellas.contains(initiative.id), anchor: anchor)
    }
  }
}

extension UInt8 {
  fileprivate var isLetterDigitOrHyphen: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
    default: false
    }
  }
}
