// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// Finds phrases of a lexicon in running tokens: a trie over token keys, laid flat in one open-addressed table.
///
/// Works the same for words between spaces and for Chinese, where each character is a token.
struct PhraseTrie: Sendable {
  /// What the text must look like for a phrase to be meant, beyond the words.
  struct Case: OptionSet, Sendable {
    let rawValue: UInt8
    /// The first word must begin with a capital.
    static let capital = Case(rawValue: 1)
    /// The one word must be written in capitals: `US` is not `us`.
    static let acronym = Case(rawValue: 2)
  }

  struct Entry: Sendable {
    let value: Int32
    let form: Case
    /// Index of the next entry of the same phrase; -1 for none.
    fileprivate var next: Int32 = -1

    init(value: Int32, form: Case) {
      self.value = value
      self.form = form
    }
  }

  /// What one phrase stands for, in the order in which it was added.
  struct Entries: Sequence, IteratorProtocol {
    private let pool: [Entry]
    private var at: Int32

    fileprivate init(_ pool: [Entry], from first: Int32) {
      self.pool = pool
      at = first
    }

    mutating func next() -> Entry? {
      guard at >= 0 else { return nil }
      let entry = pool[Int(at)]
      at = entry.next
      return entry
    }
  }

  /// All entries, by the number that a search gives.
  struct Lists: Sendable {
    fileprivate var pool: [Entry] = []

    subscript(list: Int) -> Entries { Entries(pool, from: Int32(list)) }
  }

  private var keys: [UInt64]
  private var nodes: [Int32]
  private var mask: Int
  private var used = 0
  private var nodeCount: Int32 = 1
  /// The first entry by node; -1 where no phrase ends.
  private var terminals: [Int32] = [-1]
  private(set) var entries = Lists()
  /// Which words begin a phrase: a bit for 16 bits of the key, so that most words that begin none need no look
  /// into the large tables.
  private var roots: [UInt64]

  init() {
    roots = Array(repeating: 0, count: 1024)
    keys = Array(repeating: 0, count: 1024)
    nodes = Array(repeating: 0, count: 1024)
    mask = 1023
  }

  /// Adds `phrase` with what it stands for. A phrase may stand for several values.
  mutating func add(_ phrase: String, _ value: Int32, cased: Bool) {
    let tokens = Tokenizer.tokens(of: phrase)
    guard let first = tokens.first else { return }
    var form: Case = []
    if cased, first.has(.capital) {
      form = tokens.count == 1 && first.has(.acronym) && first.end - first.start <= 6 ? .acronym : .capital
    }
    add(tokens.map(\.key), Entry(value: value, form: form))
  }

  mutating func add(_ phrase: [UInt64], _ entry: Entry) {
    guard let first = phrase.first else { return }
    roots[Self.root(first).word] |= Self.root(first).bit
    var node: Int32 = 0
    for key in phrase { node = child(of: node, key) ?? insert(node, key) }
    var last: Int32 = -1
    var at = terminals[Int(node)]
    while at >= 0 {
      let known = entries.pool[Int(at)]
      if known.value == entry.value, known.form == entry.form { return }
      (last, at) = (at, known.next)
    }
    if last < 0 {
      terminals[Int(node)] = Int32(entries.pool.count)
    } else {
      entries.pool[Int(last)].next = Int32(entries.pool.count)
    }
    entries.pool.append(entry)
  }

  /// The longest phrase that starts at `start`, ends before `limit`, and has an entry whose case the text meets.
  ///
  /// - Returns: the index after the phrase, and the index into `entries`.
  @inline(__always)
  func longest(_ tokens: UnsafeBufferPointer<Token>, _ start: Int, _ limit: Int) -> (end: Int, list: Int)? {
    guard start < limit, begins(tokens[start].key) else { return nil }
    var node: Int32 = 0
    var best: (end: Int, list: Int)?
    var index = start
    while index < limit, let next = child(of: node, tokens[index].key) {
      node = next
      index += 1
      let list = Int(terminals[Int(node)])
      var entry = list
      while entry >= 0 {
        if Self.meets(tokens, start, index, entries.pool[entry].form) {
          best = (index, list)
          break
        }
        entry = Int(entries.pool[entry].next)
      }
    }
    return best
  }

  /// Every phrase that starts at `start` and ends before `limit`: index after it, and index into `entries`.
  @inline(__always)
  func all(
    _ tokens: UnsafeBufferPointer<Token>, _ start: Int, _ limit: Int,
    _ body: (_ end: Int, _ list: Int) -> Void
  ) {
    guard start < limit, begins(tokens[start].key) else { return }
    var node: Int32 = 0
    var index = start
    while index < limit, let next = child(of: node, tokens[index].key) {
      node = next
      index += 1
      let list = Int(terminals[Int(node)])
      if list >= 0 { body(index, list) }
    }
  }

  static func meets(_ tokens: UnsafeBufferPointer<Token>, _ start: Int, _ end: Int, _ form: Case) -> Bool {
    if form.contains(.acronym) { return tokens[start].has(.acronym) }
    if form.contains(.capital) { return tokens[start].has(.capital) || tokens[start].kind == .number }
    return true
  }

  private static func root(_ key: UInt64) -> (word: Int, bit: UInt64) {
    (Int(truncatingIfNeeded: key >> 6 & 1023), 1 << (key & 63))
  }

  /// `false` when no phrase begins with the word.
  private func begins(_ key: UInt64) -> Bool {
    let root = Self.root(key)
    return roots[root.word] & root.bit != 0
  }

  private static func mix(_ node: Int32, _ key: UInt64) -> UInt64 {
    let hash = (key ^ UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15) &* 0xff51_afd7_ed55_8ccd
    return (hash ^ hash >> 33) | 1
  }

  private func child(of node: Int32, _ key: UInt64) -> Int32? {
    let hash = Self.mix(node, key)
    var slot = Int(truncatingIfNeeded: hash >> 7) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return nodes[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func insert(_ node: Int32, _ key: UInt64) -> Int32 {
    if used * 2 >= keys.count { grow() }
    let new = nodeCount
    nodeCount += 1
    terminals.append(-1)
    place(Self.mix(node, key), new)
    used += 1
    return new
  }

  private mutating func place(_ hash: UInt64, _ node: Int32) {
    var slot = Int(truncatingIfNeeded: hash >> 7) & mask
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = hash
    nodes[slot] = node
  }

  private mutating func grow() {
    let (oldKeys, oldNodes) = (keys, nodes)
    mask = keys.count * 2 - 1
    keys = Array(repeating: 0, count: mask + 1)
    nodes = Array(repeating: 0, count: mask + 1)
    for (slot, hash) in oldKeys.enumerated() where hash != 0 { place(hash, oldNodes[slot]) }
  }
}
