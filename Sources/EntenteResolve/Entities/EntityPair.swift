// SPDX-License-Identifier: Apache-2.0

/// Two actors that may be one.
package struct EntityPair: Hashable, Sendable {
  /// The places of the two among those that were given; of two actors of one collection, the smaller first.
  package let left: Int
  package let right: Int
  /// 0...1; at ``undecided`` it is as likely that they are one as that they are not.
  package let score: Double
  /// The numbers of the names that came nearest.
  package let leftName: Int
  package let rightName: Int
  /// How much a decision would change; see ``change(score:hanging:)``.
  package let change: Double

  package init(left: Int, right: Int, score: Double, leftName: Int, rightName: Int, hanging: Int) {
    self.left = left
    self.right = right
    self.score = score
    self.leftName = leftName
    self.rightName = rightName
    change = Self.change(score: score, hanging: hanging)
  }

  package static let undecided = 0.7

  /// What hangs on the two, times how open the question is: (1 + participations) × (0.1 + 0.9 × openness). The openness is 1
  /// where the score is ``undecided`` and falls evenly to 0 at the scores 0 and 1. What is as good as certain
  /// keeps a tenth, so that it is still asked before what nothing hangs on.
  ///
  /// - Parameter hanging: the participations in initiatives of the two together.
  package static func change(score: Double, hanging: Int) -> Double {
    let openness = score < undecided ? score / undecided : (1 - score) / (1 - undecided)
    return Double(1 + hanging) * (0.1 + 0.9 * min(1, max(0, openness)))
  }

  /// What changes most first.
  package static func precedes(_ a: Self, _ b: Self) -> Bool {
    if a.change != b.change { return a.change > b.change }
    if a.score != b.score { return a.score > b.score }
    return (a.left, a.right) < (b.left, b.right)
  }
}
