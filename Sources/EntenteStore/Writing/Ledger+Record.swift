// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import GRDB

extension Ledger {
  /// Records documents in this order, in one transaction: their texts, statements and rejections, the retirement of
  /// what no longer arises or was superseded, and the views of the initiatives that this touches.
  ///
  /// A statement whose quote does not stand at its offsets, or that cites another document, becomes a rejection.
  ///
  /// - Parameter at: the recorded time, ISO 8601 UTC. The ledger's clock only goes forward: unless the
  ///   time is later than the newest that is recorded, it becomes that one and a millisecond.
  /// - Throws: ``StoreError``; nothing of any entry has been recorded when it throws.
  package func record(_ entries: [Entry], at: String) throws(StoreError) -> [Outcome] {
    try write { db in
      let recording = try Recording(db, ledger: self, at: at)
      var met: Set<String> = []
      var outcomes: [Outcome] = []
      for entry in entries {
        let isNew = met.insert(entry.document.origin).inserted && met.insert(entry.document.id).inserted
        if !isNew { try recording.advance() }
        outcomes.append(try recording.record(entry))
      }
      try recording.refreshViews()
      return outcomes
    }
  }

  /// Records one document; see ``record(_:at:)``.
  package func record(document: Document, extraction: Extraction, run: Run, at: String) throws(StoreError)
    -> Outcome
  {
    try record([Entry(document: document, extraction: extraction, run: run)], at: at)[0]
  }

  /// Whether `document` has to be read by `run`, and what is known from before if so.
  package func state(of document: Document, run: Run) throws(StoreError) -> DocumentState {
    try read { db in
      let standing = try Standing(db, document: document, run: run)
      if standing.isRead { return standing.isRetrieved ? .current : .copy }
      return .unread(try known(db, document: document.id, origin: document.origin))
    }
  }

  /// Whether the bytes with this SHA-256 stand at `origin` and were last read by `run`: enough to skip a file before
  /// decoding it, when its metadata cannot have changed.
  package func isCurrent(_ id: String, origin: String, run: Run) throws(StoreError) -> Bool {
    try read { db in
      let current = try Standing.current(db, origin: origin)
      let reading = try Standing.liveReading(db, document: id)
      return current?.document == id && reading?.run == run
    }
  }
}
