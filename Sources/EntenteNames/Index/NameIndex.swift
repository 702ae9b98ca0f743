// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// An index of names: who is called so, or nearly so, in any script. Built once, or over the index of an earlier edition of
/// the same names; opened from a file in no time; read by any number of threads, each with a ``SearchRoom``.
package struct NameIndex: Sendable {
  /// Changes whenever the tables, the lexicons or the weights change their meaning.
  static let edition: UInt64 = 5

  /// The number of the first table that is the caller's own.
  package static let ownTables = overTables + 3
  /// The number of the first of the tables that tell what became of the names of an earlier edition.
  static let overTables = 2 * SubjectIndexBuilder.tables

  package let bytes: IndexBytes
  let persons: SubjectLayers
  let bodies: SubjectLayers
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

    init(entity: Int, name: Int, query: Int, score: Double) {
      self.entity = entity
      self.name = name
      self.query = query
      self.score = score
    }

    /// An entity that was found by something else than a name.
    package init(entity: Int) { self.init(entity: entity, name: 0, query: 0, score: 0) }
  }

  /// - Parameter base: the index of an earlier edition that this one was made over; it stands over none itself.
  init?(_ bytes: IndexBytes, _ comparer: NameComparer, over base: NameIndex? = nil) {
    guard bytes.count >= IndexWriter.head, bytes.base.load(as: UInt64.self) == IndexWriter.mark,
      bytes.base.load(fromByteOffset: 8, as: UInt64.self) == Self.edition,
      let persons = SubjectIndex(bytes, first: 0),
      let bodies = SubjectIndex(bytes, first: SubjectIndexBuilder.tables)
    else { return nil }
    if let base {
      let over = Self.overTables
      guard !base.isOver, let positions = bytes.section(over, of: UInt32.self),
        let elders = SubjectLayers.Base.of(base.persons.own, positions, bytes, over + 1),
        let others = SubjectLayers.Base.of(base.bodies.own, positions, bytes, over + 2)
      else { return nil }
      self.persons = SubjectLayers(own: persons, base: elders)
      self.bodies = SubjectLayers(own: bodies, base: others)
    } else {
      self.persons = SubjectLayers(own: persons, base: nil)
      self.bodies = SubjectLayers(own: bodies, base: nil)
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
  /// Readings of names, of persons and of bodies, with those of an earlier edition that are gone.
  package var names: (persons: Int, bodies: Int) { (persons.count, bodies.count) }

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
      let index = part.prepared.subject == .person ? persons : bodies
      for found in index.search(
        part.readings, part.prepared, comparer, purpose, depth: max(40, limit * 3), &room)
      {
        hits.append(
          Hit(
            entity: Int(found.entity), name: Int(found.ordinal), query: part.owners[found.query],
            score: NameModel.score(found.logOdds)))
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
  }

  let parts: [Part]
}

extension NameComparer {
  /// - Parameter subjects: among which to look; the names are read as each of them.
  package func query(_ names: [String], _ subjects: [NameSubject]) -> PreparedQuery {
    PreparedQuery(
      parts: subjects.map { subject in
        var readings: [ReadName] = []
        var owners: [Int] = []
        for (number, name) in names.enumerated() {
          let read = reader.readings(name, subject)
          readings += read
          owners += [Int](repeating: number, count: read.count)
        }
        var prepared = PreparedNames(subject)
        prepared.add(readings, rarity)
        return PreparedQuery.Part(readings: readings, prepared: prepared, owners: owners)
      })
  }
}
