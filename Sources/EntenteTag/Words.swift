// SPDX-License-Identifier: Apache-2.0
package import EntenteText

/// What the features look at in one token.
package struct Word {
  /// Of the folded form.
  package var form: UInt64 = 0
  /// Of the form without its inflection.
  package var stem: UInt64 = 0
  /// How it is written: the order of capitals, small letters, digits and marks, shortened.
  package var shape: UInt64 = 0
  /// Of the first two, three and four letters, and of the last one to four.
  package var prefixes: (UInt64, UInt64, UInt64) = (0, 0, 0)
  package var suffixes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  package var known = WordClass()
  /// What lists of names say of it (``PhraseBits``).
  package var listed: UInt64 = 0
  package var flags: Token.Flags = []
  package var isMark = false
}

/// The words of one sentence, used again for the next.
package struct Words {
  package private(set) var words: [Word] = []
  private var scratch: [UInt32] = []
  private var marks: [UInt16] = []

  package init() {}

  /// Fills `words` from the tokens of a sentence.
  package mutating func fill(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>,
    _ classes: WordClasses, _ lists: PhraseBits
  ) {
    words.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    marks.append(contentsOf: repeatElement(0, count: range.count))
    lists.mark(tokens, range, &marks)
    for index in range {
      var word = word(bytes, tokens[index])
      word.known = classes.find(word.form)
      word.listed = UInt64(marks[index - range.lowerBound])
      words.append(word)
    }
  }

  /// The hash of a word's folded form, as in ``Word/form``.
  package mutating func form(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token) -> UInt64 {
    word(bytes, token).form
  }

  private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token) -> Word {
    var word = Word()
    word.flags = token.flags
    word.isMark = token.kind == .mark
    word.stem = token.key
    if token.kind == .mark {
      word.form = token.key
      word.shape = mixed(7, UInt64(UInt32(bitPattern: token.value)))
      return word
    }
    scratch.removeAll(keepingCapacity: true)
    var key = TokenKey()
    var shape: UInt64 = 1
    var last: UInt64 = 0
    var index = Int(token.start)
    while index < Int(token.end) {
      let (value, width) = Scalars.decode(bytes, index)
      index += width
      let kind: UInt64
      switch Scalars.classify(value) {
      case .digit: kind = 3
      case .han: kind = 4
      case .letter: kind = Scalars.isUppercase(value) ? 2 : 1
      default: kind = 5
      }
      // Runs of one kind are as one, but for a single capital against several.
      if kind != last || (kind == 2 && shape & 7 == 2 && shape < 16) { shape = shape << 3 | kind }
      last = kind
      var folded = Scalars.fold(value)
      // A number is its length: `1998` and `2004` are alike.
      if kind == 3 { folded = 0x30 }
      key.add(folded)
      scratch.append(folded)
    }
    word.form = key.finished
    word.shape = shape | UInt64(min(scratch.count, 4)) << 60
    word.prefixes = (prefix(2), prefix(3), prefix(4))
    word.suffixes = (suffix(1), suffix(2), suffix(3), suffix(4))
    return word
  }

  private func prefix(_ length: Int) -> UInt64 {
    guard scratch.count > length else { return 0 }
    var hash: UInt64 = 11
    for index in 0..<length { hash = hash &* 0x0100_0000_01b3 ^ UInt64(scratch[index]) }
    return hash
  }

  private func suffix(_ length: Int) -> UInt64 {
    guard scratch.count > length else { return 0 }
    var hash: UInt64 = 13
    for index in 0..<length { hash = hash &* 0x0100_0000_01b3 ^ UInt64(scratch[scratch.count - 1 - index]) }
    return hash
  }
}
