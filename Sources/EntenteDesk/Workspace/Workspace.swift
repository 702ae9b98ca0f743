// SPDX-License-Identifier: Apache-2.0
package import EntenteExtract
internal import EntenteGraph
package import EntenteModel
package import EntenteStore

/// What one desk works in: the ledger, what reads documents into it, and the views made from it.
package struct Workspace: Sendable {
  /// Reads one document, given what earlier readings of it found. Pure: any thread may call it.
  package typealias Reader = @Sendable (Document, Known) -> Extraction

  package let ledger: Ledger
  /// What is written beside everything that this workspace records.
  package let run: Run
  let extract: Reader

  /// Opens the workspace at `path`, or makes one, to be read into by `extract`.
  ///
  /// Views made by another version of the program are made again.
  ///
  /// - Throws: ``StoreError``.
  package init(
    path: String, run: Run, extract: @escaping Reader, derivation: Derivation = .program
  ) throws(StoreError) {
    ledger = try Ledger(path: path, derivation: derivation)
    self.run = run
    self.extract = extract
    if try ledger.viewVersion() != run.program { try ledger.rebuildViews(version: run.program) }
  }

  /// Opens the workspace at `path`, or makes one, with views that are made of statements alone: nothing is resolved.
  package init(
    path: String, run: Run, extract: @escaping Reader,
    project: @escaping @Sendable ([Statement], [String: Document.Header]) -> [Initiative]
  ) throws(StoreError) {
    try self.init(
      path: path, run: run, extract: extract,
      derivation: Derivation(project: { statements, headers, _ in project(statements, headers) }))
  }

  /// Opens the workspace at `path`, or makes one, with the program's own extraction.
  ///
  /// - Parameter program: the program's name and version: `entente/1.0.0`.
  package init(path: String, program: String, extractor: Extractor) throws(StoreError) {
    try self.init(
      path: path, run: Run(program: program, lexicon: extractor.lexicon),
      extract: { extractor.extract($0, known: $1) })
  }

  /// Whether the bytes with this SHA-256 from `origin` have been read by this run: a file that need not be decoded.
  package func isCurrent(_ id: String, origin: String) throws(StoreError) -> Bool {
    try ledger.isCurrent(id, origin: origin, run: run)
  }

  /// The initiatives that can be seen from `viewpoint`, each with its evidence, in the order of first evidence.
  package func initiatives(_ viewpoint: Viewpoint) throws(StoreError) -> [Initiative] {
    ledger.derivation.project(
      try ledger.statements(viewpoint), try ledger.headers(viewpoint), try ledger.resolution(viewpoint))
  }

  /// Drops the views and makes them again from the statements and judgements.
  package func rebuildViews() throws(StoreError) { try ledger.rebuildViews(version: run.program) }

  /// Records a person's word about two documents or two initiatives, and what follows from it.
  ///
  /// - Parameter now: the recorded time, ISO 8601 UTC; asked for each transaction.
  package func judge(_ judgement: Judgement, marking: Marking = .clear, now: () -> String) throws(StoreError)
  {
    try ledger.record(judgement, marking: marking, at: now())
    try ledger.resolve(at: now())
  }

  /// Checks everything in the ledger; see `Ledger.verify`.
  package func verify(progress: (Int, Int) -> Bool = { _, _ in true }) throws(StoreError) -> Verification {
    try ledger.verify(progress: progress)
  }
}
