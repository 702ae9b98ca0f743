// SPDX-License-Identifier: Apache-2.0

/// What the training texts say of a word: the words that it resembles by its neighbours, and how it is written.
package struct WordClass: Hashable, Sendable {
  /// Of about a thousand classes; 0 for a word that is not known.
  package var fine: UInt16 = 0
  /// Of about a hundred.
  package var coarse: UInt8 = 0
  /// How often the word has a capital inside sentences: 0 not known, 1 hardly ever, 2 sometimes, 3 nearly always.
  package var capital: UInt8 = 0

  package init(fine: UInt16 = 0, coarse: UInt8 = 0, capital: UInt8 = 0) {
    self.fine = fine
    self.coarse = coarse
    self.capital = capital
  }
}

/// The classes of words, by the hash of their folded form.
package struct WordClasses: Sendable {
  /// Sorted; the upper half of the hash.
  package private(set) var hashes: [UInt32]
  package private(set) var classes: [WordClass]
  private var buckets: [Int32]

  /// - Parameter hashes: sorted, without doubles.
  package init(hashes: [UInt32] = [], classes: [WordClass] = []) {
    self.hashes = hashes
    self.classes = classes
    buckets = [Int32](repeating: 0, count: 65_537)
    for hash in hashes { buckets[Int(hash >> 16) + 1] += 1 }
    for index in 1...65_536 { buckets[index] += buckets[index - 1] }
  }

  @inline(__always)
  package func find(_ form: UInt64) -> WordClass {
    let hash = UInt32(truncatingIfNeeded: form >> 32)
    let bucket = Int(hash >> 16)
    var index = Int(buckets[bucket])
    let end = Int(buckets[bucket + 1])
    while index < end {
      if hashes[index] == hash { return classes[index] }
      index += 1
    }
    return WordClass()
  }
}
