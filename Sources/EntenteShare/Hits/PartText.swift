// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// What a score is made of, in plain words.
package enum PartText {
  /// `plant “завод” and “Plant” mean the same`, without a contribution.
  package static func of(_ part: ScorePart) -> String {
    let (left, right) = ("“\(part.left)”", "“\(part.right)”")
    return switch part.relation {
    case .equal: "\(part.role): \(left) in both"
    case .spelling:
      "\(part.role): \(left) and \(right) are spellings of one (\(percent(part.likeness)) alike)"
    case .romanised: "\(part.role): \(left) is \(right) in the other script (\(percent(part.likeness)) alike)"
    case .transcribed: "\(part.role): \(left) sounds like \(right) (\(percent(part.likeness)) alike)"
    case .translated: "\(part.role): \(left) and \(right) mean the same"
    case .acronym: "\(part.role): \(left) and \(right) are an acronym and its words"
    case .initial: "\(part.role): \(left) and \(right) begin with one letter"
    case .joined: "\(part.role): \(left) and \(right) are the same words, joined or apart"
    case .missing:
      "\(part.role): \(part.left.isEmpty ? right + " only in the second" : left + " only in the first")"
    case .conflict:
      "\(part.role): \(part.left.isEmpty ? right + " in the second is another one" : left + " in the first is another one")"
    case .identifier: "\(part.role): the same identifier \(left)"
    case .apart: "\(part.role): \(left) and \(right) tell the two apart"
    }
  }

  private static func percent(_ likeness: Double) -> String { "\(Int((likeness * 100).rounded())) %" }

  /// The contribution with its sign and one place: `+2.7`.
  package static func contribution(_ part: ScorePart) -> String {
    let tenths = Int((part.contribution * 10).rounded())
    let sign = tenths < 0 ? "-" : "+"
    return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// A line for each part, its contribution first.
  package static func lines(_ parts: [ScorePart], indent: Int) -> String {
    let space = String(repeating: " ", count: indent)
    return parts.map {
      "\(space)\(String(repeating: " ", count: max(0, 5 - contribution($0).count)))\(contribution($0))  \(of($0))\n"
    }
    .joined()
  }

  /// A score with four places, cut: `0.9312`.
  package static func exact(_ score: Double) -> String {
    let parts = Int((score * 10_000).rounded(.down))
    let digits = String(parts % 10_000)
    return "\(parts / 10_000)." + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }

  /// A score with two places: `0.93`.
  package static func score(_ score: Double) -> String {
    let hundredths = Int((score * 100).rounded(.down))
    return hundredths >= 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + "\(hundredths)"
  }
}
