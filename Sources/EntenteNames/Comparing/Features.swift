// SPDX-License-Identifier: Apache-2.0

/// What is counted of a match, before it is weighed. The order is that of the weights' file.
struct Features {
  static let count = 48
  var values = InlineArray<48, Float>(repeating: 0)

  /// Weights are in nats.
  private struct Sums {
    var all: Float = 0
    var met: Float = 0
    var core: Float = 0
    var coreMet: Float = 0
    var alone: Float = 0
    var coreAlone: Float = 0
    var termAlone: Float = 0
    var places = 0
    var placesMet = 0
    var numbers = 0
    var numbersMet = 0
    var forms = 0
    var formsMet = 0
    var parts = 0
    var partsMet = 0
    var quality: Float = 0
    var worst: Float = 1
    var firstCoreMet: Float = -1
    var family: Float = -1
    var initials = 0
    var patronymics = 0
    var patronymicsMet: Float = 0
    var givenMet: Float = -1
    var joined: Float = 0
    var acronym: Float = 0
    var sound: Float = 0
    var familyWeight: Float = 0
    /// Given names that a lexicon knows and that met no like one.
    var givenKnownAlone = 0
    var coreParts = 0
    var strongest: Float = 0
    var weakest: Float = 1
  }

  private static func sums(_ side: NameSide, _ fates: [Matcher.Fate]) -> Sums {
    var sums = Sums()
    for index in 0..<side.count {
      let word = side.word(index)
      guard Matcher.counts(word) else { continue }
      let fate = fates[index]
      let weight = Float(word.pointee.weight) / 16
      let kind = word.pointee.part
      let isMet = fate.way != .none
      if kind == .form {
        sums.forms += 1
        if isMet { sums.formsMet += 1 }
        continue
      }
      sums.parts += 1
      if isMet { sums.partsMet += 1 }
      let met = weight * fate.likeness
      sums.all += weight
      sums.met += met
      if isMet {
        sums.quality += fate.likeness
        sums.strongest = max(sums.strongest, met)
        sums.worst = min(sums.worst, fate.likeness)
        switch fate.way {
        case .joined: sums.joined += weight
        case .acronym: sums.acronym += weight
        case .sound, .transcription: sums.sound += weight * (1 - fate.likeness)
        default: break
        }
      } else {
        sums.alone = max(sums.alone, weight)
      }
      switch kind {
      case .core, .known, .name:
        sums.core += weight
        sums.coreParts += 1
        sums.weakest = min(sums.weakest, fate.likeness)
        if kind == .name, word.pointee.hasConcept, fate.likeness < 0.9 { sums.givenKnownAlone += 1 }
        if side.units[index].isFamily { sums.familyWeight = max(sums.familyWeight, met) }
        sums.coreMet += met
        if !isMet { sums.coreAlone = max(sums.coreAlone, weight) }
        if sums.firstCoreMet < 0 { sums.firstCoreMet = fate.likeness }
        if side.units[index].isFamily {
          sums.family = max(sums.family, fate.likeness)
        } else {
          sums.givenMet = max(sums.givenMet, fate.likeness)
        }
      case .body, .field, .generic, .nation: if !isMet { sums.termAlone = max(sums.termAlone, weight) }
      case .place:
        sums.places += 1
        if isMet { sums.placesMet += 1 } else { sums.termAlone = max(sums.termAlone, weight) }
      case .number:
        sums.numbers += 1
        if isMet { sums.numbersMet += 1 }
      case .initial: sums.initials += 1
      case .patronymic:
        sums.patronymics += 1
        sums.patronymicsMet = max(sums.patronymicsMet, fate.likeness)
      default: break
      }
    }
    return sums
  }

  /// Whether all parts of both names met in full.
  private(set) var isSame = false

  init(_ matcher: borrowing Matcher, _ a: NameSide, _ b: NameSide, _ subject: NameSubject) {
    let (l, r) = (Self.sums(a, matcher.left), Self.sums(b, matcher.right))
    func share(_ met: Float, _ all: Float) -> Float { all > 0 ? met / all : 0 }
    let (coverL, coverR) = (share(l.met, l.all), share(r.met, r.all))
    let (coreL, coreR) = (share(l.coreMet, l.core), share(r.coreMet, r.core))
    let met = min(l.met, r.met)
    values[0] = min(coverL, coverR)
    values[1] = max(coverL, coverR)
    values[2] = min(met, 30) / 10
    values[3] = max(0, met - 12) / 10
    values[4] = min(l.alone, r.alone) / 10
    values[5] = max(l.alone, r.alone) / 10
    let quality = l.partsMet + r.partsMet > 0 ? (l.quality + r.quality) / Float(l.partsMet + r.partsMet) : 0
    values[6] = quality
    values[7] = l.partsMet > 0 ? min(l.worst, r.worst) : 0
    values[8] = Float(min(l.partsMet, r.partsMet)) / 4
    values[9] = min(Float(abs(l.parts - r.parts)) / 4, 2)
    values[10] = l.core > 0 && r.core > 0 ? min(coreL, coreR) : 0
    values[11] = l.core > 0 && r.core > 0 ? max(coreL, coreR) : 0
    values[12] = (l.joined + r.joined) / 20
    values[13] = (l.sound + r.sound) / 10
    values[14] = l.partsMet > 0 && l.partsMet == l.parts && r.partsMet == r.parts ? 1 : 0
    values[15] = l.partsMet == l.parts || r.partsMet == r.parts ? 1 : 0
    // Many Chinese names are written alike in Latin letters.
    let isOneScript =
      a.count > 0 && b.count > 0 && a.word(0).pointee.isHan == b.word(0).pointee.isHan
      && a.word(0).pointee.isPinyin == b.word(0).pointee.isPinyin
    isSame = values[14] == 1 && values[7] >= 0.97 && l.initials == 0 && isOneScript
    let order = Self.order(matcher, a)
    values[16] = order
    if subject == .person {
      values[17] = l.family >= 0 && r.family >= 0 ? 1 : 0
      values[18] = l.family >= 0 && r.family >= 0 ? min(l.family, r.family) : 0
      values[19] = l.family >= 0 && r.family >= 0 ? max(l.family, r.family) : 0
      values[20] = l.givenMet >= 0 && r.givenMet >= 0 ? min(l.givenMet, r.givenMet) : 0
      values[21] = l.patronymics > 0 && r.patronymics > 0 ? 1 : 0
      values[22] = l.patronymics > 0 && r.patronymics > 0 ? min(l.patronymicsMet, r.patronymicsMet) : 0
      values[23] = l.initials + r.initials > 0 ? 1 : 0
      values[24] = Float(min(l.parts - l.partsMet, r.parts - r.partsMet)) / 2
      values[25] = min(Float(max(l.parts - l.partsMet, r.parts - r.partsMet)) / 2, 3)
      values[26] = min(l.firstCoreMet, r.firstCoreMet) < 0 ? 0 : min(l.firstCoreMet, r.firstCoreMet)
      values[27] = min(l.coreAlone, r.coreAlone) / 10
      values[28] = Float(min(l.parts, r.parts)) / 4
      values[29] = l.family >= 0 && r.family >= 0 && min(l.family, r.family) < 0.75 ? 1 : 0
      values[30] = min(l.parts, r.parts) <= 1 ? 1 : 0
      values[32] = min(l.parts, r.parts) == 1 && max(l.parts, r.parts) > 1 ? 1 : 0
      values[33] = values[32] * met / 10
      values[34] = l.givenKnownAlone > 0 && r.givenKnownAlone > 0 ? 1 : 0
      values[35] =
        l.family >= 0 || r.family >= 0 ? min(l.family < 0 ? 1 : l.family, r.family < 0 ? 1 : r.family) : 0
      values[36] = max(l.familyWeight, r.familyWeight) / 10
      values[37] = min(l.strongest, r.strongest) / 10
      values[38] = max(l.weakest, r.weakest)
      values[39] = values[0] * values[6]
      values[31] = a.count > 0 && b.count > 0 && a.word(0).pointee.isHan != b.word(0).pointee.isHan ? 1 : 0
      let roles = RoleFeatures(matcher, a, b)
      values[40] = roles.familyStem
      values[41] = Float(min(roles.endings, 2)) / 2
      values[42] = roles.isCrossed ? 1 : 0
      values[43] = roles.stem
      values[44] = Float(roles.familiesAlone) / 2
      values[45] = min(roles.evidence, 40) / 10
      values[46] = roles.familyEdits / 4
      values[47] = roles.givenStem
    } else {
      let cores = CoreFeatures(matcher, a, b)
      values[40] = cores.stem
      values[41] = cores.edits / 4
      values[42] = min(cores.evidence, 40) / 10
      values[43] = min(cores.transcribed, 20) / 10
      values[44] = cores.longest / 8
      values[45] = values[43] > 0 ? cores.stem : 1
      values[46] = a.count > 0 && b.count > 0 && a.word(0).pointee.isHan != b.word(0).pointee.isHan ? 1 : 0
      values[47] = values[46] * min(cores.evidence, 40) / 10
      values[17] = l.core == 0 || r.core == 0 ? 1 : 0
      values[18] = l.core == 0 && r.core == 0 ? 1 : 0
      values[19] = min(l.coreAlone, r.coreAlone) / 10
      values[20] = max(l.coreAlone, r.coreAlone) / 10
      values[21] = min(l.termAlone, r.termAlone) / 10
      values[22] = max(l.termAlone, r.termAlone) / 10
      values[23] = l.placesMet > 0 ? 1 : 0
      values[24] = l.places > l.placesMet && r.places > r.placesMet ? 1 : 0
      values[25] = l.numbersMet > 0 ? 1 : 0
      values[26] = l.numbers > l.numbersMet && r.numbers > r.numbersMet ? 1 : 0
      values[27] = l.numbers + r.numbers > l.numbersMet + r.numbersMet ? 1 : 0
      values[28] = l.formsMet > 0 ? 1 : 0
      values[29] = l.forms > 0 && r.forms > 0 && l.formsMet == 0 ? 1 : 0
      values[30] = (l.acronym + r.acronym) / 20
      values[31] = min(l.parts, r.parts) <= 1 ? 1 : 0
      values[32] = min(l.coreMet, r.coreMet) / 10
      values[33] = met > 0 ? min(l.coreMet, r.coreMet) / met : 0
      values[34] = min(l.strongest, r.strongest) / 10
      values[35] = Float(min(l.coreParts, r.coreParts)) / 3
      values[36] = min(l.firstCoreMet, r.firstCoreMet) < 0 ? 0 : min(l.firstCoreMet, r.firstCoreMet)
      values[37] = l.termAlone > 0 && r.termAlone > 0 && l.coreAlone > 0 && r.coreAlone > 0 ? 1 : 0
      values[38] = max(l.weakest, r.weakest)
      values[39] = values[0] * values[6]
    }
  }

  /// The part of the met parts that stand in the same order in both names.
  private static func order(_ matcher: borrowing Matcher, _ a: NameSide) -> Float {
    var last: Int8 = -1
    var pairs = 0
    var kept = 0
    for index in 0..<a.count where matcher.left[index].way != .none {
      let partner = matcher.left[index].partner
      if last >= 0 {
        pairs += 1
        if partner >= last { kept += 1 }
      }
      last = partner
    }
    return pairs > 0 ? Float(kept) / Float(pairs) : 1
  }
}
