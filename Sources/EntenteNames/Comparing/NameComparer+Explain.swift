// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

extension NameComparer {
  /// What the score of two names is made of. The contribution of a part is what the log odds would lose if it had not met
  /// (or, for a part that only one name has, what they lose by it).
  ///
  /// - Returns: the score, the parts in the order of `left` with those that only `right` has at the end, and what the
  ///   odds are before any part is looked at.
  package func explained(
    _ left: String, _ right: String, _ subject: NameSubject, for purpose: NamePurpose = .pair,
    _ matcher: inout NameMatcher
  ) -> (score: Double, parts: [ScorePart]) {
    let (lefts, rights) = (reader.readings(left, subject), reader.readings(right, subject))
    var (a, b) = (PreparedNames(subject), PreparedNames(subject))
    a.add(lefts, rarity)
    b.add(rights, rarity)
    let best = best(PreparedName(a), PreparedName(b), &matcher.matcher, purpose)
    guard best.left < lefts.count, best.right < rights.count else { return (0, []) }
    let model = model(subject, purpose)
    return a.withSides { sidesA in
      b.withSides { sidesB in
        let (sideA, sideB) = (sidesA[best.left], sidesB[best.right])
        matcher.matcher.match(sideA, sideB)
        let whole = matcher.matcher
        let odds = model.logOdds(Features(whole, sideA, sideB, subject))
        var parts: [ScorePart] = []
        for (index, part) in lefts[best.left].parts.enumerated() where Matcher.counts(sideA.word(index)) {
          let fate = whole.left[index]
          var changed = whole
          if fate.way == .none { changed.pass(left: index) } else { changed.part(left: index) }
          let without = model.logOdds(Features(changed, sideA, sideB, subject))
          var other = ""
          var role = part
          if fate.partner >= 0 {
            let partners = rights[best.right].parts.indices.filter {
              $0 == Int(fate.partner)
                || (fate.way == .joined || fate.way == .acronym) && Int(whole.right[$0].partner) == index
            }
            other = partners.map { Self.text(right, rights[best.right].parts[$0].range) }.joined(
              separator: " ")
            if part.kind == .core, let known = partners.first {
              role.kind = Self.surer(part.kind, rights[best.right].parts[known].kind)
            }
            parts.append(
              ScorePart(
                Self.relation(fate.way, part, rights[best.right].parts[Int(fate.partner)]),
                role: Self.role(role),
                left: Self.text(left, part.range), right: other, likeness: Double(fate.likeness),
                contribution: Double(odds - without)))
          } else {
            let conflicts = rights[best.right].parts.indices.contains {
              rights[best.right].parts[$0].kind == part.kind && whole.right[$0].way == .none
                && Self.excludes(part.kind)
            }
            parts.append(
              ScorePart(
                conflicts ? .conflict : .missing, role: Self.role(part), left: Self.text(left, part.range),
                right: "",
                likeness: 0, contribution: Double(odds - without)))
          }
        }
        for (index, part) in rights[best.right].parts.enumerated()
        where Matcher.counts(sideB.word(index)) && whole.right[index].way == .none {
          var changed = whole
          changed.pass(right: index)
          let without = model.logOdds(Features(changed, sideA, sideB, subject))
          let conflicts = lefts[best.left].parts.indices.contains {
            lefts[best.left].parts[$0].kind == part.kind && whole.left[$0].way == .none
              && Self.excludes(part.kind)
          }
          parts.append(
            ScorePart(
              conflicts ? .conflict : .missing, role: Self.role(part), left: "",
              right: Self.text(right, part.range),
              likeness: 0, contribution: Double(odds - without)))
        }
        return (NameModel.score(odds), parts)
      }
    }
  }

  private static func text(_ name: String, _ range: Range<Int>) -> String {
    let bytes = Array(name.utf8)
    let end = min(range.upperBound, bytes.count)
    guard range.lowerBound < end else { return "" }
    return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
  }

  private static func role(_ part: ReadPart) -> String {
    if part.kind == .name, part.isFamily { return "family" }
    if part.kind == .name, part.concept != 0 { return "given" }
    return part.kind.role
  }

  private static func surer(_ a: PartKind, _ b: PartKind) -> PartKind { b == .core ? a : b }

  /// Parts of which two different ones speak against one another.
  private static func excludes(_ kind: PartKind) -> Bool {
    switch kind {
    case .number, .place, .patronymic, .form: true
    default: false
    }
  }

  private static func relation(_ way: Matcher.Way, _ a: ReadPart, _ b: ReadPart) -> ScorePart.Relation {
    switch way {
    case .none: .missing
    case .same: a.script == b.script ? .equal : .romanised
    case .meaning:
      a.letters == b.letters
        ? (a.script == b.script ? .equal : .romanised) : a.kind == .name ? .spelling : .translated
    case .sound: a.script == b.script ? .spelling : .romanised
    case .initial: .initial
    case .transcription: .transcribed
    case .joined: .joined
    case .acronym: .acronym
    }
  }
}
