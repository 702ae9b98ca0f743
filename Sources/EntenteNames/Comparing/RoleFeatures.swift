// SPDX-License-Identifier: Apache-2.0

/// What is counted of the names of two persons by the part each plays: whether family name met family name, and by more
/// than the ending that thousands share.
struct RoleFeatures {
  /// How far the family names begin alike, 0...1; 0 when one met nothing, 1 when there is none.
  private(set) var familyStem: Float = 1
  /// Letters in which they differ.
  private(set) var familyEdits: Float = 0
  /// The least that any two names that met begin alike, and any two that are no family names.
  private(set) var stem: Float = 1
  private(set) var givenStem: Float = 1
  /// Names that met where one ends as a woman's and the other does not; two where that one ends as a man's.
  private(set) var endings = 0
  /// Whether the family name of one side did not meet that of the other.
  private(set) var isCrossed = false
  private(set) var familiesAlone = 0
  /// What the names that met tell, in nats: of those that are not the same no more than their beginnings.
  private(set) var evidence: Float = 0

  init(_ matcher: borrowing Matcher, _ a: NameSide, _ b: NameSide) {
    let (left, right) = (Self.family(a), Self.family(b))
    for index in 0..<a.count {
      let word = a.word(index)
      let fate = matcher.left[index]
      guard word.pointee.part == .name, fate.way != .none, fate.way != .initial else { continue }
      let weight = Float(word.pointee.weight) / 16
      guard fate.way != .joined, fate.way != .acronym, fate.partner >= 0 else {
        evidence += weight * fate.likeness
        continue
      }
      let other = b.word(Int(fate.partner))
      let begun = Self.stem(word, a, other, b, fate)
      stem = min(stem, begun.share)
      evidence += begun.isSame ? weight : min(weight, 0.5 + 1.1 * begun.alike)
      if word.pointee.isFeminine != other.pointee.isFeminine, fate.likeness < 1,
        !word.pointee.isHan, !other.pointee.isHan
      {
        endings += word.pointee.isMasculine || other.pointee.isMasculine ? 2 : 1
      }
      if index == left || Int(fate.partner) == right {
        familyStem = min(familyStem, begun.share)
        familyEdits = max(familyEdits, (1 - fate.likeness) * (begun.longer + 0.5))
      } else {
        givenStem = min(givenStem, begun.share)
      }
    }
    if left >= 0, matcher.left[left].way == .none { familiesAlone += 1 }
    if right >= 0, matcher.right[right].way == .none { familiesAlone += 1 }
    if familiesAlone > 0 { familyStem = 0 }
    if left >= 0, right >= 0 {
      let met = matcher.left[left]
      isCrossed = met.way != .joined && Int(met.partner) != right
    }
  }

  struct Beginning {
    var share: Float
    var alike: Float
    var longer: Float
    var isSame: Bool
  }

  /// How far two words that met begin alike.
  static func stem(
    _ word: UnsafePointer<Word>, _ a: NameSide, _ other: UnsafePointer<Word>, _ b: NameSide,
    _ fate: Matcher.Fate
  ) -> Beginning {
    let (n, m) = (Int(word.pointee.length), Int(other.pointee.length))
    if fate.likeness >= 0.97 {
      return Beginning(share: 1, alike: Float(max(n, m)), longer: Float(max(n, m)), isSame: true)
    }
    let begun = Sound.beginning(
      a.sounds + Int(word.pointee.sound), n, b.sounds + Int(other.pointee.sound), m)
    let least = max(2, min(n, m) - 2)
    return Beginning(
      share: min(1, Float(begun.alike) / Float(least)), alike: Float(begun.alike),
      longer: Float(begun.longer), isSame: false)
  }

  /// The family name: as the writing tells, else the last name that is not known as a given one, else the last. None
  /// where there is but one name.
  private static func family(_ side: NameSide) -> Int {
    var (last, unknown, names) = (-1, -1, 0)
    for index in 0..<side.count where side.word(index).pointee.part == .name {
      if side.units[index].isFamily { return index }
      names += 1
      last = index
      if !side.word(index).pointee.hasConcept { unknown = index }
    }
    return names < 2 ? -1 : unknown >= 0 ? unknown : last
  }
}
