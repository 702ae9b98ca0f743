// SPDX-License-Identifier: Apache-2.0

/// Finds which parts of two names meet. Holds the room that it works in, so one belongs to one thread.
struct Matcher {
  /// How a part met its partner.
  enum Way: UInt8 { case none, same, meaning, sound, initial, transcription, joined, acronym }

  /// What became of the parts of one side.
  struct Fate {
    var likeness: Float = 0
    /// The first part of the other side that it met, -1 for none.
    var partner: Int8 = -1
    var way: Way = .none
  }

  let likeness: WordLikeness
  private(set) var left = [Fate](repeating: Fate(), count: NameReader.mostParts)
  private(set) var right = [Fate](repeating: Fate(), count: NameReader.mostParts)
  private var found: [Found] = []
  private var row = [Int32](repeating: 0, count: 64)
  private var run = [UInt8](repeating: 0, count: 64)

  private struct Found {
    var value: Float
    var likeness: Float
    var i: Int8
    var j: Int8
    var way: Way
  }

  init(_ likeness: WordLikeness) {
    self.likeness = likeness
    found.reserveCapacity(NameReader.mostParts * NameReader.mostParts)
  }

  /// Whether a part takes part in comparing at all.
  @inline(__always)
  static func counts(_ word: UnsafePointer<Word>) -> Bool {
    word.pointee.kind != PartKind.particle.rawValue && word.pointee.kind != PartKind.title.rawValue
  }

  /// Fills ``left`` and ``right``.
  mutating func match(_ a: NameSide, _ b: NameSide) {
    found.removeAll(keepingCapacity: true)
    for i in 0..<a.count { left[i] = Fate() }
    for j in 0..<b.count { right[j] = Fate() }
    row.withUnsafeMutableBufferPointer { row in
      guard let row = row.baseAddress else { return }
      for i in 0..<a.count {
        let word = a.word(i)
        guard Self.counts(word) else { continue }
        for j in 0..<b.count {
          let other = b.word(j)
          guard Self.counts(other) else { continue }
          let outcome = likeness.compare(
            word, a.sounds, other, b.sounds, wordsA: a.words, wordsB: b.words, row)
          guard outcome.way != .none else { continue }
          let way: Way =
            switch outcome.way {
            case .none: .none
            case .same: .same
            case .meaning: .meaning
            case .sound: .sound
            case .initial: .initial
            case .transcription: .transcription
            }
          // Of equals, those in the same place first.
          let place = Float(abs(i - j)) * 0.001
          found.append(
            Found(
              value: outcome.likeness - place, likeness: outcome.likeness, i: Int8(i), j: Int8(j), way: way))
        }
      }
    }
    assign()
    joined(a, b, flipped: false)
    joined(b, a, flipped: true)
    acronyms(a, b, flipped: false)
    acronyms(b, a, flipped: true)
  }

  /// The best pairs first, each part once.
  private mutating func assign() {
    while true {
      var best = -1
      var value: Float = 0
      for (index, pair) in found.enumerated() where pair.value > value {
        if left[Int(pair.i)].way == .none, right[Int(pair.j)].way == .none {
          best = index
          value = pair.value
        }
      }
      guard best >= 0 else { return }
      let pair = found[best]
      left[Int(pair.i)] = Fate(likeness: pair.likeness, partner: pair.j, way: pair.way)
      right[Int(pair.j)] = Fate(likeness: pair.likeness, partner: pair.i, way: pair.way)
      found[best].value = 0
    }
  }

  @inline(__always)
  private func fate(_ index: Int, _ isRight: Bool) -> Fate { isRight ? right[index] : left[index] }

  private mutating func set(_ index: Int, _ isRight: Bool, _ fate: Fate) {
    if isRight { right[index] = fate } else { left[index] = fate }
  }

  /// A word of `a` that is several of `b` run together.
  private mutating func joined(_ a: NameSide, _ b: NameSide, flipped: Bool) {
    guard b.count > 1 else { return }
    for i in 0..<a.count
    where fate(i, flipped).way == .none || fate(i, flipped).likeness < 0.8 && fate(i, flipped).way == .sound {
      let word = a.word(i)
      guard Self.isWordy(word), word.pointee.length >= 4 else { continue }
      let before = fate(i, flipped)
      var best: (likeness: Float, start: Int, end: Int) = (0.74, 0, 0)
      for start in 0..<b.count - 1 {
        var length = 0
        var end = start
        while end < b.count, end - start < 4 {
          let other = b.word(end)
          let isFree =
            fate(end, !flipped).way == .none || Int(fate(end, !flipped).partner) == i && before.way == .sound
          guard isFree, other.pointee.kind != PartKind.number.rawValue,
            other.pointee.kind != PartKind.form.rawValue
          else { break }
          let count = Int(other.pointee.length)
          guard length + count <= 48 else { break }
          for k in 0..<count { run[length + k] = b.sounds[Int(other.pointee.sound) + k] }
          length += count
          end += 1
          guard end - start >= 2, length <= Sound.longest else { continue }
          let (n, m) = (Int(word.pointee.length), length)
          guard n <= m + 3, m <= n + 3 else { continue }
          let isTranscribed = word.pointee.isHan != b.word(start).pointee.isHan
          let isLeft = word.pointee.isHan
          let alike = row.withUnsafeMutableBufferPointer { row in
            run.withUnsafeBufferPointer { run -> Float in
              guard let row = row.baseAddress, let run = run.baseAddress else { return 0 }
              return likeness.likeness(
                a.sounds + Int(word.pointee.sound), n, run, m, isTranscribed, isLeft, row)
            }
          }
          if alike > best.likeness { best = (alike, start, end) }
        }
      }
      guard best.end > best.start, best.likeness > before.likeness else { continue }
      set(i, flipped, Fate(likeness: best.likeness, partner: Int8(best.start), way: .joined))
      for j in best.start..<best.end {
        set(j, !flipped, Fate(likeness: best.likeness, partner: Int8(i), way: .joined))
      }
    }
  }

  @inline(__always)
  private static func isWordy(_ word: UnsafePointer<Word>) -> Bool {
    switch word.pointee.part {
    case .core, .known, .name, .field, .body, .place, .generic, .patronymic: true
    default: false
    }
  }

  /// A word of `a` that is made of the beginnings of words of `b`.
  private mutating func acronyms(_ a: NameSide, _ b: NameSide, flipped: Bool) {
    for i in 0..<a.count where fate(i, flipped).way == .none {
      let word = a.word(i)
      guard word.pointee.kind == PartKind.core.rawValue || word.pointee.kind == PartKind.known.rawValue,
        (2...12).contains(word.pointee.length)
      else { continue }
      var free: UInt32 = 0
      for j in 0..<b.count where fate(j, !flipped).way == .none { free |= 1 << UInt32(j) }
      guard let (start, end, strength) = AcronymMatch.find(word, a, b, free: free) else { continue }
      set(i, flipped, Fate(likeness: strength, partner: Int8(start), way: .acronym))
      for j in start..<end where fate(j, !flipped).way == .none && Self.counts(b.word(j)) {
        set(j, !flipped, Fate(likeness: strength, partner: Int8(i), way: .acronym))
      }
    }
  }
}

extension Matcher {
  /// As if a part had not met.
  mutating func part(left index: Int) {
    let partner = Int(left[index].partner)
    for other in right.indices where Int(right[other].partner) == index && right[other].way != .none {
      right[other] = Fate()
    }
    if partner >= 0, left[index].way == .joined || left[index].way == .acronym {
      for other in left.indices
      where left[other].way == left[index].way && Int(left[other].partner) == partner { left[other] = Fate() }
    }
    left[index] = Fate()
  }

  /// As if a part that met nothing were not there: it meets itself in full.
  mutating func pass(left index: Int) { left[index] = Fate(likeness: 1, partner: -1, way: .same) }
  mutating func pass(right index: Int) { right[index] = Fate(likeness: 1, partner: -1, way: .same) }
}
