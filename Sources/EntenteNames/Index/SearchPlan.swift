// SPDX-License-Identifier: Apache-2.0

/// What to look up for one reading of a query, whatever index it is looked up in.
struct SearchPlan {
  /// A word of the query that names are found by.
  struct Turn {
    /// Among the words of the side.
    let index: Int
    /// Whether names that have nothing else of the query yet are taken by it.
    let isOpen: Bool
    /// Of ``keys``.
    let keys: Range<Int>
  }

  /// A key of whole names.
  struct NameKey {
    let key: UInt32
    let weight: UInt16
    let stamp: UInt8
  }

  /// Two neighbours of the query, together.
  struct Pair {
    let key: UInt32
    /// Of ``sounds``.
    let sounds: Range<Int>
  }

  /// What meeting all words that find names would tell.
  private(set) var total = 0
  /// The rarest words first.
  private(set) var turns: [Turn] = []
  private(set) var keys: [UInt32] = []
  private(set) var nameKeys: [NameKey] = []
  private(set) var pairs: [Pair] = []
  private(set) var sounds: [UInt8] = []

  /// Makes it that of a reading.
  mutating func set(_ reading: ReadName, _ side: NameSide) {
    total = 0
    turns.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    nameKeys.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    sounds.removeAll(keepingCapacity: true)
    var order: [Int] = []
    for index in 0..<side.count where SubjectIndex.isPosted(side.word(index).pointee) {
      order.append(index)
      total += Int(side.word(index).pointee.weight)
    }
    order.sort { (side.word($0).pointee.weight, $1) > (side.word($1).pointee.weight, $0) }
    var left = total
    for (turn, index) in order.enumerated() {
      // Once what is left of the query is too little to make a match alone, only names already found are added to.
      let isOpen = turn == 0 || left * 10 >= total * 3
      let start = keys.count
      addKeys(side, side.word(index).pointee)
      turns.append(Turn(index: index, isOpen: isOpen, keys: start..<keys.count))
      left -= Int(side.word(index).pointee.weight)
      addNameKeys(reading.parts[index], UInt16(side.word(index).pointee.weight), UInt8(index + 1))
    }
    addPairs(reading)
  }

  private mutating func addKeys(_ side: NameSide, _ word: Word) {
    var found = keys
    keys = []
    func take(_ key: UInt32) { found.append(key) }
    take(IndexKeys.hash(.meaning, UInt64(word.key)))
    take(IndexKeys.hash(.letters, UInt64(word.letterKey)))
    IndexKeys.skeletons(word, side.sounds, take)
    var next = Int(word.alternative)
    while next != 0 {
      let other = side.words[next]
      take(IndexKeys.hash(.letters, UInt64(other.letterKey)))
      IndexKeys.skeletons(other, side.sounds, take)
      next = Int(other.alternative)
    }
    keys = found
  }

  /// Words that the list has run together, and acronyms.
  private mutating func addNameKeys(_ part: ReadPart, _ weight: UInt16, _ stamp: UInt8) {
    guard part.letters.count >= 2, part.kind != .number else { return }
    nameKeys.append(NameKey(key: SubjectIndex.joinedKey(part.letters), weight: weight, stamp: stamp))
    if part.letters.count <= 10, part.kind == .core || part.kind == .known {
      nameKeys.append(NameKey(key: SubjectIndex.acronymKey(part.letters), weight: weight, stamp: stamp))
    }
  }

  /// Words that the list has together and the query apart.
  private mutating func addPairs(_ reading: ReadName) {
    let parts = reading.parts.filter {
      $0.kind != .form && $0.kind != .particle && $0.kind != .title && $0.kind != .number
    }
    guard parts.count > 1 else { return }
    for index in 1..<parts.count {
      let form = Sound.form(parts[index - 1].letters + parts[index].letters)
      guard form.count >= 6 else { continue }
      let key = form.withUnsafeBufferPointer { form in
        form.baseAddress.map { SubjectIndex.apartKey($0, form.count) }
      }
      guard let key else { continue }
      let start = sounds.count
      sounds += form
      pairs.append(Pair(key: key, sounds: start..<sounds.count))
    }
  }
}
