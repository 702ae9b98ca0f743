// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// Compares names of persons, bodies and places across spellings, scripts and languages. Read-only after it is made; any
/// thread may use it, each with a ``Matcher`` of its own.
package struct NameComparer: Sendable {
  let reader: NameReader
  let rarity: Rarity
  let likeness: WordLikeness
  let persons: NameModel
  let bodies: NameModel
  let places: NameModel
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
    persons = NameModel(rows("person.tsv"))
    bodies = NameModel(rows("body.tsv"))
    places = NameModel(rows("place.tsv"))
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

  func model(_ subject: NameSubject) -> NameModel {
    switch subject {
    case .person: persons
    case .body: bodies
    case .place: places
    }
  }

  /// A name made ready to be compared any number of times.
  package func prepared(_ name: String, _ subject: NameSubject) -> PreparedName {
    var names = PreparedNames(subject)
    names.add(reader.readings(name, subject), rarity)
    return PreparedName(names)
  }

  /// The score of two prepared names, 0...1, by their nearest readings.
  package func score(_ a: PreparedName, _ b: PreparedName, _ matcher: inout NameMatcher) -> Double {
    let best = best(a, b, &matcher.matcher)
    return NameModel.score(best.logOdds)
  }

  /// The nearest readings of two names and the log odds of them.
  func best(_ a: PreparedName, _ b: PreparedName, _ matcher: inout Matcher) -> (
    logOdds: Float, left: Int, right: Int
  ) {
    let model = model(a.names.subject)
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

/// A name with its readings.
package struct PreparedName: Sendable {
  let names: PreparedNames

  init(_ names: PreparedNames) { self.names = names }
}

/// Readings of names over one table of words.
struct PreparedNames: Sendable {
  let subject: NameSubject
  var table = WordTable()
  private var units: [Unit] = []
  /// The end of each reading's units.
  private var ends: [Int] = []

  init(_ subject: NameSubject) { self.subject = subject }

  mutating func add(_ readings: [ReadName], _ rarity: Rarity) {
    for reading in readings {
      for part in reading.parts {
        units.append(
          Unit(word: table.number(part, rarity), isFamily: part.isFamily, isHyphened: part.isHyphened))
      }
      ends.append(units.count)
    }
  }

  /// How many readings there are.
  var count: Int { ends.count }

  /// The units of a reading.
  @inline(__always)
  func range(_ reading: Int) -> Range<Int> { (reading == 0 ? 0 : ends[reading - 1])..<ends[reading] }

  /// Where the tables lie.
  struct Tables {
    let words: UnsafePointer<Word>
    let sounds: UnsafePointer<UInt8>
    let units: UnsafePointer<Unit>

    @inline(__always)
    func side(_ range: Range<Int>) -> NameSide {
      NameSide(words: words, sounds: sounds, units: units + range.lowerBound, count: range.count)
    }
  }

  /// Calls `body` with the tables, unless there is no reading.
  @inline(__always)
  func withTables(_ body: (Tables) -> Void) {
    table.words.withUnsafeBufferPointer { words in
      table.sounds.withUnsafeBufferPointer { sounds in
        units.withUnsafeBufferPointer { units in
          guard let words = words.baseAddress, let sounds = sounds.baseAddress, let units = units.baseAddress
          else { return }
          body(Tables(words: words, sounds: sounds, units: units))
        }
      }
    }
  }

  func withSides<R>(_ body: ([NameSide]) -> R) -> R {
    var result: R?
    withTables { tables in result = body((0..<count).map { tables.side(range($0)) }) }
    return result ?? body([])
  }
}
