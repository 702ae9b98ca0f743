// SPDX-License-Identifier: Apache-2.0

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
          Unit(word: table.number(part, rarity), isFamily: part.isFamily))
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
