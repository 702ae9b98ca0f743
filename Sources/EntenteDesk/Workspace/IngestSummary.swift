// SPDX-License-Identifier: Apache-2.0
package import EntenteStore

/// What an ingest has done so far. Everything that it counts is recorded.
package struct IngestSummary: Hashable, Sendable {
  /// Documents, by what recording them did.
  package var documents: [Outcome.Kind: Int] = [:]
  package var asserted = 0
  package var retired = 0
  /// Inputs that could not be used.
  package var rejectedInputs = 0
  /// Rejections within documents that were read.
  package var rejections = 0
  /// Stopped before the last input; run it again to go on.
  package var isInterrupted = false

  package init() {}

  /// Documents of whatever kind.
  package var usable: Int { documents.values.reduce(0, +) }

  mutating func add(_ other: IngestSummary) {
    documents.merge(other.documents, uniquingKeysWith: +)
    asserted += other.asserted
    retired += other.retired
    rejectedInputs += other.rejectedInputs
    rejections += other.rejections
  }

  mutating func add(_ outcome: Outcome) {
    documents[outcome.kind, default: 0] += 1
    asserted += outcome.asserted
    retired += outcome.retired
    rejections += outcome.rejections
  }
}
