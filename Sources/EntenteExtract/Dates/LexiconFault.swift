// SPDX-License-Identifier: Apache-2.0

/// A line of a lexicon that cannot be used: which one and what would be right.
package struct LexiconFault: Error, Equatable, Sendable, CustomStringConvertible {
  package let line: Int
  package let message: String

  package var description: String { "line \(line): \(message)" }
}
