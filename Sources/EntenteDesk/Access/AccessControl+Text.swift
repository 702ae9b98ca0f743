// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteShare

extension AccessControl {
  /// A form for commands.
  package enum Form: String, CaseIterable, Sendable {
    case table, jsonl
  }

  /// The accounts and their keys.
  package func accountsText(by viewer: Viewer, _ form: Form, width: Int) throws -> String {
    let accounts = try accounts(by: viewer)
    let keys = try keys(by: viewer)
    return switch form {
    case .table: AccountLines.table(accounts, keys: keys, width: width)
    case .jsonl: AccountLines.encode(accounts, keys: keys)
    }
  }

  /// The newest lines of the log, the newest last.
  package func logText(by viewer: Viewer, who: String?, limit: Int, _ form: Form, width: Int) throws -> String
  {
    let events = try log(by: viewer, who: who, limit: limit)
    return switch form {
    case .table: AccessLogLines.table(events, width: width)
    case .jsonl: AccessLogLines.encode(events)
    }
  }
}
