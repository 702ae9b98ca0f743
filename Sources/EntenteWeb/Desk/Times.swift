// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Times as the ledger writes them: ISO 8601 in UTC.
enum Times {
  static func now() -> String { Date().formatted(.iso8601) }

  static func isTime(_ text: String) -> Bool {
    text.utf8.count <= 30 && (try? Date(text, strategy: .iso8601)) != nil
  }
}
