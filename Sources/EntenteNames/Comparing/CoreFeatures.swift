// SPDX-License-Identifier: Apache-2.0

/// What is counted of the cores of two bodies' names: by how much those that met are more than chance.
struct CoreFeatures {
  /// The least that two words of a core that met begin alike, 0...1; 1 when none met but the same.
  private(set) var stem: Float = 1
  /// Letters in which they differ, the most of any two.
  private(set) var edits: Float = 0
  /// What the words that met tell, in nats: of those that are not the same no more than their beginnings.
  private(set) var evidence: Float = 0
  /// The weight of what met by its sound in another script.
  private(set) var transcribed: Float = 0
  /// Sounds of the longest word of a core that met.
  private(set) var longest: Float = 0

  init(_ matcher: borrowing Matcher, _ a: NameSide, _ b: NameSide) {
    for index in 0..<a.count {
      let word = a.word(index)
      let fate = matcher.left[index]
      guard fate.way != .none, Matcher.counts(word), word.pointee.kind != PartKind.form.rawValue else {
        continue
      }
      let weight = Float(word.pointee.weight) / 16
      let isCore =
        switch word.pointee.part {
        case .core, .known, .name: true
        default: false
        }
      guard fate.partner >= 0, fate.way != .joined, fate.way != .acronym else {
        if isCore { evidence += weight * fate.likeness }
        continue
      }
      if fate.way == .transcription { transcribed += weight }
      guard isCore else { continue }
      let other = b.word(Int(fate.partner))
      let begun = RoleFeatures.stem(word, a, other, b, fate)
      stem = min(stem, begun.share)
      longest = max(longest, begun.longer)
      if !begun.isSame { edits = max(edits, (1 - fate.likeness) * (begun.longer + 0.5)) }
      evidence += begun.isSame ? weight : min(weight, 0.5 + 1.1 * begun.alike)
    }
  }
}
