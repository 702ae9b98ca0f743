// SPDX-License-Identifier: Apache-2.0

/// The length of a Russian word without its inflection, for finding a lexicon's words in any case and number.
///
/// A light stemmer: it takes off one ending of the noun, adjective or verb paradigms, the longest that leaves at
/// least three letters. Two words with one stem are the same to the lexicons, so names that differ only in an ending
/// meet, as they must (Пекин, Пекине, Пекином).
package enum RussianStem {
  private static let endings: [[UInt32]] = [
    "иями", "ями", "ами", "иях", "ого", "его", "ому", "ему", "ыми", "ими", "ией", "иям", "ием", "ах", "ях",
    "ов",
    "ев", "ей", "ой", "ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие", "ую", "юю", "ым", "им", "ом", "ем",
    "ам", "ям",
    "ых", "их", "ия", "ья", "ью", "ию", "ии", "ла", "ло", "ли", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь",
    "й",
  ].map { $0.unicodeScalars.map(\.value) }

  /// - Parameter word: folded scalars.
  package static func length(_ word: some RandomAccessCollection<UInt32>) -> Int {
    word.withContiguousStorageIfAvailable { length(of: $0) }
      ?? Array(word).withUnsafeBufferPointer { length(of: $0) }
  }

  private static func length(of word: UnsafeBufferPointer<UInt32>) -> Int {
    let count = word.count
    search: for ending in endings where count - ending.count >= 3 {
      let start = count - ending.count
      for (offset, letter) in ending.enumerated() where word[start + offset] != letter { continue search }
      return start
    }
    return count
  }

  /// The length of what is left when no more endings can be taken off: the same for all cases of a name whose own end
  /// looks like an ending (Росатом, Росатома, Росатомом), where the stem alone differs.
  package static func root(_ word: some RandomAccessCollection<UInt32>) -> Int {
    var count = word.count
    while true {
      let shorter = length(word.prefix(count))
      if shorter == count { return count }
      count = shorter
    }
  }

  /// The letters that all cases of a name share: one ending off, and the end of a name that looks like one (`Газпром`,
  /// `Лавров`), so that a name and its genitive meet.
  package static func name(_ word: [UInt32]) -> ArraySlice<UInt32> {
    let once = word.prefix(length(word))
    let twice = once.prefix(length(once))
    return twice.count >= 4 ? twice : once
  }

  /// The keys that the forms of a name may have: `Лавров` is met as `Лаврова` too.
  package static func keys(ofName word: [UInt32]) -> [UInt64] {
    [word[...], word.prefix(length(word)), name(word)].map { letters in
      var key = TokenKey()
      for letter in letters { key.add(letter) }
      return key.finished
    }
  }
}
