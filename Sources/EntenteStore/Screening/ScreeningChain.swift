// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

/// The digest that binds a row to the one before it.
enum ScreeningChain {
  /// - Parameter before: the chain of the row before; empty for the first.
  static func next(_ before: String, content: String, marking: Marking, recorded: String) -> String {
    ScreeningLink(before: before, content: content, marking: marking, recorded: recorded).digest
  }

  static func last(_ db: Database, of table: String) throws -> String {
    try Command(db, "SELECT chain FROM \(table) ORDER BY seq DESC LIMIT 1").first { $0.text(0) } ?? ""
  }
}
