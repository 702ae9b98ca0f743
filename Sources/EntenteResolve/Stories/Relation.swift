// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// How the text of a later document stands to that of an earlier one.
struct Relation: Hashable {
  let earlier: Int
  let later: Int
  let kind: StoryCopy.Kind
  let overlap: Overlap

  /// What decides about the texts. Texts of fewer shingles than `least` say too little; from `proportion` on two texts are of
  /// about one length; so many sampled shingles are in common at least.
  private static let (least, proportion, shared) = (24, 0.5, 8)
  /// Less than this part of the shorter text in common is shared background: a paragraph of it makes up much of a short
  /// text and little of a long one. A text that stands in a much longer one has to stand there nearly whole.
  private static let (part, morePart, short, whole) = (0.55, 0.25, 48.0, 0.7)
  /// What tells a copy from another report in the same form. The part of its numbers that the other has too: of texts that
  /// were published within `days`, and of others, which have to agree nearly wholly.
  private static let (days, numbers, farNumbers, farPart) = (14, 0.7, 0.9, 0.95)

  /// - Returns: `nil` when neither repeats the other.
  init?(_ pair: DocumentPair, in table: SketchTable) {
    let overlap = table.overlap(pair.earlier, pair.later)
    let part = Self.part + Self.morePart * min(1, Self.short / Double(max(1, overlap.length)))
    guard overlap.shared >= Self.shared, overlap.length >= Self.least, overlap.containment >= part else {
      return nil
    }
    if overlap.proportion >= Self.proportion {
      kind = .copy
    } else {
      guard overlap.containment >= Self.whole else { return nil }
      kind = overlap.left < overlap.right ? .embeds : .excerpt
    }
    let (left, right) = (table.numbers[pair.earlier], table.numbers[pair.later])
    let agree =
      left.isEmpty || right.isEmpty
      ? 1 : Double(Sorted.shared(left, right)) / Double(min(left.count, right.count))
    guard agree >= Self.numbers else { return nil }
    if let a = table.days[pair.earlier], let b = table.days[pair.later], abs(b - a) > Self.days {
      guard agree >= Self.farNumbers, overlap.containment >= Self.farPart else { return nil }
    }
    (earlier, later, self.overlap) = (pair.earlier, pair.later, overlap)
  }

  var reason: String {
    let part = String(Int((overlap.containment * 100).rounded())) + " %"
    return switch kind {
    case .embeds: part + " of the earlier text stands in it, among text of its own"
    case .excerpt: part + " of it stands in the earlier, longer text"
    default: part + " of the shorter text stands in both"
    }
  }
}
