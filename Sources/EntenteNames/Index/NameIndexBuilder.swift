// SPDX-License-Identifier: Apache-2.0

extension NameIndex {
  /// Takes in the names of entities, in the order of their numbers. Over the index of an earlier edition, the names that
  /// are in that are taken from there and not read.
  package struct Builder {
    private let comparer: NameComparer
    private let base: NameIndex?
    private var persons: SubjectIndexBuilder
    private var bodies: SubjectIndexBuilder
    private var vehicles: SubjectIndexBuilder
    /// The number of each entity of the earlier edition in this one.
    private var positions: [UInt32] = []

    package init(_ comparer: NameComparer, reserving names: Int = 0) {
      self.comparer = comparer
      base = nil
      persons = SubjectIndexBuilder(.person, reserving: names)
      bodies = SubjectIndexBuilder(.body, reserving: names)
      vehicles = SubjectIndexBuilder(.vehicle, reserving: 0)
    }

    /// - Parameters:
    ///   - base: it stands over no other.
    ///   - entities: how many it has.
    package init(_ comparer: NameComparer, over base: NameIndex, entities: Int) {
      self.comparer = comparer
      self.base = base
      persons = SubjectIndexBuilder(.person, reserving: 0)
      bodies = SubjectIndexBuilder(.body, reserving: 0)
      vehicles = SubjectIndexBuilder(.vehicle, reserving: 0)
      positions = [UInt32](repeating: .max, count: entities)
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

    /// Takes the names of an entity of the earlier edition, all of them and in their order.
    ///
    /// - Returns: whether they were still there to be taken.
    package mutating func keep(_ number: Int, entity: Int) -> Bool {
      guard number < positions.count, positions[number] == .max else { return false }
      positions[number] = UInt32(entity)
      return true
    }

    /// The index of what was added.
    ///
    /// - Parameter more: adds tables of the caller's own, from ``NameIndex/ownTables`` on.
    package mutating func finished(_ more: (inout IndexWriter) -> Void = { _ in }) -> NameIndex? {
      var writer = IndexWriter()
      persons.write(into: &writer)
      bodies.write(into: &writer)
      vehicles.write(into: &writer)
      writer.add(positions)
      writer.add(SubjectLayers.hidden(base?.persons.own, positions))
      writer.add(SubjectLayers.hidden(base?.bodies.own, positions))
      writer.add(SubjectLayers.hidden(base?.vehicles.own, positions))
      more(&writer)
      let bytes = writer.finished(edition: NameIndex.edition, checked: NameIndex.ownTables)
      return NameIndex(bytes, comparer, over: base)
    }
  }
}

extension SubjectLayers {
  /// A bit for each reading of an earlier edition that has no place in this one.
  fileprivate static func hidden(_ base: SubjectIndex?, _ positions: [UInt32]) -> [UInt64] {
    guard let base else { return [] }
    var bits = [UInt64](repeating: 0, count: (base.count + 63) / 64)
    for name in 0..<base.count where positions[Int(base.entities[name])] == .max {
      bits[name >> 6] |= 1 << UInt64(name & 63)
    }
    return bits
  }
}

extension SubjectLayers.Base {
  /// - Parameter table: the number of the table of the hidden.
  /// - Returns: nil when the tables do not fit to the index.
  static func of(
    _ index: SubjectIndex, _ positions: IndexSection<UInt32>, _ bytes: IndexBytes, _ table: Int
  ) -> SubjectLayers.Base? {
    guard let hidden = bytes.section(table, of: UInt64.self), hidden.count == (index.count + 63) / 64,
      index.count == 0 || Int(index.entities[index.count - 1]) < positions.count
    else { return nil }
    return SubjectLayers.Base(index, positions, hidden)
  }
}
