// SPDX-License-Identifier: Apache-2.0

/// Collects the names of one subject and makes the tables of their index.
struct SubjectIndexBuilder {
  /// Tables that one subject takes.
  static let tables = 17

  let subject: NameSubject
  private var table: WordTable
  private var units: [Unit] = []
  private var starts: [UInt32] = [0]
  private var entities: [UInt32] = []
  private var totals: [UInt16] = []
  private var ordinals: [UInt16] = []
  private var nameKeys: [UInt64] = []

  init(_ subject: NameSubject, reserving names: Int) {
    self.subject = subject
    table = WordTable(reserving: names)
    units.reserveCapacity(names * 4)
  }

  /// Adds the readings of a name: that with the number `ordinal` of the entity with the number `entity`.
  mutating func add(_ readings: [ReadName], entity: UInt32, ordinal: UInt16, _ rarity: Rarity) {
    for reading in readings {
      let name = UInt32(entities.count)
      var total = 0
      for part in reading.parts {
        let word = table.number(part.whole, rarity)
        units.append(Unit(word: word, isFamily: part.isFamily))
        let kept = table.words[Int(word)]
        if SubjectIndex.isPosted(kept) { total += Int(kept.weight) }
      }
      starts.append(UInt32(units.count))
      entities.append(entity)
      totals.append(UInt16(min(total, 65_535)))
      ordinals.append(ordinal)
      SubjectIndex.nameKeys(reading) { nameKeys.append(UInt64($0) << 32 | UInt64(name)) }
    }
  }

  /// Writes the tables.
  mutating func write(into writer: inout IndexWriter) {
    // The names of each word, in order; of words that every other name has, none: they are only compared.
    var counts = [UInt32](repeating: 0, count: table.words.count + 1)
    eachPosting { word, _ in counts[word + 1] += 1 }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    let wordStarts = counts
    var names = [UInt32](repeating: 0, count: Int(counts[counts.count - 1]))
    eachPosting { word, name in
      names[Int(counts[word])] = name
      counts[word] += 1
    }
    var keys: [UInt64] = []
    keys.reserveCapacity(table.words.count * 6)
    table.sounds.withUnsafeBufferPointer { sounds in
      guard let sounds = sounds.baseAddress else { return }
      for (number, word) in table.words.enumerated()
      where number > 0 && wordStarts[number + 1] > wordStarts[number] {
        SubjectIndex.wordKeys(table, word, sounds) { keys.append(UInt64($0) << 32 | UInt64(number)) }
      }
    }
    writer.add(table.words)
    writer.add(table.sounds)
    writer.add(units)
    writer.add(starts)
    writer.add(entities)
    writer.add(totals)
    writer.add(ordinals)
    writer.add(wordStarts)
    writer.add(names)
    KeyTable.write(&keys, into: &writer)
    KeyTable.write(&nameKeys, into: &writer)
  }

  private func eachPosting(_ body: (Int, UInt32) -> Void) {
    for name in 0..<entities.count {
      for place in Int(starts[name])..<Int(starts[name + 1]) {
        let word = units[place].word
        if SubjectIndex.isPosted(table.words[word]) { body(word, UInt32(name)) }
      }
    }
  }
}

extension ReadPart {
  /// The part with all that its word is made of among what words are told apart by. A part may have other spellings in one
  /// name than in another; which of the two an index met first must not count.
  fileprivate var whole: ReadPart {
    guard !alternatives.isEmpty || !meant.isEmpty || initials.count != 1 || initials.first != letters.first
    else { return self }
    var part = self
    for letters in alternatives + [initials, meant] {
      part.characters.append(0)
      part.characters += letters.lazy.map { UInt32($0) }
    }
    return part
  }
}
