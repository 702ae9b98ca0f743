// SPDX-License-Identifier: Apache-2.0

/// Whether a word is made of the beginnings of other words: `ЦНИИ`, `CASIC`, `NEFAZ`, `Minoborony`.
enum AcronymMatch {
  /// The first and the end of the parts that `word` is made of, and how sure that is, 0...1; `nil` when it is not.
  ///
  /// Every part gives its first letters, or some sounds of its beginning when the word is long; particles and legal forms
  /// may be passed over, and one part with no letter in it for every three.
  static func find(
    _ word: UnsafePointer<Word>, _ a: NameSide, _ b: NameSide, free: UInt32
  ) -> (start: Int, end: Int, strength: Float)? {
    let length = Int(word.pointee.length)
    let sounds = a.sounds + Int(word.pointee.sound)
    var best: (start: Int, end: Int, strength: Float)?
    for start in 0..<b.count where free >> UInt32(start) & 1 == 1 && Matcher.counts(b.word(start)) {
      let walk = Walk(sounds: sounds, length: length, b: b, free: free)
      guard let (end, parts, letters) = walk.run(start) else { continue }
      // Two words by one letter each are met by chance too often.
      guard letters >= 3 || parts >= 3 || parts == 2 && length >= 4 else { continue }
      let strength: Float =
        parts == letters ? (letters >= 4 ? 0.9 : letters == 3 ? 0.8 : 0.6) : (length >= 5 ? 0.75 : 0.6)
      if strength > best?.strength ?? 0 { best = (start, end, strength) }
    }
    return best
  }

  private struct Walk {
    let sounds: UnsafePointer<UInt8>
    let length: Int
    let b: NameSide
    /// A bit for each part that has met nothing yet.
    let free: UInt32

    func isFree(_ index: Int) -> Bool { free >> UInt32(index) & 1 == 1 }

    /// The end of the parts, how many of them gave letters, and how many of the word's sounds they gave.
    func run(_ start: Int) -> (end: Int, parts: Int, letters: Int)? {
      // Initials alone first, written or meant; then sounds of the beginnings.
      for meant in [false, true] {
        if let found = initials(start, meant) { return found }
      }
      return length >= 4 ? beginnings(start) : nil
    }

    private func initials(_ start: Int, _ meant: Bool) -> (end: Int, parts: Int, letters: Int)? {
      var at = 0
      var parts = 0
      var index = start
      var passed = 0
      while index < b.count, at < length {
        let other = b.word(index)
        defer { index += 1 }
        if !Matcher.counts(other) { continue }
        if other.pointee.kind == PartKind.form.rawValue || !isFree(index) {
          if at > 0, !isFree(index) { return nil }
          continue
        }
        let packed = meant ? other.pointee.initials >> 32 : other.pointee.initials & 0xFFFF_FFFF
        var given = 0
        for place in 0..<4 {
          let letter = UInt8(truncatingIfNeeded: packed >> (8 * UInt64(place)))
          if letter == 0 { break }
          let symbol = letter >= 0x61 ? letter - 0x60 : 0
          guard at < length, AcronymMatch.stands(sounds[at], for: symbol, other, b) else { break }
          at += 1
          given += 1
        }
        if given == 0 {
          passed += 1
          if at == 0 || passed > max(1, length / 3) { return nil }
        } else {
          parts += 1
        }
      }
      return at == length && parts >= 2 ? (index, parts, length) : nil
    }

    private func beginnings(_ start: Int) -> (end: Int, parts: Int, letters: Int)? {
      var at = 0
      var parts = 0
      var index = start
      while index < b.count, at < length {
        let other = b.word(index)
        defer { index += 1 }
        if !Matcher.counts(other) { continue }
        guard isFree(index), other.pointee.kind != PartKind.form.rawValue else { return nil }
        let theirs = b.sounds + Int(other.pointee.sound)
        let most = Int(other.pointee.length)
        var given = 0
        while given < most, at + given < length, theirs[given] == sounds[at + given] { given += 1 }
        if given == 0 { return nil }
        at += given
        parts += 1
      }
      return at == length && parts >= 2 ? (index, parts, length) : nil
    }
  }

  /// Whether a sound of an acronym may stand for a word that begins with `symbol`: itself, or the sound of the word's
  /// first two letters (`ш` for `sh`).
  private static func stands(_ sound: UInt8, for symbol: UInt8, _ word: UnsafePointer<Word>, _ b: NameSide)
    -> Bool
  {
    if sound == symbol { return true }
    return word.pointee.length > 0 && b.sounds[Int(word.pointee.sound)] == sound
  }
}
