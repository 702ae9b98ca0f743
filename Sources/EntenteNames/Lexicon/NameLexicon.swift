// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// The words and phrases of names that mean the same in several languages, and what they are. Read-only after it is
/// made; any thread may use it.
package struct NameLexicon: Sendable {
  /// One meaning.
  struct Concept: Sendable {
    /// By which an explanation calls it: `plant`.
    let name: String
    let kind: PartKind
    /// The first letters of its words in English, for acronyms.
    let initials: [UInt8]
    /// The same in every run and edition of the lexicons, never 0.
    let key: UInt32
  }

  /// Concepts by number; 0 is none.
  private(set) var concepts: [Concept] = [Concept(name: "", kind: .core, initials: [], key: 0)]
  /// From a node and a word to the next node. Node 0 is the start.
  private var steps: [Step: UInt32] = [:]
  /// The concept that ends at a node, 0 for none.
  private var ends: [UInt32] = [0]
  /// The first words of phrases, by which most words are known to begin none.
  private var firsts = Set<UInt64>()
  private var numbers: [String: UInt32] = [:]

  private struct Step: Hashable {
    let node: UInt32
    let word: UInt64
  }

  init() {}

  /// The number of the concept called `name` of `kind`, made when it is not there.
  mutating func concept(_ name: String, _ kind: PartKind, initials: [UInt8] = []) -> UInt32 {
    let key = "\(kind.rawValue) \(name)"
    if let known = numbers[key] { return known }
    let hash = LetterHash.of(name.utf8, salt: kind.rawValue &+ 16)
    concepts.append(
      Concept(
        name: name, kind: kind, initials: initials, key: UInt32(truncatingIfNeeded: hash ^ hash >> 32) | 1))
    numbers[key] = UInt32(concepts.count - 1)
    return UInt32(concepts.count - 1)
  }

  /// Adds a phrase for `concept`; what was first for the same words stays.
  mutating func add(_ words: [UInt64], _ concept: UInt32) {
    guard let first = words.first, words.count <= 12 else { return }
    var node: UInt32 = 0
    for word in words {
      let step = Step(node: node, word: word)
      if let next = steps[step] {
        node = next
      } else {
        ends.append(0)
        node = UInt32(ends.count - 1)
        steps[step] = node
      }
    }
    firsts.insert(first)
    if ends[Int(node)] == 0 { ends[Int(node)] = concept }
  }

  /// Adds `text` as it is written in a lexicon's cell: Cyrillic by the stems of its words, Han by its characters, Latin
  /// by its letters.
  mutating func add(text: some StringProtocol, _ concept: UInt32) {
    let tokens = NameTokenizer.tokens(String(text))
    var words: [UInt64] = []
    for token in tokens { words += Self.keys(token) }
    add(words, concept)
  }

  /// What a word of a lexicon is found by.
  static func keys(_ token: NameToken) -> [UInt64] {
    switch token.script {
    case .han: token.characters.map(LetterHash.of(character:))
    case .cyrillic: [stemKey(token.letters)]
    case .latin, .other, .digits, .pinyin: [LetterHash.of(token.letters, salt: 1)]
    }
  }

  static func stemKey(_ letters: [UInt8]) -> UInt64 {
    letters.count <= 4
      ? LetterHash.of(LooseLetters.form(letters), salt: 2)
      : LetterHash.of(LooseLetters.stem(letters), salt: 2)
  }

  func begins(_ word: UInt64) -> Bool { firsts.contains(word) }

  func next(_ node: UInt32, _ word: UInt64) -> UInt32? { steps[Step(node: node, word: word)] }

  func end(_ node: UInt32) -> UInt32 { ends[Int(node)] }
}
