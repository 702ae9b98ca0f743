// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteShare

/// What became of one address, as a line for a person.
package struct FetchNote: Sendable {
  package enum Outcome: String, Sendable {
    /// A document was read, or a feed.
    case read
    case unchanged
    /// Had so lately that it was not asked again.
    case fresh
    case refused
    /// Could not be had now.
    case later
  }

  package let address: String
  package let outcome: Outcome
  /// The document's title, how many items a feed names, or what was wrong.
  package let detail: String
  /// Why nothing came of it, when nothing did.
  package var fault: Rejection?

  package var isFault: Bool { outcome == .refused || outcome == .later }

  /// Outcome, address, detail; without what would steer a terminal.
  package var line: String {
    let word = outcome.rawValue.padding(9)
    return DisplayWidth.printable("\(word)  \(address)\(detail.isEmpty ? "" : "  " + detail)")
  }
}

extension String {
  fileprivate func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
