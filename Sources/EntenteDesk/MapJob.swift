// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteGraph
internal import EntenteModel

/// The one-shot map: files in, initiatives out, nothing kept. A file that cannot be used becomes a rejection; the
/// others go on.
package struct MapJob: Sendable {
  /// What is known about the documents beside what they say themselves; it wins over what they say.
  package var stated = StatedMetadata()
  package var limits = MapLimits()
  /// How many documents are read at once, at least 1. The result does not depend on it.
  package var width = 1

  package init() {}

  /// Reads `inputs` and maps what they report.
  ///
  /// - Parameters:
  ///   - inputs: paths of files and folders, patterns, or `-` for standard input.
  ///   - progress: called after each document with the number done and the number known so far.
  /// - Throws: when the program's own data cannot be loaded or the task is cancelled; never for what an input holds.
  package func run(_ inputs: [String], progress: (Int, Int) -> Void = { _, _ in }) async throws -> MapResult {
    let extractor = try Extractor()
    let places = expand(inputs)
    let read = try await inOrder(places.count, progress: progress) { index in
      await self.read(places[index], with: extractor)
    }
    let statements = read.flatMap(\.statements)
    let documents = read.compactMap(\.document)
    var headers: [String: Document.Header] = [:]
    for document in documents { headers[document.id] = document.header }
    return MapResult(
      initiatives: Projection.initiatives(from: statements, documents: headers), documents: documents,
      rejections: read.flatMap(\.rejections), statements: statements.count)
  }

  /// What one input gave.
  struct Reading: Sendable {
    var document: Document?
    var statements: [Statement] = []
    var rejections: [Rejection] = []
  }

  /// Runs `work` for 0..<count, at most ``width`` at once, and gives the results in the order of their numbers.
  private func inOrder(
    _ count: Int, progress: (Int, Int) -> Void, work: @escaping @Sendable (Int) async -> Reading
  ) async throws -> [Reading] {
    var results = [Reading?](repeating: nil, count: count)
    try await withThrowingTaskGroup(of: (Int, Reading).self) { group in
      var next = 0
      while next < min(max(width, 1), count) {
        let index = next
        group.addTask { @concurrent in (index, await work(index)) }
        next += 1
      }
      var done = 0
      while let (index, reading) = try await group.next() {
        results[index] = reading
        done += 1
        progress(done, count)
        try Task.checkCancellation()
        guard next < count else { continue }
        let index = next
        group.addTask { @concurrent in (index, await work(index)) }
        next += 1
      }
    }
    return results.compactMap { $0 }
  }
}
