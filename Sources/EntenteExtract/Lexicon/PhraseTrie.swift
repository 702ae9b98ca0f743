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
  }

  private var keys: [UInt64]
  private var nodes: [Int32]
  private var mask: Int
  private var used = 0
  private var nodeCount: Int32 = 1
  /// Index into `entries` by node; -1 where no phrase ends.
  private var terminals: [Int32] = [-1]
  private(set) var entries: [[Entry]] = []

  init() {
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
    var node: Int32 = 0
    for key in phrase { node = child(of: node, key) ?? insert(node, key) }
    if terminals[Int(node)] < 0 {
      terminals[Int(node)] = Int32(entries.count)
      entries.append([])
    }
    let list = Int(terminals[Int(node)])
    if !entries[list].contains(where: { $0.value == entry.value && $0.form == entry.form }) {
      entries[list].append(entry)
    }
  }

  /// The longest phrase that starts at `start`, ends before `limit`, and has an entry whose case the text meets.
  ///
  /// - Returns: the index after the phrase, and the index into `entries`.
  @inline(__always)
  func longest(_ tokens: UnsafeBufferPointer<Token>, _ start: Int, _ limit: Int) -> (end: Int, list: Int)? {
    var node: Int32 = 0
    var best: (end: Int, list: Int)?
    var index = start
    while index < limit, let next = child(of: node, tokens[index].key) {
      node = next
      index += 1
      let list = Int(terminals[Int(node)])
      if list >= 0, entries[list].contains(where: { Self.meets(tokens, start, index, $0.form) }) {
        best = (index, list)
      }
    }
    return best
  }

  /// Every phrase that starts at `start` and ends before `limit`: index after it, and index into `entries`.
  func all(
    _ tokens: UnsafeBufferPointer<Token>, _ start: Int, _ limit: Int,
    _ body: (_ end: Int, _ list: Int) -> Void
  ) {
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

  private static func mix(_ node: Int32, _ key: UInt64) -> UInt64 {
    let hash = (key ^ UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15) &* 0xff51_afd7_ed55_8ccd
    return (hash ^ hash >> 33) | 1
  }

  @inline(__always)
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
