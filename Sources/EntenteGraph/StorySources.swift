// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Who makes the statements about one initiative, when copies of one story are one source: that of the story's origin.
struct StorySources {
  private let documents: [String: Document.Header]
  private let resolution: Resolution
  /// The documents that speak of the initiative.
  private let cited: Set<String>

  init(fields: [Statement], documents: [String: Document.Header], resolution: Resolution) {
    self.documents = documents
    self.resolution = resolution
    cited = resolution.copies.isEmpty ? [] : Set(fields.map(\.passage.document))
  }

  /// The source to count for `statement`. What a copy says by itself is the origin's; what it says in the name of
  /// another ("according to X") stays X's.
  func source(_ statement: Statement) -> String {
    let document = statement.passage.document
    guard let copy = resolution.copies[document], statement.source == documents[document]?.source.id else {
      return statement.source
    }
    guard cited.contains(copy.origin), let origin = documents[copy.origin] else {
      return "story-" + copy.origin
    }
    return origin.source.id
  }

  /// How many documents are not counted because they repeat others: ` (and 3 copies)`, empty for none.
  var copiesInWords: String {
    let copies = cited.count - Set(cited.map(resolution.origin)).count
    return copies == 0 ? "" : copies == 1 ? " (and one copy)" : " (and \(copies) copies)"
  }
}
