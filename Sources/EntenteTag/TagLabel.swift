// SPDX-License-Identifier: Apache-2.0

/// What a name is the name of.
package enum NameKind: UInt8, Sendable, CaseIterable {
  case person, organisation, place
}

/// The part that a token has in a name, one of 13: outside, or beginning, inside, end or whole of a name of one kind.
///
/// 0 is outside; 1 to 4 are the parts of a person's name, 5 to 8 of an organisation's, 9 to 12 of a place's.
package enum TagLabel {
  package static let count = 13
  package static let outside = 0

  package enum Part: Int {
    case begin = 1
    case inside
    case end
    case whole
  }

  @inlinable package static func label(_ part: Part, _ kind: NameKind) -> Int {
    part.rawValue + 4 * Int(kind.rawValue)
  }

  /// Whether `next` may follow `label`: names begin, go on and end in good order.
  package static func allows(_ label: Int, _ next: Int) -> Bool {
    let open = label != outside && ((label - 1) & 3 == 0 || (label - 1) & 3 == 1)
    let opens = next == outside || (next - 1) & 3 == 0 || (next - 1) & 3 == 3
    if open { return !opens && (label - 1) >> 2 == (next - 1) >> 2 }
    return opens
  }

  /// Whether a sentence may begin with `label`.
  package static func begins(_ label: Int) -> Bool { allows(outside, label) }

  /// Whether a sentence may end with `label`.
  package static func ends(_ label: Int) -> Bool { allows(label, outside) }

  /// The labels of `count` tokens in which `names` stand, which neither overlap nor leave the tokens.
  package static func labels(_ names: [TaggedName], count: Int) -> [UInt8] {
    var labels = [UInt8](repeating: UInt8(outside), count: count)
    for name in names where !name.tokens.isEmpty {
      let last = name.tokens.upperBound - 1
      for token in name.tokens {
        let part: Part =
          name.tokens.count == 1
          ? .whole : token == name.tokens.lowerBound ? .begin : token == last ? .end : .inside
        labels[token] = UInt8(label(part, name.kind))
      }
    }
    return labels
  }
}

/// A name that the tagger found: a half-open range of tokens.
package struct TaggedName: Hashable, Sendable {
  package var tokens: Range<Int>
  package var kind: NameKind

  package init(tokens: Range<Int>, kind: NameKind) {
    self.tokens = tokens
    self.kind = kind
  }
}
