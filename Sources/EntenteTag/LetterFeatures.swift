// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// The features of words in scripts that have letters and capitals: Latin and Cyrillic.
///
/// For each token about fifty hashes: the words around it, its shape and affixes, its class and its neighbours', what
/// lists of names say, and the row of capitals that it stands in.
package struct LetterFeatures {
  private var before: [UInt64] = []
  private var after: [UInt64] = []
  private var head: [Int] = []
  private var row: [UInt64] = []

  package init() {}

  /// Hands `sink` the features of each word of a sentence: its index and the hash.
  @inline(__always)
  package mutating func each(_ words: [Word], _ sink: (Int, UInt64) -> Void) {
    guard !words.isEmpty else { return }
    rows(words)
    var capitals = 0
    var smalls = 0
    for word in words where !word.isMark {
      if word.flags.contains(.capital) { capitals += 1 } else { smalls += 1 }
    }
    let shouted: UInt64 = capitals > 2 * smalls && capitals > 2 ? 1 : 0
    var firstWord = true
    var quoted: UInt64 = 0
    let edge = Word()
    for index in words.indices {
      let word = words[index]
      let previous = index > 0 ? words[index - 1] : edge
      let next = index + 1 < words.count ? words[index + 1] : edge
      let previous2 = index > 1 ? words[index - 2] : edge
      let next2 = index + 2 < words.count ? words[index + 2] : edge
      let first: UInt64 = !word.isMark && firstWord ? 1 : 0
      if !word.isMark { firstWord = false }
      if word.isMark { quoted = quote(word, quoted) }
      let capital: UInt64 =
        UInt64(word.known.capital) | (word.flags.contains(.capital) ? 4 : 0) | shouted << 3 | first << 4
      let (fine, coarse) = (UInt64(word.known.fine), UInt64(word.known.coarse))
      let (fineBefore, fineAfter) = (UInt64(previous.known.fine), UInt64(next.known.fine))
      let (coarseBefore, coarseAfter) = (UInt64(previous.known.coarse), UInt64(next.known.coarse))
      let shape = word.shape | shouted << 40

      sink(index, mixed(1, word.form))
      sink(index, mixed(2, previous.form))
      sink(index, mixed(3, next.form))
      sink(index, mixed(4, previous2.form))
      sink(index, mixed(5, next2.form))
      sink(index, mixed(mixed(6, previous.form), word.form))
      sink(index, mixed(mixed(7, word.form), next.form))
      sink(index, mixed(mixed(8, word.stem), shape))
      sink(index, mixed(9, shape | first << 41))
      sink(index, mixed(mixed(10, previous.shape), word.shape))
      sink(index, mixed(mixed(11, word.shape), next.shape))
      sink(index, mixed(mixed(mixed(12, previous.shape), word.shape), next.shape))
      let cased = capital & 4
      if word.prefixes.0 != 0 { sink(index, mixed(13 | cased << 8, word.prefixes.0)) }
      if word.prefixes.1 != 0 { sink(index, mixed(14 | cased << 8, word.prefixes.1)) }
      if word.prefixes.2 != 0 { sink(index, mixed(15 | cased << 8, word.prefixes.2)) }
      if word.suffixes.0 != 0 { sink(index, mixed(16 | cased << 8, word.suffixes.0)) }
      if word.suffixes.1 != 0 { sink(index, mixed(17 | cased << 8, word.suffixes.1)) }
      if word.suffixes.2 != 0 { sink(index, mixed(18 | cased << 8, word.suffixes.2)) }
      if word.suffixes.3 != 0 { sink(index, mixed(19 | cased << 8, word.suffixes.3)) }
      sink(index, mixed(20, fine))
      sink(index, mixed(21, fineBefore))
      sink(index, mixed(22, fineAfter))
      sink(index, mixed(23, UInt64(previous2.known.fine)))
      sink(index, mixed(24, UInt64(next2.known.fine)))
      sink(index, mixed(25, fineBefore << 32 | fine))
      sink(index, mixed(26, fine << 32 | fineAfter))
      sink(index, mixed(27, coarseBefore << 32 | coarse << 16 | coarseAfter))
      sink(index, mixed(28, coarse << 32 | capital))
      sink(index, mixed(29, word.listed))
      sink(index, mixed(mixed(30, word.listed), capital))
      sink(index, mixed(mixed(31, previous.listed), word.listed << 8 | cased))
      sink(index, mixed(mixed(32, next.listed), word.listed << 8 | cased))
      sink(index, mixed(mixed(33, previous.form), word.shape))
      sink(index, mixed(mixed(34, next.form), word.shape))
      sink(index, mixed(35, capital))
      sink(index, mixed(mixed(36, previous.form), next.form))
      sink(index, mixed(mixed(37, before[index]), cased))
      sink(index, mixed(mixed(38, after[index]), cased))
      sink(index, mixed(39, row[index]))
      let last = words[head[index]]
      sink(index, mixed(mixed(40, last.stem), row[index] & 0xFFFF))
      sink(index, mixed(mixed(41, UInt64(last.known.fine)), row[index] & 0xFF))
      sink(index, mixed(42, quoted << 8 | cased << 4 | row[index] & 0xFF))
      sink(index, mixed(mixed(43, previous2.form), previous.form))
      sink(index, mixed(mixed(44, next.form), next2.form))
      sink(index, mixed(mixed(45, fineBefore), cased << 8 | row[index] & 0xFF))
      sink(index, mixed(mixed(46, fineAfter), cased << 8 | row[index] & 0xFF))
    }
  }

  private func quote(_ word: Word, _ state: UInt64) -> UInt64 {
    if Self.openers.contains(word.form) { return 1 }
    if Self.closers.contains(word.form) { return 0 }
    return Self.both == word.form ? 1 - state : state
  }
  private static let openers = KeySet(words: ["«", "“", "„"])
  private static let closers = KeySet(words: ["»", "”"])
  private static let both = Tokenizer.tokens(of: "\"").first.map(\.key) ?? 0

  /// For each word of a row of capitals: the small word before the row and after it, its last word, and a number for
  /// its length and the place in it. Other words are rows of their own.
  private mutating func rows(_ words: [Word]) {
    before.removeAll(keepingCapacity: true)
    after.removeAll(keepingCapacity: true)
    head.removeAll(keepingCapacity: true)
    row.removeAll(keepingCapacity: true)
    var start = 0
    while start < words.count {
      var end = start + 1
      if words[start].flags.contains(.capital) {
        while end < words.count, words[end].flags.contains(.capital) { end += 1 }
      }
      let capitals = words[start].flags.contains(.capital)
      let length = UInt64(min(end - start, 6))
      for index in start..<end {
        before.append(start > 0 ? words[start - 1].form : 1)
        after.append(end < words.count ? words[end].form : 1)
        head.append(end - 1)
        let place = UInt64(min(index - start, 3)) | UInt64(min(end - 1 - index, 3)) << 2
        row.append(length << 4 | place | (capitals ? 1 << 8 : 0))
      }
      start = end
    }
  }
}
