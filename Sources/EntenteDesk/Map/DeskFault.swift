// SPDX-License-Identifier: Apache-2.0
internal import EntenteStore

/// What was asked of the desk cannot be answered. Nothing was changed.
package struct DeskFault: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The question is wrong: a time that cannot be.
    case asked
    /// The workspace cannot be read or written now.
    case workspace
    /// What was to be changed has changed since it was looked at.
    case changed
  }

  package let kind: Kind
  /// What is wrong and what to do about it; without the workspace's path.
  package let text: String

  init(_ error: StoreError) {
    kind =
      switch error.code {
      case .badTime, .refused: .asked
      case .changed: .changed
      default: .workspace
      }
    text = error.message
  }

  package init(_ kind: Kind, _ text: String) { (self.kind, self.text) = (kind, text) }
}

extension Workspace {
  /// Asks the ledger, and says in the desk's words why it cannot answer.
  func asking<T>(_ body: (Ledger) throws(StoreError) -> T) throws(DeskFault) -> T {
    do { return try body(ledger) } catch { throw DeskFault(error) }
  }
}
