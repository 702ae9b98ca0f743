// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// Cuts UTF-8 text into overlapping runs of words and hashes each: five words, eight Han characters, or what of both
/// weighs as much. Case, punctuation and spaces do not matter, so that a text set otherwise has the same shingles.
struct Shingles {
  /// Words of a run weigh 8, Han characters 5; a run is complete at 40.
  private static let (word, han, complete) = (8, 5, 40)
  private static let slots = 8

  private(set) var hashes: [UInt64] = []
  /// The last tokens, with their weights, in a ring.
  private var tokens = InlineArray<8, UInt64>(repeating: 0)
  private var weights = InlineArray<8, Int>(repeating: 0)
  /// Tokens taken in, and the first that belongs to the run that is open.
  private var next = 0
  private var first = 0
  private var weight = 0

  /// The hashes of all runs of `text`, in the order of the text, repeats among them.
  static func hashes(of text: String) -> [UInt64] {
    var text = text
    return text.withUTF8 { bytes in
      var shingles = Shingles()
      shingles.scan(bytes)
      return shingles.hashes
    }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    hashes.reserveCapacity(bytes.count / 10)
    var index = 0
    var key = TokenKey()
    var isOpen = false
    while index < bytes.count {
      let (value, width) = Scalars.decode(bytes, index)
      index += width
      switch Scalars.classify(value) {
      case .letter, .digit:
        key.add(Scalars.fold(value))
        isOpen = true
      case .apostrophe: break
      case let other:
        if isOpen {
          add(key.finished, Self.word)
          key = TokenKey()
          isOpen = false
        }
        if other == .han {
          var single = TokenKey()
          single.add(value)
          add(single.finished, Self.han)
        }
      }
    }
    if isOpen { add(key.finished, Self.word) }
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
