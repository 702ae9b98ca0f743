// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// One document to be recorded: what was retrieved, what reading it gave, and what read it.
package struct Entry: Sendable {
  package let document: Document
  /// `nil` when ``Ledger/state(of:run:)`` said that the document is there and needs no reading.
  package let extraction: Extraction?
  package let run: Run

  package init(document: Document, extraction: Extraction?, run: Run) {
    self.document = document
    self.extraction = extraction
    self.run = run
  }
}

/// What recording one document did.
package struct Outcome: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Nothing: the same bytes, read by the same run, are there.
    case unchanged
    /// Bytes that the ledger had not seen.
    case added
    /// Bytes that the ledger had not seen, at an origin that held others: those are retired.
    case superseded
    /// Known bytes read again, by another run or with other metadata.
    case reread
    /// Known bytes at a further origin; not read again.
    case copied
  }

  package let document: String
  package var kind: Kind
  /// Statements asserted that were not, and statements retired.
  package var asserted = 0
  package var retired = 0
  package var rejections = 0
}

/// What the ledger knows of a document that is about to be read.
package enum DocumentState: Sendable {
  /// Read by this run, with this metadata, from this origin: nothing to do.
  case current
  /// Read by this run, but from another origin: record it without reading it again.
  case copy
  /// To be read, with what earlier readings found.
  case unread(Known)
}
