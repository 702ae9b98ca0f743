// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteStore
import EntenteTesting

/// A ledger in a folder of its own, a reader and a clock.
struct LedgerBench {
  let folder: ScratchFolder
  let ledger: Ledger
  let clock = TestClock()

  init() throws {
    folder = try ScratchFolder()
    ledger = try Self.open(folder.path("ledger.db"))
  }

  static func open(_ path: String) throws(StoreError) -> Ledger {
    try Ledger(path: path, project: { PlainProjection.initiatives($0, $1) })
  }

  /// Reads as the desk does: with what is known, unless there is nothing to do.
  @discardableResult
  func read(_ document: Document, words: [String] = ["signed", "подписал", "签署"], at: String? = nil) throws
    -> Outcome
  {
    let reader = WordReader(words)
    let extraction: Extraction? =
      switch try ledger.state(of: document, run: reader.run) {
      case .current, .copy: nil
      case .unread(let known): reader.extract(document, known: known)
      }
    let entry = Entry(document: document, extraction: extraction, run: reader.run)
    return try ledger.record([entry], at: at ?? clock.now())[0]
  }

  var titles: [String] {
    get throws { try titles(.now) }
  }

  func titles(_ viewpoint: Viewpoint) throws -> [String] {
    try ledger.statements(viewpoint).filter { $0.property == .title }.map(\.value)
  }
}
