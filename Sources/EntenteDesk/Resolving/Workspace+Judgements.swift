// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteResolve
internal import EntenteShare
package import EntenteStore

extension Workspace {
  /// Records judgements, and what follows from them, looked at once.
  ///
  /// - Parameter now: the recorded time, ISO 8601 UTC; asked for each transaction.
  package func judge(_ judgements: [Judgement], marking: Marking = .clear, now: () -> String)
    throws(StoreError)
  {
    guard !judgements.isEmpty else { return }
    try ledger.record(judgements, marking: marking, at: now())
    try ledger.resolve(at: now())
  }

  /// The last judgement about each pair, those that take back among them, as JSON lines, by their ids.
  package func judgementLines(_ viewpoint: Viewpoint) throws(StoreError) -> String {
    let last = Dictionary(try ledger.judgementHistory(viewpoint).map { ([$0.left, $0.right], $0) }) { $1 }
    return JudgementLines.encode(last.values.sorted { ($0.left, $0.right) < ($1.left, $1.right) })
  }

  /// What became of a file of judgements.
  package struct Imported: Sendable {
    package let recorded: Int
    /// Those that were recorded before, or are older than what is held of their pair.
    package let known: Int
    package let rejections: [Rejection]
  }

  /// Records the judgements of JSON lines, as ``judgementLines(_:)`` gives them. Those that were recorded before, and
  /// those that were judged earlier than the last about their pair, are passed over: importing a file again changes
  /// nothing, and two workspaces that take in each other's judgements agree. A line that cannot be used is a rejection.
  ///
  /// - Parameters:
  ///   - bytes: of the file.
  ///   - place: what the file is called.
  package func importJudgements(_ bytes: [UInt8], place: String, now: () -> String) throws(StoreError)
    -> Imported
  {
    let history = try ledger.judgementHistory(.now)
    var recorded = Set(history)
    var last = Dictionary(history.map { ([$0.left, $0.right], $0.at) }) { $1 }
    var (new, rejections, known) = ([Judgement](), [Rejection](), 0)
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { continue }
      switch JudgementReader.judgement(Array(line)) {
      case .failure(let fault):
        rejections.append(
          Rejection(
            rule: "bad-judgement", place: "\(place):\(number + 1)", message: fault.message,
            excerpt: String(decoding: line.prefix(400), as: UTF8.self)))
      case .success(let judgement):
        let pair = [judgement.left, judgement.right]
        if recorded.contains(judgement) || last[pair].map({ judgement.at < $0 }) ?? false {
          known += 1
        } else {
          recorded.insert(judgement)
          last[pair] = judgement.at
          new.append(judgement)
        }
      }
    }
    try judge(new, now: now)
    return Imported(recorded: new.count, known: known, rejections: rejections)
  }

  /// Judgements about actors that do not go together, as text.
  package func conflicts(_ viewpoint: Viewpoint, asLines: Bool, width: Int) throws(StoreError) -> String {
    let judgements = try ledger.judgements(viewpoint)
    let clusters = EntityClusters(try ledger.judgedEntities(viewpoint), judgements)
    let rows = clusters.conflicts.map {
      ConflictLines.Row(
        kind: $0.kind.rawValue, left: $0.left, right: $0.right, judgements: $0.judgements, yields: $0.yields)
    }
    return asLines ? ConflictLines.encode(rows) : ConflictLines.table(rows, width: width)
  }
}
