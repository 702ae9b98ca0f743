// SPDX-License-Identifier: Apache-2.0

/// The names of one subject in an index, to be searched. Read-only; any thread may use it.
struct SubjectIndex: Sendable {
  let words: IndexSection<Word>
  let sounds: IndexSection<UInt8>
  let units: IndexSection<Unit>
  let starts: IndexSection<UInt32>
  let entities: IndexSection<UInt32>
  let totals: IndexSection<UInt16>
  let ordinals: IndexSection<UInt16>
  let wordStarts: IndexSection<UInt32>
  let wordNames: IndexSection<UInt32>
  let keys: KeyTable
  let nameKeys: KeyTable

  /// - Parameter first: the number of its first table.
  /// - Returns: nil when a table is missing or two do not fit together.
  init?(_ bytes: IndexBytes, first: Int) {
    guard let words = bytes.section(first, of: Word.self),
      let sounds = bytes.section(first + 1, of: UInt8.self),
      let units = bytes.section(first + 2, of: Unit.self),
      let starts = bytes.section(first + 3, of: UInt32.self),
      let entities = bytes.section(first + 4, of: UInt32.self),
      let totals = bytes.section(first + 5, of: UInt16.self),
      let ordinals = bytes.section(first + 6, of: UInt16.self),
      let wordStarts = bytes.section(first + 7, of: UInt32.self),
      let wordNames = bytes.section(first + 8, of: UInt32.self), let keys = KeyTable(bytes, first + 9),
      let nameKeys = KeyTable(bytes, first + 13), starts.count == entities.count + 1,
      totals.count == entities.count,
      ordinals.count == entities.count, wordStarts.count == words.count + 1, words.count > 0
    else { return nil }
    self.words = words
    self.sounds = sounds
    self.units = units
    self.starts = starts
    self.entities = entities
    self.totals = totals
    self.ordinals = ordinals
    self.wordStarts = wordStarts
    self.wordNames = wordNames
    self.keys = keys
    self.nameKeys = nameKeys
  }

  /// Readings of names in it.
  var count: Int { entities.count }

  /// The parts of a reading.
  @inline(__always)
  func side(_ name: Int) -> NameSide {
    NameSide(
      words: words.base, sounds: sounds.base, units: units.base + Int(starts[name]),
      count: Int(starts[name + 1]) - Int(starts[name]))
  }

  @inline(__always)
  func names(_ word: Int) -> UnsafeBufferPointer<UInt32> {
    let start = Int(wordStarts[word])
    return UnsafeBufferPointer(start: wordNames.base + start, count: Int(wordStarts[word + 1]) - start)
  }

  /// Whether names are found by a word: particles, titles, legal forms and single letters find nothing.
  static func isPosted(_ word: Word) -> Bool {
    switch word.part {
    case .particle, .title, .form, .initial: false
    default: true
    }
  }

  /// The keys of a word in the index: its meaning, its letters, its skeletons, and those of its other spellings.
  static func wordKeys(
    _ table: WordTable, _ word: Word, _ sounds: UnsafePointer<UInt8>, _ body: (UInt32) -> Void
  ) {
    body(IndexKeys.hash(.meaning, UInt64(word.key)))
    body(IndexKeys.hash(.letters, UInt64(word.letterKey)))
    IndexKeys.skeletons(word, sounds, body)
    if word.length >= 6 { body(apartKey(sounds + Int(word.sound), Int(word.length))) }
    var next = Int(word.alternative)
    while next != 0 {
      let other = table.words[next]
      body(IndexKeys.hash(.letters, UInt64(other.letterKey)))
      IndexKeys.skeletons(other, sounds, body)
      next = Int(other.alternative)
    }
  }

  /// The keys of a whole name: neighbouring words run together, and its acronyms.
  static func nameKeys(_ name: ReadName, _ body: (UInt32) -> Void) {
    let parts = name.parts.filter { $0.kind != .form && $0.kind != .particle && $0.kind != .title }
    guard parts.count > 1 else { return }
    for index in 1..<parts.count where parts[index].kind != .number && parts[index - 1].kind != .number {
      body(joinedKey(parts[index - 1].letters + parts[index].letters))
    }
    guard name.subject != .person, parts.count >= 2 else { return }
    for isMeant in [false, true] {
      var letters: [UInt8] = []
      for part in parts where part.kind != .number {
        letters += isMeant && !part.meant.isEmpty ? part.meant : part.initials
      }
      guard letters.count >= 3 else { continue }
      // The acronym of the whole, and of the name without its last and its first part.
      for range in [0..<letters.count, 0..<letters.count - 1, 1..<letters.count]
      where range.count >= 3 && range.count <= 10 {
        body(acronymKey(Array(letters[range])))
      }
    }
  }

  static func joinedKey(_ letters: [UInt8]) -> UInt32 {
    IndexKeys.hash(.joined, LetterHash.of(Sound.form(letters), salt: 1))
  }

  static func apartKey(_ sounds: UnsafePointer<UInt8>, _ length: Int) -> UInt32 {
    IndexKeys.hash(.apart, IndexKeys.skeleton(sounds, length).bits)
  }

  static func acronymKey(_ letters: [UInt8]) -> UInt32 {
    IndexKeys.hash(.acronym, LetterHash.of(letters, salt: 1))
  }
}
