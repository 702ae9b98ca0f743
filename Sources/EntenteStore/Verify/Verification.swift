// SPDX-License-Identifier: Apache-2.0

/// What checking a ledger came to.
package struct Verification: Sendable {
  package internal(set) var documents = 0
  package internal(set) var statements = 0
  package internal(set) var passages = 0
  /// Those that now have a row; the past rows of all are checked too.
  package internal(set) var initiatives = 0
  /// At most ``limit``; `suppressed` counts the others.
  package internal(set) var findings: [Finding] = []
  package internal(set) var suppressed = 0

  package static let limit = 1_000

  package var isSound: Bool { findings.isEmpty }

  init() {}

  mutating func add(_ finding: Finding) {
    if findings.count < Self.limit { findings.append(finding) } else { suppressed += 1 }
  }
}
