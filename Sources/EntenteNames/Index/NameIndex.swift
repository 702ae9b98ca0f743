// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// An index of names: who is called so, or nearly so, in any script. Built once; opened from a file in no time; read by
/// any number of threads, each with a ``SearchRoom``.
package struct NameIndex: Sendable {
  /// Changes whenever the tables, the lexicons or the weights change their meaning.
  static let edition: UInt64 = 5

  /// The number of the first table that is the caller's own.
  package static let ownTables = 3 * SubjectIndexBuilder.tables

  package let bytes: IndexBytes
  let persons: SubjectIndex
  let bodies: SubjectIndex
  let vehicles: SubjectIndex
  let comparer: NameComparer

  /// A name that was found.
  package struct Hit: Sendable {
    /// The number of the entity, as it was added.
    package let entity: Int
    /// The number of the name within the entity.
    package let name: Int
    /// The number of the query's name that it met.
    package let query: Int
    package let score: Double
    /// What the score has lost, in log odds, because the query's name seems to be of another kind of thing.
    package let burden: Double

    init(entity: Int, name: Int, query: Int, score: Double, burden: Double = 0) {
      self.entity = entity
      self.name = name
      self.query = query
      self.score = score
      self.burden = burden
    }

    /// An entity that was found by something else than a name.
    package init(entity: Int) { self.init(entity: entity, name: 0, query: 0, score: 0) }
  }

  /// Takes in the names of entities, in the order of their numbers.
  package struct Builder {
    private let comparer: NameComparer
    private var persons: SubjectIndexBuilder
    private var bodies: SubjectIndexBuilder
    private var vehicles: SubjectIndexBuilder

    package init(_ comparer: NameComparer, reserving names: Int = 0) {
      self.comparer = comparer
      persons = SubjectIndexBuilder(.person, reserving: names)
      bodies = SubjectIndexBuilder(.body, reserving: names)
      vehicles = SubjectIndexBuilder(.vehicle, reserving: 0)
    }

    package mutating func add(_ name: String, _ subject: NameSubject, entity: Int, ordinal: Int) {
      let readings = comparer.reader.readings(name, subject)
      let number = UInt16(min(ordinal, 65_535))
      switch subject {
      case .person: persons.add(readings, entity: UInt32(entity), ordinal: number, comparer.rarity)
      case .body, .place: bodies.add(readings, entity: UInt32(entity), ordinal: number, comparer.rarity)
      case .vehicle: vehicles.add(readings, entity: UInt32(entity), ordinal: number, comparer.rarity)
      }
    }

    /// The index of what was added.
    ///
    /// - Parameter more: adds tables of the caller's own, from ``NameIndex/ownTables`` on.
    package mutating func finished(_ more: (inout IndexWriter) -> Void = { _ in }) -> NameIndex? {
      var writer = IndexWriter()
      persons.write(into: &writer)
      bodies.write(into: &writer)
      vehicles.write(into: &writer)
      more(&writer)
      return NameIndex(writer.finished(edition: NameIndex.edition), comparer)
    }
  }

  init?(_ bytes: IndexBytes, _ comparer: NameComparer) {
    guard bytes.count >= IndexWriter.head, bytes.base.load(as: UInt64.self) == IndexWriter.mark,
      bytes.base.load(fromByteOffset: 8, as: UInt64.self) == Self.edition,
      let persons = SubjectIndex(bytes, first: 0),
      let bodies = SubjectIndex(bytes, first: SubjectIndexBuilder.tables),
      let vehicles = SubjectIndex(bytes, first: 2 * SubjectIndexBuilder.tables)
    else { return nil }
    self.bytes = bytes
    self.persons = persons
    self.bodies = bodies
    self.vehicles = vehicles
    self.comparer = comparer
  }

  /// Opens an index that was written by ``write(to:)``: nothing is read before it is needed.
  ///
  /// - Returns: nil when the file is not there, is no index, or was written by another edition.
  package init?(file: String, _ comparer: NameComparer) {
    guard let bytes = IndexBytes(file: file) else { return nil }
    self.init(bytes, comparer)
  }

  /// Writes it beside `file` and puts it in its place. Nothing is there of it when it throws.
  package func write(to file: String) throws {
    try Data(
      bytesNoCopy: UnsafeMutableRawPointer(mutating: bytes.base), count: bytes.count, deallocator: .none
    )
    .write(to: URL(fileURLWithPath: file), options: .atomic)
  }

  package var size: Int { bytes.count }
  /// Readings of names, of persons and of all else.
  package var names: (persons: Int, others: Int) { (persons.count, bodies.count + vehicles.count) }

  private func names(of subject: NameSubject) -> SubjectIndex {
    switch subject {
    case .person: persons
    case .body, .place: bodies
    case .vehicle: vehicles
    }
  }

  /// Names to be looked for, read as this index's names were.
  package func read(_ names: [String], _ subjects: [NameSubject]) -> PreparedQuery {
    comparer.query(names, subjects)
  }

  package func room() -> SearchRoom { SearchRoom(comparer.likeness) }

  /// The nearest entities to any of the query's names, best first; equal ones in the order in which they were added.
  ///
  /// - Parameters:
  ///   - limit: entities at most.
  ///   - purpose: what the score is for; as a pair, a hit scores what the two names score by themselves.
  package func search(
    _ query: PreparedQuery, limit: Int, for purpose: NamePurpose = .search, _ room: inout SearchRoom
  ) -> [Hit] {
    var hits: [Hit] = []
    for part in query.parts {
      let index = names(of: part.prepared.subject)
      for found in index.search(part, comparer, purpose, depth: max(40, limit * 3), &room) {
        hits.append(
          Hit(
            entity: Int(found.entity), name: Int(index.ordinals[Int(found.name)]),
            query: part.owners[found.query],
            score: NameModel.score(found.logOdds), burden: Double(part.burdens[found.query])))
      }
    }
    hits.sort { $0.score != $1.score ? $0.score > $1.score : $0.entity < $1.entity }
    return Array(hits.prefix(limit))
  }
}

/// Names to be looked for, read once for any number of indexes.
package struct PreparedQuery: Sendable {
  struct Part: Sendable {
    let readings: [ReadName]
    let prepared: PreparedNames
    /// The number of the name that each reading is of.
    let owners: [Int]
    /// What being of this subject takes from the log odds of each reading.
    let burdens: [Float]
  }

  let parts: [Part]
}

extension NameComparer {
  /// - Parameter subjects: among which to look; the names are read as each of them. Of several, the one that a name does not
  ///   seem to be of has a burden.
  package func query(_ names: [String], _ subjects: [NameSubject]) -> PreparedQuery {
    let guesses =
      subjects.count < 2
      ? []
      : names.map { name in
        NameGuess(persons: reader.readings(name, .person), bodies: reader.readings(name, .body))
      }
    return PreparedQuery(
      parts: subjects.map { subject in
        var burdens: [Float] = []
        var readings: [ReadName] = []
        var owners: [Int] = []
        for (number, name) in names.enumerated() {
          let read = reader.readings(name, subject)
          readings += read
          owners += [Int](repeating: number, count: read.count)
          let burden = guesses.isEmpty ? 0 : guesses[number].burden(on: subject)
          burdens += [Float](repeating: burden, count: read.count)
        }
        var prepared = PreparedNames(subject)
        prepared.add(readings, rarity)
        return PreparedQuery.Part(readings: readings, prepared: prepared, owners: owners, burdens: burdens)
      })
  }
}
