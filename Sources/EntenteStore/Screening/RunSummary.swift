// SPDX-License-Identifier: Apache-2.0

/// A kept screening in a list of them.
package struct RunSummary: Hashable, Sendable {
  package let id: String
  /// ISO 8601 UTC.
  package let at: String
  package let options: String
  package let queries: Int
  package let hits: Int
}
