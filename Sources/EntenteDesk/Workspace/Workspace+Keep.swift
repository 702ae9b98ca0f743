// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteStore

extension Workspace {
  /// Reads one document into the ledger and notes what became of its address, in one transaction.
  ///
  /// - Parameters:
  ///   - state: of the address that it was fetched from, if it was.
  ///   - time: the recorded time, ISO 8601 UTC.
  func keep(_ document: Document, fetched state: FetchState?, at time: String) throws -> Outcome {
    let extraction: Extraction?
    switch try ledger.state(of: document, run: run) {
    case .current, .copy: extraction = nil
    case .unread(let known): extraction = extract(document, known)
    }
    let entry = Entry(document: document, extraction: extraction, run: run)
    guard let state else { return try ledger.record([entry], at: time)[0] }
    return try ledger.record(entry, fetched: state, at: time)
  }
}
