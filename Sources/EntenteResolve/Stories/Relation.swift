// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// How the text of a later document stands to that of an earlier one.
struct Relation: Hashable {
  let earlier: Int
  let later: Int
  let kind: StoryCopy.Kind
  let overlap: Overlap

  /// What decides. Texts of fewer shingles than `least` say too little; less than `part` of the shorter text in common is
  /// shared background; from `proportion` on two texts are of about one length.
  static let (least, part, whole, proportion) = (16, 0.5, 0.7, 0.5)
  /// So many sampled shingles in common at least.
  static let shared = 8

  /// - Returns: `nil` when neither repeats the other.
  init?(_ pair: DocumentPair, in table: SketchTable) {
    let overlap = table.overlap(pair.earlier, pair.later)
    guard overlap.shared >= Self.shared, overlap.length >= Self.least else { return nil }
    if overlap.proportion >= Self.proportion {
      guard overlap.containment >= Self.part else { return nil }
      kind = .copy
    } else {
      guard overlap.containment >= Self.whole else { return nil }
      kind = overlap.left < overlap.right ? .embeds : .excerpt
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
