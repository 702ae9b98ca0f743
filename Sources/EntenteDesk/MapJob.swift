// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteGraph
internal import EntenteIngest
internal import EntenteModel
internal import EntenteResolve

/// The one-shot map: files in, initiatives out, nothing kept. A file that cannot be used becomes a rejection; the
/// others go on.
package struct MapJob: Sendable {
  /// What is known about the documents beside what they say themselves; it wins over what they say.
  package var stated = StatedMetadata()
  package var limits = MapLimits()
  /// Which keys of JSON lines hold what.
  package var fields = CollectionFields()
  /// How many documents are read at once, at least 1. The result does not depend on it.
  package var width = 1
  /// Whether the result holds the documents' texts: only the report page shows them.
  package var keepsTexts = false

  package init() {}

  var ingester: Ingester {
    Ingester(limits: limits.ingest, options: stated.particulars, fields: fields.map)
  }

  /// Reads `inputs` and maps what they report.
  ///
  /// - Parameters:
  ///   - inputs: paths of files and folders, patterns, or `-` for standard input.
  ///   - progress: called after each document with the number done.
  /// - Throws: when the program's own data cannot be loaded or the task is cancelled; never for what an input holds.
  package func run(_ inputs: [String], progress: (Int) -> Void = { _ in }) async throws -> MapResult {
    let extractor = try Extractor()
    let found = try await findings(Intake(inputs, limits: limits.ingest).makeIterator(), extractor, progress)
    var headers: [String: Document.Header] = [:]
    for header in found.compactMap(\.header) { headers[header.id] = header }
    let statements = found.flatMap(\.statements)
    return MapResult(
      initiatives: Projection.initiatives(
        from: statements, documents: headers, resolution: Self.resolution(found)),
      documents: found.compactMap(\.header), texts: found.compactMap(\.text),
      rejections: found.flatMap(\.rejections), statements: statements.count)
  }

  /// The documents of `inputs`, what is resolved about them, and what could not be used.
  func resolved(_ inputs: [String], progress: (Int) -> Void) async throws
    -> (headers: [Document.Header], resolution: Resolution, rejections: [Rejection])
  {
    let found = try await findings(Intake(inputs).makeIterator(), try Extractor(), progress)
    return (found.compactMap(\.header), Self.resolution(found), found.flatMap(\.rejections))
  }

  /// What one input gave.
  private struct Found: Sendable {
    var header: Document.Header?
    var text: Document?
    var statements: [Statement] = []
    var rejections: [Rejection] = []
    var sketch: [UInt8] = []
  }

  /// Which of the documents tell one story and which of their initiatives are one.
  private static func resolution(_ found: [Found]) -> Resolution {
    guard found.count(where: { $0.header != nil }) > 1 else { return .none }
    var resolver = Resolver()
    for one in found {
      guard let header = one.header else { continue }
      resolver.add(header, recorded: 0, sketch: one.sketch, claims: one.statements.map { Claim($0) })
    }
    return resolver.resolution([])
  }

  /// Reads the items, at most ``width`` at once; what they gave stands in their order. A document that was given
  /// twice, under whatever names, is read once.
  private func findings(
    _ items: Intake.Iterator, _ extractor: Extractor, _ progress: (Int) -> Void
  ) async throws -> [Found] {
    let ingester = ingester
    var items = items
    var found: [Int: Found] = [:]
    try await withThrowingTaskGroup(of: (Int, Found).self) { group in
      var begun = 0
      func begin() {
        guard let item = items.next() else { return }
        let number = begun
        begun += 1
        group.addTask { @concurrent in (number, try await read(item, ingester, extractor)) }
      }
      for _ in 0..<max(width, 1) { begin() }
      while let (number, result) = try await group.next() {
        found[number] = result
        progress(found.count)
        begin()
      }
    }
    var seen: Set<String> = []
    return found.sorted { $0.key < $1.key }.map(\.value).filter { result in
      result.header.map { seen.insert($0.id).inserted } ?? true
    }
  }

  private func read(_ item: IntakeItem, _ ingester: Ingester, _ extractor: Extractor) async throws -> Found {
    switch try await ingester.read(item) {
    case .rejection(let rejection): return Found(rejections: [rejection])
    case .document(let document):
      let extraction = extractor.extract(document)
      return Found(
        header: document.header, text: keepsTexts ? document : nil, statements: extraction.statements,
        rejections: extraction.rejections, sketch: Sketch(of: document.text).bytes)
    }
  }
}
