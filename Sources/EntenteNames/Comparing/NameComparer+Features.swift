// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

extension NameComparer {
  /// What training learns from: the features of the nearest readings of two names, as it now weighs them.
  package func features(_ a: PreparedName, _ b: PreparedName, _ matcher: inout NameMatcher) -> [Float] {
    let best = best(a, b, &matcher.matcher)
    return a.names.withSides { lefts in
      b.names.withSides { rights in
        guard best.left < lefts.count, best.right < rights.count else {
          return [Float](repeating: 0, count: Features.count)
        }
        matcher.matcher.match(lefts[best.left], rights[best.right])
        let values = Features(matcher.matcher, lefts[best.left], rights[best.right], a.names.subject).values
        return values.indices.map { values[$0] }
      }
    }
  }

  /// The syllables of a stretch of Han.
  package func syllables(_ text: String) -> [String] { Romanisation.syllables(text) }

  /// The sounds of a name in Han and of one in Latin letters.
  package func sounds(_ han: String, _ latin: String) -> (left: [UInt8], right: [UInt8]) {
    let syllables = Romanisation.syllables(han).flatMap(\.utf8)
    return (Sound.form(syllables), Sound.form(NameTokenizer.tokens(latin).flatMap(\.letters)))
  }

  /// The keys of the parts of a name, with the kind of each: what ``Rarity`` is counted over.
  package func keys(_ name: String, _ subject: NameSubject) -> [(key: UInt32, kind: PartKind)] {
    (reader.readings(name, subject).first?.parts ?? []).map { (WordTable.key($0), $0.kind) }
  }

  /// The pairs of sounds that met as spellings of one another: symbols of both sides.
  package func spellings(_ a: String, _ b: String, _ subject: NameSubject) -> [(
    left: [UInt8], right: [UInt8]
  )] {
    var matcher = Matcher(likeness)
    guard let left = reader.readings(a, subject).first, let right = reader.readings(b, subject).first else {
      return []
    }
    var lefts = PreparedNames(subject)
    lefts.add([left], rarity)
    var rights = PreparedNames(subject)
    rights.add([right], rarity)
    return lefts.withSides { lefts in
      rights.withSides { rights in
        guard let l = lefts.first, let r = rights.first else { return [] }
        matcher.match(l, r)
        return left.parts.indices.compactMap { index in
          let fate = matcher.left[index]
          guard fate.way == .sound || fate.way == .same || fate.way == .transcription || fate.way == .meaning,
            fate.partner >= 0
          else { return nil }
          return (Sound.form(left.parts[index].letters), Sound.form(right.parts[Int(fate.partner)].letters))
        }
      }
    }
  }
}
