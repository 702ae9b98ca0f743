// SPDX-License-Identifier: Apache-2.0

/// Two initiatives of different documents that may be one.
package struct LikePair: Hashable, Sendable {
  /// The id of the one that was recorded first, and that of the other.
  package let left: String
  package let right: String
  /// What speaks for it, less what speaks against it; see docs/stories.md.
  package let score: Double
  /// What speaks for it, in words.
  package let reason: String

  package init(left: String, right: String, score: Double, reason: String) {
    (self.left, self.right, self.score, self.reason) = (left, right, score, reason)
  }
}
