// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// What a screening says that the one before did not, for a terminal.
package enum ChangeTable {
  /// A line for each change, under it why and what was decided, then how many there are of each kind.
  ///
  /// - Parameters:
  ///   - newsOnly: leave out what nobody has to look at; it is counted all the same.
  ///   - width: columns of the terminal.
  package static func text(_ changes: [ScreeningChange], newsOnly: Bool, width: Int) -> String {
    var text = ""
    for change in changes where !newsOnly || change.isShown {
      let hit = change.hit
      let kind = change.kind.rawValue
      let pad = String(repeating: " ", count: max(0, 9 - kind.utf8.count))
      text += line(
        "\(kind)\(pad)  \(PartText.score(hit.score))  \(change.query): \(hit.caption), \(hit.list), \(hit.entity)",
        width)
      var why = change.reason.isEmpty ? [] : [change.reason]
      if let decision = change.decision {
        why.append("decided \(decision.verdict.rawValue) by \(decision.by)")
      }
      if !why.isEmpty { text += line(indent + why.joined(separator: "; "), width) }
    }
    let counts = ScreeningChange.Kind.allCases.map { kind in
      "\(changes.count { $0.kind == kind }) \(kind.rawValue)"
    }
    return text + counts.joined(separator: ", ") + "\n"
  }

  private static let indent = String(repeating: " ", count: 17)

  private static func line(_ text: String, _ width: Int) -> String {
    DisplayWidth.cut(text, to: max(width, 60)) + "\n"
  }
}
