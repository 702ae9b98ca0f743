// SPDX-License-Identifier: Apache-2.0
internal import EntenteDesk
internal import EntenteModel
internal import EntenteStore
internal import EntenteTesting
internal import Foundation

/// Ingests generated documents into a ledger, to be killed in the middle: `entente-crash-probe PATH COUNT`.
///
/// The ledger is expected to hold an older edition of some of them, read with another word list, so that all that an
/// ingest can do is under way: adding, superseding, reading again. Prints the content digest at the end.
///
/// With `correct` after the count it ingests nothing, but corrects every initiative of the ledger that nobody has corrected.
@main
enum CrashProbe {
  static func main() async throws {
    let arguments = CommandLine.arguments
    if arguments.count == 4, arguments[3] == "correct" { return try correct(arguments[1]) }
    guard arguments.count == 3, let count = Int(arguments[2]) else {
      FileHandle.standardError.write(Data("usage: entente-crash-probe PATH COUNT\n".utf8))
      exit(2)
    }
    let reader = WordReader(["signed", "opened", "подписал", "签署"])
    let workspace = try Workspace(
      path: arguments[1], run: reader.run, extract: { reader.extract($0, known: $1) },
      project: { PlainProjection.initiatives($0, $1) })
    let inputs = Document.generated(count, seed: 1).enumerated().map { index, document in
      index % 50 == 49
        ? IngestInput.rejection(
          Rejection(rule: "empty-document", place: document.name, message: "Nothing to read."),
          origin: document.origin)
        : IngestInput.document(document)
    }
    let now = { Date.now.formatted(.iso8601) }
    _ = try await workspace.ingest(inputs, width: 2, now: now) { summary in
      FileHandle.standardError.write(Data("\(summary.usable)\n".utf8))
    }
    print(try workspace.ledger.contentDigest())
    try workspace.ledger.close()
  }

  /// A title and an acceptance for each, in one transaction each, each told on standard error.
  private static func correct(_ path: String) throws {
    let ledger = try Ledger(
      path: path, derivation: Derivation(project: { PlainProjection.corrected($0, $1, $2) }))
    let known = Set(try ledger.corrections(.now).initiatives)
    let ids = try ledger.initiatives(.now).map(\.initiative.id).sorted()
    for id in ids where !known.contains(id) {
      let at = Date.now.formatted(.iso8601)
      let words = [(Correction.Field.title, "Title of \(id)"), (.initiative, Correction.accepted)]
      try ledger.record(
        words.map { Correction(Correction.Key(id, $0.0), $0.1, by: "probe", reason: "a test", at: at) },
        at: at)
      FileHandle.standardError.write(Data("\(id)\n".utf8))
    }
    print(try ledger.contentDigest())
    try ledger.close()
  }
}
