// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Evidence in the paragraph around it.
struct Excerpt: Hashable, Sendable {
  /// A run of the paragraph.
  struct Piece: Hashable, Sendable {
    let text: String
    let isEvidence: Bool
    /// The number of a footnote that evidence cites, glued to the word before it.
    let isNote: Bool
  }

  /// What stands behind one stretch of evidence.
  struct Mark: Hashable, Sendable {
    /// Offsets in Unicode scalars of the document's stored text, end exclusive.
    var start: Int
    var end: Int
    var notes: [String]
    var supports: [String]
  }

  let document: String
  let documentName: String
  let language: String?
  let pieces: [Piece]
  let marks: [Mark]
  /// Whether the paragraph goes on before and after what is shown.
  let isCutBefore: Bool
  let isCutAfter: Bool
  /// `false` when the quote does not stand at its offsets in the document or the document is not at hand: then the
  /// quote is shown alone.
  let isLocated: Bool
}
