// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// What two names are compared for. Of two that somebody puts beside each other about half are of one thing; of those
/// nearest to a name that is looked for among many, few are, and they are the likest of all. Each has weights of its own.
package enum NamePurpose: Sendable { case pair, search }

/// Compares names of persons, bodies and places across spellings, scripts and languages. Read-only after it is made; any
/// thread may use it, each with a ``Matcher`` of its own.
package struct NameComparer: Sendable {
  let reader: NameReader
  let rarity: Rarity
  let likeness: WordLikeness
  private let weights: [[NameModel]]
  /// Of the lexicons and weights: what was made with others is not comparable.
  package let fingerprint: String

  /// The weights that come with the program.
  package static var models: URL { Bundle.module.bundleURL.appendingPathComponent("Models") }

  /// - Throws: when a lexicon is missing or no UTF-8. A missing file of weights leaves what counts before learning.
  package init(lexicons: URL = NameLexicons.folder, models: URL = NameComparer.models) throws {
    reader = NameReader(lexicons: try NameLexicons(lexicons))
    func rows(_ name: String) -> [[Substring]] {
      (try? LexiconTable(models.appendingPathComponent(name)).rows) ?? []
    }
    rarity = (try? Rarity(models.appendingPathComponent("rarity.tsv"))) ?? Rarity()
    let sounds = rows("sounds.tsv")
    likeness = WordLikeness(
      latin: SoundCosts(sounds, channel: "latin"), transcribed: SoundCosts(sounds, channel: "han"))
    weights = [["person.tsv", "body.tsv"], ["person-search.tsv", "body-search.tsv"]].map { files in
      files.map { NameModel(rows($0)) }
    }
    fingerprint = Self.fingerprint([lexicons, models])
  }

  private static func fingerprint(_ folders: [URL]) -> String {
    var hash = LetterHash()
    for folder in folders {
      let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
      for name in names {
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { continue }
        for byte in name.utf8 { hash.add(byte) }
        data.withUnsafeBytes { for byte in $0 { hash.add(byte) } }
      }
    }
    return "\(NameIndex.edition)-" + String(hash.value, radix: 16)
  }

  /// Places and vehicles are weighed as bodies are: what is in their names is the same.
  func model(_ subject: NameSubject, _ purpose: NamePurpose) -> NameModel {
    weights[purpose == .pair ? 0 : 1][subject == .person ? 0 : 1]
  }

  /// A name made ready to be compared any number of times.
  package func prepared(_ name: String, _ subject: NameSubject) -> PreparedName {
    var names = PreparedNames(subject)
    names.add(reader.readings(name, subject), rarity)
    return PreparedName(names)
  }

  /// The score of two prepared names, 0...1, by their nearest readings, as a pair.
  package func score(_ a: PreparedName, _ b: PreparedName, _ matcher: inout NameMatcher) -> Double {
    let best = best(a, b, &matcher.matcher)
    return NameModel.score(best.logOdds)
  }

  /// The nearest readings of two names and the log odds of them.
  func best(
    _ a: PreparedName, _ b: PreparedName, _ matcher: inout Matcher, _ purpose: NamePurpose = .pair
  ) -> (logOdds: Float, left: Int, right: Int) {
    let model = model(a.names.subject, purpose)
    var best: (logOdds: Float, left: Int, right: Int) = (-20, 0, 0)
    a.names.withTables { left in
      b.names.withTables { right in
        for i in 0..<a.names.count {
          for j in 0..<b.names.count {
            let (sideA, sideB) = (left.side(a.names.range(i)), right.side(b.names.range(j)))
            matcher.match(sideA, sideB)
            let odds = model.logOdds(Features(matcher, sideA, sideB, a.names.subject))
            if odds > best.logOdds { best = (odds, i, j) }
          }
        }
      }
    }
    return best
  }

  package func matcher() -> NameMatcher { NameMatcher(matcher: Matcher(likeness)) }
}

/// The room in which names are compared: one for each thread.
package struct NameMatcher {
  var matcher: Matcher
}
