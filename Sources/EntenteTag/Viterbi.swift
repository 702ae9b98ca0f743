// SPDX-License-Identifier: Apache-2.0

/// The likeliest labels of a sentence: the chain whose sum of weights is highest among those in good order.
package struct Viterbi {
  /// Weights of one label after another, by `label * 13 + next`; far below everything where `next` may not follow.
  let transitions: [Int32]
  private var back: [UInt8] = []

  static let forbidden: Int32 = -1_000_000
  /// For each label those that may stand before it.
  private static let before: [[Int]] = (0..<TagLabel.count).map { next in
    (0..<TagLabel.count).filter { TagLabel.allows($0, next) }
  }
  private static let flatBefore: [UInt8] = before.flatMap { $0.map(UInt8.init) }
  private static let starts: [Int] = before.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }

  package init(transitions: [Int32]) {
    self.transitions = transitions
  }

  /// Writes the labels of the tokens whose weights are `sums` into `labels`.
  package mutating func decode(_ sums: [SIMD16<Int16>], _ labels: inout [UInt8]) {
    labels.removeAll(keepingCapacity: true)
    guard let first = sums.first else { return }
    let count = TagLabel.count
    back.removeAll(keepingCapacity: true)
    var scores = SIMD16<Int32>(repeating: Self.forbidden)
    for label in 0..<count where TagLabel.begins(label) { scores[label] = Int32(first[label]) }
    transitions.withUnsafeBufferPointer { transitions in
      Self.flatBefore.withUnsafeBufferPointer { before in
        Self.starts.withUnsafeBufferPointer { starts in
          for index in 1..<max(1, sums.count) {
            let sum = sums[index]
            var following = SIMD16<Int32>(repeating: Self.forbidden)
            for next in 0..<count {
              var best = Int32.min
              var from: UInt8 = 0
              for position in starts[next]..<starts[next + 1] {
                let label = before[position]
                let score = scores[Int(label)] &+ transitions[Int(label) * count + next]
                if score > best { (best, from) = (score, label) }
              }
              following[next] = best &+ Int32(sum[next])
              back.append(from)
            }
            scores = following
          }
        }
      }
    }
    var best = 0
    for label in 1..<count where TagLabel.ends(label) && scores[label] > scores[best] { best = label }
    labels.append(contentsOf: repeatElement(0, count: sums.count))
    var index = sums.count - 1
    while index > 0 {
      labels[index] = UInt8(best)
      best = Int(back[(index - 1) * count + best])
      index -= 1
    }
    labels[0] = UInt8(best)
  }

  /// The names that labels in good order spell.
  package static func names(_ labels: [UInt8], from first: Int, into names: inout [TaggedName]) {
    var start = 0
    for (index, label) in labels.enumerated() where label != 0 {
      let part = (label - 1) & 3
      if part == 0 || part == 3 { start = index }
      if part >= 2, let kind = NameKind(rawValue: (label - 1) >> 2) {
        names.append(TaggedName(tokens: (first + start)..<(first + index + 1), kind: kind))
      }
    }
  }
}
