// SPDX-License-Identifier: Apache-2.0
internal import EntenteTag
internal import Testing

@Suite("The chain of labels")
struct ChainTests {
  @Test("Names survive being written as labels and read again")
  func roundTrip() {
    let names = [
      TaggedName(tokens: 0..<1, kind: .place), TaggedName(tokens: 1..<4, kind: .organisation),
      TaggedName(tokens: 5..<7, kind: .person),
    ]
    var read: [TaggedName] = []
    Viterbi.names(TagLabel.labels(names, count: 8), from: 0, into: &read)
    #expect(read == names)
  }

  @Test("What begins must end: every label that may follow another is as names are built")
  func order() {
    func label(_ part: TagLabel.Part, _ kind: NameKind) -> Int { TagLabel.label(part, kind) }
    #expect(TagLabel.allows(0, label(.begin, .person)))
    #expect(TagLabel.allows(label(.begin, .person), label(.end, .person)))
    #expect(TagLabel.allows(label(.end, .person), label(.whole, .place)))
    #expect(!TagLabel.allows(label(.begin, .person), label(.end, .place)))
    #expect(!TagLabel.allows(label(.inside, .person), 0))
    #expect(!TagLabel.begins(label(.inside, .place)) && !TagLabel.ends(label(.begin, .place)))
  }

  @Test("The decoder finds the same chain as trying all of them", arguments: 1...40)
  func best(seed: UInt64) {
    var state = seed
    func draw() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % 41 - 20
    }
    let transitions = (0..<(TagLabel.count * TagLabel.count)).map { _ in Int32(draw()) }
    let sums = (0..<3).map { _ in
      var sum = SIMD16<Int16>.zero
      for label in 0..<TagLabel.count { sum[label] = Int16(draw()) }
      return sum
    }
    func score(_ labels: [Int]) -> Int? {
      guard let first = labels.first, let last = labels.last, TagLabel.begins(first), TagLabel.ends(last)
      else {
        return nil
      }
      var total = Int(sums[0][first])
      for index in 1..<labels.count {
        guard TagLabel.allows(labels[index - 1], labels[index]) else { return nil }
        total += Int(transitions[labels[index - 1] * TagLabel.count + labels[index]])
        total += Int(sums[index][labels[index]])
      }
      return total
    }
    var highest = Int.min
    for a in 0..<TagLabel.count {
      for b in 0..<TagLabel.count {
        for c in 0..<TagLabel.count { highest = max(highest, score([a, b, c]) ?? .min) }
      }
    }
    var decoder = Viterbi(transitions: transitions)
    var labels: [UInt8] = []
    decoder.decode(sums, &labels)
    #expect(score(labels.map(Int.init)) == highest)
  }
}
