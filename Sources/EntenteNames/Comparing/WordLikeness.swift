// SPDX-License-Identifier: Apache-2.0

/// How alike two words of names are: a pure function of the two.
struct WordLikeness: Sendable {
  /// The outcome: 0...1, and how they met.
  struct Outcome {
    enum Way: UInt8 { case none, same, meaning, sound, initial, transcription }

    var likeness: Float
    var way: Way
    static let none = Outcome(likeness: 0, way: .none)
  }

  /// Below this two words are not alike.
  static let least: Float = 0.5

  let latin: SoundCosts
  let transcribed: SoundCosts

  @inline(__always)
  func compare(
    _ a: UnsafePointer<Word>, _ soundsA: UnsafePointer<UInt8>, _ b: UnsafePointer<Word>,
    _ soundsB: UnsafePointer<UInt8>,
    wordsA: UnsafePointer<Word>, wordsB: UnsafePointer<Word>, least: Float = WordLikeness.least,
    _ row: UnsafeMutablePointer<Int32>
  ) -> Outcome {
    if a.pointee.key == b.pointee.key {
      return Outcome(
        likeness: a.pointee.letterKey == b.pointee.letterKey ? 1 : 0.98,
        way: a.pointee.hasConcept ? .meaning : .same)
    }
    let (kindA, kindB) = (a.pointee.kind, b.pointee.kind)
    if kindA == PartKind.number.rawValue || kindB == PartKind.number.rawValue { return .none }
    if kindA == PartKind.form.rawValue || kindB == PartKind.form.rawValue { return .none }
    if a.pointee.letterKey == b.pointee.letterKey { return Outcome(likeness: 1, way: .same) }
    if kindA == PartKind.initial.rawValue || kindB == PartKind.initial.rawValue {
      let same = a.pointee.initials & 0xFF == b.pointee.initials & 0xFF
      return same ? Outcome(likeness: 0.7, way: .initial) : .none
    }
    var best = sounds(a, soundsA, b, soundsB, least, row)
    var next = Int(a.pointee.alternative)
    while next != 0 {
      best = Swift.max(best, sounds(wordsA + next, soundsA, b, soundsB, least, row))
      next = Int((wordsA + next).pointee.alternative)
    }
    next = Int(b.pointee.alternative)
    while next != 0 {
      best = Swift.max(best, sounds(a, soundsA, wordsB + next, soundsB, least, row))
      next = Int((wordsB + next).pointee.alternative)
    }
    // Two words that each mean something of their own are alike only when they are nearly the same.
    if a.pointee.hasConcept, b.pointee.hasConcept, kindA != PartKind.name.rawValue, best < 0.9 {
      return .none
    }
    // Syllables are short, and another letter is another name.
    if a.pointee.isPinyin || b.pointee.isPinyin, best < 0.86 { return .none }
    if best < Self.least { return .none }
    return Outcome(likeness: best, way: a.pointee.isHan != b.pointee.isHan ? .transcription : .sound)
  }

  @inline(__always)
  private func sounds(
    _ a: UnsafePointer<Word>, _ soundsA: UnsafePointer<UInt8>, _ b: UnsafePointer<Word>,
    _ soundsB: UnsafePointer<UInt8>, _ least: Float,
    _ row: UnsafeMutablePointer<Int32>
  ) -> Float {
    let (n, m) = (Int(a.pointee.length), Int(b.pointee.length))
    guard n > 0, m > 0, n <= 2 * m + 1, m <= 2 * n + 1 else { return 0 }
    let isTranscribed = a.pointee.isHan != b.pointee.isHan
    let (maskA, maskB) = (a.pointee.mask, b.pointee.mask)
    let shared = (maskA & maskB).nonzeroBitCount
    if shared * (isTranscribed ? 5 : 3)
      < Swift.max(maskA.nonzeroBitCount, maskB.nonzeroBitCount) * 2
    {
      return 0
    }
    return likeness(
      soundsA + Int(a.pointee.sound), n, soundsB + Int(b.pointee.sound), m, isTranscribed, a.pointee.isHan,
      least: least, row)
  }

  /// - Parameter isLeft: whether, of a transcription, the left side is the one in Han.
  @inline(__always)
  func likeness(
    _ a: UnsafePointer<UInt8>, _ n: Int, _ b: UnsafePointer<UInt8>, _ m: Int, _ isTranscribed: Bool,
    _ isLeft: Bool,
    least: Float = WordLikeness.least, _ row: UnsafeMutablePointer<Int32>
  ) -> Float {
    let length = Float(Swift.max(n, m)) + 0.5
    let limit = Int32(length * 64 * (1 - least))
    let cost =
      if isTranscribed {
        transcribed.costs.withUnsafeBufferPointer { costs in
          guard let costs = costs.baseAddress else { return limit + 1 }
          return isLeft
            ? costs.distance(a, n, b, m, row, limit: limit) : costs.distance(b, m, a, n, row, limit: limit)
        }
      } else {
        latin.costs.withUnsafeBufferPointer { costs in
          costs.baseAddress?.distance(a, n, b, m, row, limit: limit) ?? limit + 1
        }
      }
    return Swift.max(0, 1 - Float(cost) / (64 * length))
  }
}
