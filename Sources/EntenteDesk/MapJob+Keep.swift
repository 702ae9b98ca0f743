// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteGraph
package import EntenteModel
internal import EntenteStore

extension MapJob {
  /// What keeping documents in a workspace did, and the map of these documents as the workspace now holds it.
  package struct Kept: Sendable {
    package let summary: IngestSummary
    /// Empty when it was not asked for.
    package let map: MapResult
    /// Initiatives in the whole workspace, before and after.
    package let before: Int
    package let after: Int
  }

  /// Reads `inputs` into the workspace at `path`, which is made when it is not there.
  ///
  /// - Parameters:
  ///   - web: how `addresses` are fetched, after the inputs.
  ///   - program: name and version of the program: `entente/1.0.0`.
  ///   - now: the recorded time, ISO 8601 UTC; asked for each transaction.
  ///   - mapped: whether to make the map of what was read, which takes memory in proportion to it.
  ///   - progress: called after each transaction with what has been recorded.
  ///   - rejected: takes each rejection as it comes; when `nil` they stand in the map.
  ///   - fetched: called after each address.
  /// - Throws: what ``Workspace`` throws; what was recorded before stays.
  package func keep(
    _ inputs: [String], web: WebJob? = nil, addresses: [String] = [], in path: String, program: String,
    mapped: Bool = true, now: @escaping () -> String,
    progress: (IngestSummary) -> Void = { _ in }, rejected: ((Rejection) -> Void)? = nil,
    fetched: (FetchNote) -> Void = { _ in }
  ) async throws -> Kept {
    let workspace = try Workspace(path: path, program: program, extractor: Extractor())
    let before = try workspace.ledger.initiativeCount(.now)
    let stream = self.inputs(inputs, tally: Tally(keepsDocuments: mapped, rejected: rejected))
    var summary = try await workspace.ingest(stream, width: width, now: now, progress: progress)
    if let web, !addresses.isEmpty {
      summary.add(try await web.fetch(addresses, into: workspace, report: fetched))
    }
    var seen: Set<String> = []
    let documents = stream.tally.documents.filter { seen.insert($0.id).inserted }
    var headers: [String: Document.Header] = [:]
    var statements: [Statement] = []
    var texts: [Document] = []
    let known = mapped ? try workspace.ledger.headers(.now) : [:]
    for document in documents {
      headers[document.id] = known[document.id] ?? document
      statements += try workspace.ledger.statements(of: document.id, .now)
      if keepsTexts, let text = try workspace.ledger.document(document.id, .now) { texts.append(text) }
    }
    let map = MapResult(
      initiatives: Projection.initiatives(
        from: statements, documents: headers, resolution: try workspace.ledger.resolution(.now)),
      documents: documents,
      texts: texts, rejections: stream.tally.rejections, statements: statements.count)
    return Kept(
      summary: summary, map: map, before: before, after: try workspace.ledger.initiativeCount(.now))
  }
}
