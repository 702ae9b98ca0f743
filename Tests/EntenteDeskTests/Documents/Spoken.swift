// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteModel
import EntenteStore
import EntenteTesting

/// What a test says that a document bears out: an initiative, the words of its passage, and a property.
struct Spoken: Sendable {
  let initiative: String
  let words: String
  let property: Property
  let value: String
  var original: String?

  init(_ initiative: String, _ words: String, _ property: Property, _ value: String, original: String? = nil)
  {
    (self.initiative, self.words, self.property, self.value) = (initiative, words, property, value)
    self.original = original
  }

  /// The statement, with the passage where the words first stand.
  func statement(in document: Document) -> Statement? {
    let text = Array(document.text.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    guard
      let start = (0...max(0, text.count - wanted.count)).first(where: {
        text[$0...].starts(with: wanted)
      })
    else { return nil }
    return Statement(
      entity: initiative, schema: initiative.hasPrefix("act-") ? "Organization" : "Project",
      property: property,
      value: value, original: original, language: document.language,
      passage: Passage(document: document.id, start: start, end: start + wanted.count, quote: words),
      source: document.source.id, method: "test/1", marking: document.marking)
  }
}

extension Workspace {
  /// A workspace whose documents say what `spoken` gives for their names.
  static func speaking(_ path: String, _ spoken: [String: [Spoken]], _ documents: [Document]) async throws
    -> Workspace
  {
    let workspace = try Workspace(path: path, run: Run(program: "test/1", lexicon: "1")) { document, _ in
      Extraction(statements: (spoken[document.name] ?? []).compactMap { $0.statement(in: document) })
    }
    let clock = TestClock()
    _ = try await workspace.ingest(documents.map { .document($0) }, width: 1, now: clock.now)
    return workspace
  }
}
