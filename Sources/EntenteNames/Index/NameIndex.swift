// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// An index of names: who is called so, or nearly so, in any script. Built once, or over the index of an earlier edition of
/// the same names; opened from a file in no time; read by any number of threads, each with a ``SearchRoom``.
package struct NameIndex: Sendable {
  /// Changes whenever the tables, the lexicons or the weights change their meaning.
  static let edition: UInt64 = 6

  /// The number of the first table that is the caller's own.
  package static let ownTables = overTables + 4
  /// The number of the first of the tables that tell what became of the names of an earlier edition.
  static let overTables = 3 * SubjectIndexBuilder.tables

  package let bytes: IndexBytes
  let persons: SubjectLayers
  let bodies: SubjectLayers
  let vehicles: SubjectLayers
  let comparer: NameComparer
  /// Whether it stands over the index of an earlier edition, and is of no use without.
  package let isOver: Bool

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

  /// - Parameter base: the index of an earlier edition that this one was made over; it stands over none itself.
  init?(_ bytes: IndexBytes, _ comparer: NameComparer, over base: NameIndex? = nil) {
    guard bytes.count >= IndexWriter.head, bytes.base.load(as: UInt64.self) == IndexWriter.mark,
      bytes.base.load(fromByteOffset: 8, as: UInt64.self) == Self.edition,
      let persons = SubjectIndex(bytes, first: 0),
      let bodies = SubjectIndex(bytes, first: SubjectIndexBuilder.tables),
      let vehicles = SubjectIndex(bytes, first: 2 * SubjectIndexBuilder.tables)
    else { return nil }
    if let base {
      let over = Self.overTables
      guard !base.isOver, let positions = bytes.section(over, of: UInt32.self),
        let elders = SubjectLayers.Base.of(base.persons.own, positions, bytes, over + 1),
        let others = SubjectLayers.Base.of(base.bodies.own, positions, bytes, over + 2),
        let ships = SubjectLayers.Base.of(base.vehicles.own, positions, bytes, over + 3)
      else { return nil }
      self.persons = SubjectLayers(own: persons, base: elders)
      self.bodies = SubjectLayers(own: bodies, base: others)
      self.vehicles = SubjectLayers(own: vehicles, base: ships)
    } else {
      self.persons = SubjectLayers(own: persons, base: nil)
      self.bodies = SubjectLayers(own: bodies, base: nil)
      self.vehicles = SubjectLayers(own: vehicles, base: nil)
    }
    isOver = base != nil
    self.bytes = bytes
    self.comparer = comparer
  }

  /// Opens an index that was written by ``write(to:)``: nothing is read before it is needed. Of one that stands over
  /// another, its own names are checked.
  ///
  /// - Returns: nil when the file is not there, is no index, was written by another edition, or is damaged.
  package init?(file: String, _ comparer: NameComparer, over base: NameIndex? = nil) {
    guard let bytes = IndexBytes(file: file) else { return nil }
    self.init(bytes, comparer, over: base)
    if isOver, !isWhole { return nil }
  }

  /// Whether its own names are as they were written.
  package var isWhole: Bool { bytes.isWhole }

  /// Tells this index from others.
  package var sum: UInt64 { bytes.sum }

  /// Writes it beside `file` and puts it in its place. Nothing is there of it when it throws.
  package func write(to file: String) throws {
    try Data(
      bytesNoCopy: UnsafeMutableRawPointer(mutating: bytes.base), count: bytes.count, deallocator: .none
    )
    .write(to: URL(fileURLWithPath: file), options: .atomic)
  }

  package var size: Int { bytes.count }
  /// Readings of names, of persons and of all else, with those of an earlier edition that are gone.
  package var names: (persons: Int, others: Int) { (persons.count, bodies.count + vehicles.count) }

  private func names(of subject: NameSubject) -> SubjectLayers {
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
            entity: Int(found.entity), name: Int(found.ordinal), query: part.owners[found.query],
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
