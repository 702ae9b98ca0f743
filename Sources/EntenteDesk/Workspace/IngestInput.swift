// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// One input of an ingest, decoded or refused.
package enum IngestInput: Sendable {
  case document(Document)
  /// Input that could not be used. `origin` is its absolute path or URL.
  case rejection(Rejection, origin: String, marking: Marking = .clear)
}
