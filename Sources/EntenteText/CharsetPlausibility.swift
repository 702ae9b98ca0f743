// SPDX-License-Identifier: Apache-2.0

/// How much a text looks like writing rather than like bytes read in the wrong character set.
///
/// Every character beyond ASCII earns or loses points by what it is and what it stands beside: a frequent Russian
/// letter in a frequent pair, a frequent Chinese character, an accented letter within a Latin word gain; letters of
/// two scripts in one word, a capital within a word, box drawing and rare characters lose. The measure is the mean,
/// between -2 and 1; real text in English, Russian or Chinese lies above 0.4 and garbled text below 0.1, from a few
/// words on.
enum CharsetPlausibility {
  /// - Parameter wide: whether ASCII characters count as well, as in UTF-16, where every byte pair is some character.
  static func score(_ utf8: [UInt8], wide: Bool = false) -> Double {
    let scalars = Array(String(decoding: utf8, as: UTF8.self).unicodeScalars)
    var sum = 0.0
    var count = 0
    for index in scalars.indices {
      let scalar = scalars[index].value
      if scalar < 0x80 {
        guard wide else { continue }
        sum += scalar >= 0x20 && scalar < 0x7F || (0x09...0x0D).contains(scalar) ? 0.7 : -1
      } else {
        let before = index > 0 ? scalars[index - 1].value : 0x20
        let after = index + 1 < scalars.count ? scalars[index + 1].value : 0x20
        sum += points(scalar, before: before, after: after)
      }
      count += 1
    }
    return count == 0 ? 0 : sum / Double(count)
  }

  private static func points(_ scalar: UInt32, before: UInt32, after: UInt32) -> Double {
    switch scalar {
    case 0x410...0x44F, 0x401, 0x451: return russian(scalar, before: before, after: after)
    case 0x404, 0x406, 0x407, 0x490, 0x454, 0x456, 0x457, 0x491, 0x40E, 0x45E:
      return isCyrillic(before) || isCyrillic(after) ? 0.3 : -0.5
    case 0x400...0x4FF: return -0.7
    case 0x3400...0x9FFF: return frequentHan.contains(scalar) ? 1 : -0.2
    case 0x3000...0x3002, 0x3008...0x3011, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: return 0.9
    case 0xFF10...0xFF19, 0xFF21...0xFF5A, 0x3040...0x30FF, 0xAC00...0xD7A3: return 0.2
    // Quotation marks, dashes, ellipsis, bullet; no-break space, section, copyright, degree, currencies.
    case 0x2013, 0x2014, 0x2018, 0x2019, 0x201C...0x201E, 0x2022, 0x2026, 0xAB, 0xBB: return 0.5
    case 0xA0, 0xA7, 0xA9, 0xAE, 0xB0, 0xB1, 0xB7, 0xA3, 0x20AC, 0x2116, 0x2122, 0xD7: return 0.3
    case 0xC0...0x17F:
      return latin(scalar, before: before, after: after)
    case 0x80...0x9F, 0x2500...0x25FF: return -1
    case 0xE000...0xF8FF, 0xFFFD, 0xF0000...0x10FFFF: return -2
    default: return -0.5
    }
  }

  private static func russian(_ scalar: UInt32, before: UInt32, after: UInt32) -> Double {
    if isASCIILetter(before) || isASCIILetter(after) || isAccented(before) { return -1 }
    let letter = lower(scalar)
    var points = letter == 0x451 ? 0.2 : frequency[Int(letter - 0x430)]
    if isCyrillic(before) {
      if isLower(before) && !isLower(scalar) { return -1 }
      points += frequentPairs.contains(UInt64(lower(before)) << 32 | UInt64(letter)) ? 0.3 : -0.2
    } else if letter >= 0x44A && letter <= 0x44C {
      return -0.8  // No Russian word begins with ъ, ы or ь.
    }
    return points
  }

  private static func latin(_ scalar: UInt32, before: UInt32, after: UInt32) -> Double {
    if isAccented(before) || isAccented(after) { return -0.8 }
    let inWord = isASCIILetter(before) || isASCIILetter(after)
    // A capital inside a word whose neighbours are small letters.
    let capital = scalar <= 0xDE || (scalar == 0x152 || scalar == 0x160 || scalar == 0x17D || scalar == 0x178)
    if capital && before >= 0x61 && before <= 0x7A { return -0.8 }
    if scalar == 0xFF || scalar == 0xFE || scalar == 0xF0 || scalar == 0xF7 || scalar == 0xD0 { return -0.3 }
    return inWord ? 0.6 : -0.3
  }

  private static func isASCIILetter(_ scalar: UInt32) -> Bool {
    (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }
  private static func isAccented(_ scalar: UInt32) -> Bool { (0xC0...0x17F).contains(scalar) }
  private static func isCyrillic(_ scalar: UInt32) -> Bool { (0x400...0x4FF).contains(scalar) }
  private static func isLower(_ scalar: UInt32) -> Bool { scalar >= 0x430 && scalar <= 0x45F }
  private static func lower(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x410...0x42F: scalar + 0x20
    case 0x401: 0x451
    default: scalar
    }
  }

  /// Points of а to я, from how often each stands in Russian prose.
  private static let frequency: [Double] = [
    0.6, 0.2, 0.5, 0.2, 0.4, 0.6, 0.1, 0.2, 0.6, 0.1, 0.4, 0.5, 0.4, 0.6, 0.7, 0.4, 0.5, 0.5, 0.6, 0.3, -0.3,
    0.0, 0.0,
    0.1, 0.0, -0.2, -0.8, 0.2, 0.2, -0.3, -0.1, 0.2,
  ]

  /// Pairs of letters that are frequent in Russian.
  private static let frequentPairs: Set<UInt64> = {
    let pairs = """
      ст но то на ен ов ни ра во ко ро по ос ре ер пр ли ал от го не та ор ет ол ан ка ть ри де ва ат ом ло те ел он ес \
      ль ог ин ти ла ас ск ве об од ле ик со да ит ам за ем ис до из мо ма сс ия ий ие ой ых ый ая ям ци ии ью ют ся \
      ки ру ро ми ми ив ви ам им ны ае ще щи ще че чт что эк тр ня нн ди ду ту ну су лу ву бо ба бу бы бр гр др кр вр \
      ау ед ее ей ек еж ев её жд же жи зн зо зд иб ид иж из ил иц ич кт кл ку лю ля лс лн мы мн мп му нд нт нц нс \
      оз ок оп ош ою па пе пи пу рг рж рк рм рн рс рт рх ры ря сл см сн сп св се си сы сь тв тн ты ув уг уд уж ук ул ум \
      ун уп ур ус ут уч фе фи ха хо ше шк ши эт юд юз ющ яв яд яз як ян яс ят ящ йс йн ъе ъя
      """
    var found = Set<UInt64>()
    for pair in pairs.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let letters = pair.unicodeScalars.map { UInt64($0.value) }
      if letters.count == 2 { found.insert(letters[0] << 32 | letters[1]) }
    }
    return found
  }()
}
