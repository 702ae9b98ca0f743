// SPDX-License-Identifier: Apache-2.0

/// What is marked on a page of a document's text: the passages that bear initiatives out, the names within them and the
/// numbers of their footnotes. Offsets are those of the page.
package struct TextMarks: Sendable {
  /// A passage and what it bears out.
  package struct Evidence: Hashable, Sendable {
    package let range: Range<Int>
    /// Whether it begins on this page.
    package let beginsHere: Bool
    /// In the order of the document's initiatives.
    package let supports: [Support]
  }

  /// The fields of one initiative, by their names in the JSON.
  package struct Support: Hashable, Sendable {
    /// The id under which it is shown.
    package let initiative: String
    package let fields: [String]
  }

  /// A name where it stands.
  package struct Mention: Hashable, Sendable {
    package enum Kind: String, Sendable {
      case person, organisation, government, country, place
    }

    package let range: Range<Int>
    package let kind: Kind
    /// The id under which the actor is shown; `nil` for places and for actors that the map does not have.
    package let actor: String?
  }

  /// By start, the longest first.
  package let evidence: [Evidence]
  /// By start; none overlaps another.
  package let mentions: [Mention]
  /// Where numbers of footnotes stand, by start.
  package let notes: [Range<Int>]

  /// Part of a text under the same marks throughout.
  package struct Piece: Hashable, Sendable {
    package let range: Range<Int>
    /// Positions in ``evidence`` of the passages that it belongs to, ascending.
    package let evidence: [Int]
    /// Of ``mentions``.
    package let mention: Int?
    package let isNote: Bool
  }

  /// `range` cut wherever a mark begins or ends.
  package func pieces(of range: Range<Int>) -> [Piece] {
    func touches(_ other: Range<Int>) -> Bool { other.overlaps(range) }
    let near = evidence.indices.filter { touches(evidence[$0].range) }
    let named = mentions.indices.filter { touches(mentions[$0].range) }
    let noted = notes.filter(touches)
    let ranges = near.map { evidence[$0].range } + named.map { mentions[$0].range } + noted
    let edges = ranges.flatMap { [$0.lowerBound, $0.upperBound] }.filter(range.contains)
    let cuts = Set(edges + [range.lowerBound, range.upperBound]).sorted()
    return zip(cuts, cuts.dropFirst()).map { start, end in
      Piece(
        range: start..<end, evidence: near.filter { evidence[$0].range.contains(start) },
        mention: named.first { mentions[$0].range.contains(start) },
        isNote: noted.contains { $0.contains(start) })
    }
  }
}
