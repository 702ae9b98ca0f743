// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Times as the ledger writes them: ISO 8601 in UTC.
enum Times {
  static func now() -> String { Date().formatted(.iso8601) }

  /// To the millisecond: the order of what people said.
  static func precise() -> String {
    Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }

  static func isTime(_ text: String) -> Bool {
    text.utf8.count <= 30 && (try? Date(text, strategy: .iso8601)) != nil
  }
}
