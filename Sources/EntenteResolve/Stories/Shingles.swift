// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// Cuts UTF-8 text into overlapping runs of words and hashes each: five words, eight Han characters, or what of both
/// weighs as much. Case, punctuation, spaces and addresses of pages do not matter, so that a text set otherwise has the same
/// shingles. Its numbers are kept apart: two reports in one form differ in them, two copies do not.
package struct Shingles {
  /// Words of a run weigh 8, Han characters 5; a run is complete at 40.
  private static let (word, han, complete) = (8, 5, 40)
  private static let slots = 8

  package private(set) var hashes: [UInt64] = []
  /// Hashes of the numbers of the text, in digits or in Han numerals, repeats among them.
  package private(set) var numbers: [UInt64] = []
  /// The last tokens, with their weights, in a ring.
  private var tokens = InlineArray<8, UInt64>(repeating: 0)
  private var weights = InlineArray<8, Int>(repeating: 0)
  /// Tokens taken in, and the first that belongs to the run that is open.
  private var next = 0
  private var first = 0
  private var weight = 0
  /// Up to this byte no brace is closed, so that none is looked for twice.
  private var unclosed = 0

  package init(of text: String) {
    var text = text
    text.withUTF8 { scan($0) }
  }

  /// A number of more digits is a mark of some system, not a figure of the text.
  private static let digits = 8

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    hashes.reserveCapacity(bytes.count / 10)
    var index = 0
    var open = OpenWord()
    var numeral = OpenNumeral()
    while index < bytes.count {
      let (value, width) = Scalars.decode(bytes, index)
      index += width
      switch Scalars.classify(value) {
      case .letter: open.add(Scalars.fold(value), isDigit: false)
      case .digit: open.add(value, isDigit: true)
      case .apostrophe: break
      case let other:
        close(&open)
        if value == 0x3A, index + 1 < bytes.count, bytes[index] == 0x2F, bytes[index + 1] == 0x2F {
          index = Self.endOfAddress(bytes, index)
        } else if value == 0x7B {
          index = endOfCode(bytes, index)
        } else if other == .han {
          var single = TokenKey()
          single.add(value)
          add(single.finished, Self.han)
          if let number = numeral.take(value) { numbers.append(number) }
          continue
        }
      }
      if let number = numeral.end() { numbers.append(number) }
    }
    close(&open)
    if let number = numeral.end() { numbers.append(number) }
  }

  private static func endOfAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x29, bytes[index] != 0x3E,
      bytes[index] < 0x80
    {
      index += 1
    }
    return index
  }

  /// What stands in braces is left over from a page's scripts and styles: the byte after the next closing brace, when
  /// there is one near.
  private mutating func endOfCode(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let bound = min(bytes.count, start + 2_000)
    var index = max(start, unclosed)
    while index < bound {
      if bytes[index] == 0x7D { return index + 1 }
      index += 1
    }
    unclosed = max(unclosed, bound)
    return start
  }

  private mutating func close(_ open: inout OpenWord) {
    guard open.length > 0 else { return }
    let key = open.key.finished
    if open.isNumber, open.length <= Self.digits { numbers.append(key) }
    add(key, Self.word)
    open = OpenWord()
  }

  private mutating func add(_ token: UInt64, _ weighs: Int) {
    tokens[next % Self.slots] = token
    weights[next % Self.slots] = weighs
    next += 1
    weight += weighs
    guard weight >= Self.complete else { return }
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for position in first..<next {
      hash = (hash ^ tokens[position % Self.slots]) &* 0xff51_afd7_ed55_8ccd
      hash ^= hash >> 32
    }
    hashes.append(hash &* 0xc4ce_b9fe_1a85_ec53)
    // The next run begins a token later, and is as short as it can be.
    while weight >= Self.complete {
      weight -= weights[first % Self.slots]
      first += 1
    }
  }
}

/// A word that is being read.
private struct OpenWord {
  var key = TokenKey()
  var length = 0
  var isNumber = true

  mutating func add(_ value: UInt32, isDigit: Bool) {
    key.add(value)
    length += 1
    if !isDigit { isNumber = false }
  }
}

/// A run of Han numerals that is being read: a number when it has two, or stands after 第 or before a word that counts
/// (三次, 五月). A single 一 is part of any word.
private struct OpenNumeral {
  private var key = TokenKey()
  private var length = 0
  private var isOrdinal = false

  private static let numerals = Set("〇零一二三四五六七八九十百千万亿两".unicodeScalars.map(\.value))
  private static let ordinal: UInt32 = 0x7B2C
  private static let counters = Set("次届批期轮版号位名年月日".unicodeScalars.map(\.value))

  mutating func take(_ value: UInt32) -> UInt64? {
    if Self.numerals.contains(value) {
      key.add(value)
      length += 1
      return nil
    }
    let number = end(before: value)
    isOrdinal = value == Self.ordinal
    return number
  }

  /// - Parameter next: the scalar that follows the run.
  mutating func end(before next: UInt32 = 0) -> UInt64? {
    guard length > 0 || isOrdinal else { return nil }
    defer { self = OpenNumeral() }
    return length > 1 || length == 1 && (isOrdinal || Self.counters.contains(next)) ? key.finished : nil
  }
}
