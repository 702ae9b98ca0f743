// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Finds the paragraphs around evidence.
struct Excerpts: Sendable {
  private struct Text: Sendable {
    let scalars: [Unicode.Scalar]
    let language: String?
  }

  private let texts: [String: Text]

  /// At most this many scalars of a paragraph are shown before the first and after the last evidence in it.
  private static let reach = 600
  /// Lines shorter than this that follow each other are one paragraph, broken to fit a page's width.
  private static let brokenLine = 140
  /// At most this many such lines are taken together on each side.
  private static let mostLines = 12

  /// - Parameter cited: ids of the documents whose text is needed.
  init(documents: [Document], cited: Set<String>) {
    var texts: [String: Text] = [:]
    for document in documents where cited.contains(document.id) {
      texts[document.id] = Text(scalars: Array(document.text.unicodeScalars), language: document.language)
    }
    self.texts = texts
  }

  /// The excerpts for `evidence`: one for each paragraph, in the order of documents and offsets.
  func excerpts(of evidence: [Evidence], language: String?) -> [Excerpt] {
    struct Group {
      var range: Range<Int>
      var evidence: [Evidence]
    }
    var groups: [Group] = []
    var alone: [Evidence] = []
    for item in evidence.sorted(by: { ($0.documentName, $0.passage) < ($1.documentName, $1.passage) }) {
      guard let text = texts[item.passage.document], stands(item.passage, in: text) else {
        alone.append(item)
        continue
      }
      let range = Self.paragraph(around: item.passage, in: text.scalars)
      if let last = groups.last, last.evidence[0].passage.document == item.passage.document,
        range.lowerBound < last.range.upperBound
      {
        groups[groups.count - 1].range = last.range.lowerBound..<max(last.range.upperBound, range.upperBound)
        groups[groups.count - 1].evidence.append(item)
      } else {
        groups.append(Group(range: range, evidence: [item]))
      }
    }
    return groups.compactMap { group in
      texts[group.evidence[0].passage.document].map { excerpt(group.evidence, range: group.range, text: $0) }
    } + alone.map { Self.quoteAlone($0, language: language) }
  }

  private func stands(_ passage: Passage, in text: Text) -> Bool {
    guard passage.start >= 0, passage.start < passage.end, passage.end <= text.scalars.count else {
      return false
    }
    return text.scalars[passage.start..<passage.end].elementsEqual(passage.quote.unicodeScalars)
  }

  private func excerpt(_ evidence: [Evidence], range: Range<Int>, text: Text) -> Excerpt {
    let marks = Self.merged(evidence)
    let scalars = text.scalars
    let first = marks.first?.start ?? range.lowerBound
    let last = marks.last?.end ?? range.upperBound
    var start = range.lowerBound
    var end = range.upperBound
    if first - start > Self.reach {
      start = Self.wordBoundary(near: first - Self.reach, before: first, in: scalars)
    }
    if end - last > Self.reach { end = Self.wordBoundary(near: last + Self.reach, before: end, in: scalars) }
    return Excerpt(
      document: evidence[0].passage.document, documentName: evidence[0].documentName, language: text.language,
      pieces: Self.pieces(of: start..<end, marks, in: scalars), marks: marks,
      isCutBefore: start > range.lowerBound, isCutAfter: end < range.upperBound, isLocated: true)
  }

  /// Cuts `range` where evidence or the number of a footnote begins or ends.
  private static func pieces(
    of range: Range<Int>, _ marks: [Excerpt.Mark], in scalars: [Unicode.Scalar]
  ) -> [Excerpt.Piece] {
    let notes = marks.flatMap { mark in
      mark.notes.compactMap { NoteNumber.range($0, of: mark.start..<mark.end, in: scalars) }
    }
    let edges = marks.flatMap { [$0.start, $0.end] } + notes.flatMap { [$0.lowerBound, $0.upperBound] }
    let cuts = Set([range.lowerBound, range.upperBound] + edges.filter(range.contains)).sorted()
    return zip(cuts, cuts.dropFirst()).map { start, end in
      Excerpt.Piece(
        text: string(scalars[start..<end]), isEvidence: marks.contains { $0.start <= start && end <= $0.end },
        isNote: notes.contains { $0.lowerBound <= start && end <= $0.upperBound })
    }
  }

  /// Evidence as marks that do not overlap.
  private static func merged(_ evidence: [Evidence]) -> [Excerpt.Mark] {
    var marks: [Excerpt.Mark] = []
    for item in evidence {
      if let last = marks.last, item.passage.start < last.end {
        marks[marks.count - 1].end = max(last.end, item.passage.end)
        marks[marks.count - 1].notes += (item.note.map { [$0] } ?? []).filter { !last.notes.contains($0) }
        marks[marks.count - 1].supports += item.supports.filter { !last.supports.contains($0) }
      } else {
        marks.append(
          Excerpt.Mark(
            start: item.passage.start, end: item.passage.end, notes: item.note.map { [$0] } ?? [],
            supports: item.supports))
      }
    }
    return marks
  }

  private static func quoteAlone(_ evidence: Evidence, language: String?) -> Excerpt {
    Excerpt(
      document: evidence.passage.document, documentName: evidence.documentName, language: language,
      pieces: [Excerpt.Piece(text: evidence.passage.quote, isEvidence: true, isNote: false)],
      marks: merged([evidence]), isCutBefore: false, isCutAfter: false, isLocated: false)
  }

  /// The line that holds the passage, with the short lines next to it when the text is broken to a width.
  private static func paragraph(around passage: Passage, in scalars: [Unicode.Scalar]) -> Range<Int> {
    func lineStart(_ position: Int) -> Int {
      // More than is ever shown need not be looked at.
      let limit = max(0, position - 2 * reach)
      var position = position
      while position > limit, !isLineEnd(scalars[position - 1]) { position -= 1 }
      return position
    }
    func lineEnd(_ position: Int) -> Int {
      let limit = min(scalars.count, position + 2 * reach)
      var position = position
      while position < limit, !isLineEnd(scalars[position]) { position += 1 }
      return position
    }
    var (start, end) = (lineStart(passage.start), lineEnd(passage.end))
    if lineEnd(passage.start) - start < brokenLine {
      for _ in 0..<mostLines {
        guard start > 0 else { break }
        let above = lineStart(start - 1)
        guard isBrokenLine(scalars[above..<(start - 1)]) else { break }
        start = above
      }
    }
    if end - lineStart(max(passage.end - 1, 0)) < brokenLine {
      for _ in 0..<mostLines {
        guard end < scalars.count else { break }
        let below = lineEnd(end + 1)
        guard end + 1 <= below, isBrokenLine(scalars[(end + 1)..<below]) else { break }
        end = below
      }
    }
    return start..<end
  }

  private static func isBrokenLine(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.count < brokenLine && line.contains { !$0.properties.isWhitespace }
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  /// The first position after white space from `position` on, within 40 scalars and before `limit`; `position`
  /// itself in scripts without spaces.
  private static func wordBoundary(near position: Int, before limit: Int, in scalars: [Unicode.Scalar]) -> Int
  {
    for candidate in position..<min(position + 40, limit) where scalars[candidate].properties.isWhitespace {
      return candidate + 1
    }
    return position
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
