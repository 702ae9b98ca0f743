// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
package import EntenteNames
internal import EntenteText

/// One edition of a list, ready to be looked in: its names, its entries, and which entries name which. In memory, or a
/// file that is read as it is needed.
package struct ListIndex: Sendable {
  /// Which names of entries are looked among.
  package enum Names: String, CaseIterable, Sendable {
    case all
    /// The first names alone: what a measure of finding aliases needs.
    case primary
  }

  package let names: NameIndex
  package let version: ListVersion
  private let starts: IndexSection<UInt64>
  private let records: IndexSection<UInt8>
  private let ids: KeyTable
  private let identifiers: KeyTable
  private let mentions: KeyTable
  private let ties: IndexSection<UInt32>

  /// Takes in the entries of a list.
  package struct Builder {
    private let which: Names
    private var builder: NameIndex.Builder
    private var starts: [UInt64] = [0]
    private var records: [UInt8] = []
    private var ids: [UInt64] = []
    private var identifiers: [UInt64] = []
    private var mentions: [UInt64] = []
    private var ties: [UInt32] = []

    package init(_ comparer: NameComparer, names: Names = .all, reserving entries: Int = 0) {
      which = names
      builder = NameIndex.Builder(comparer, reserving: entries)
    }

    package var count: Int { starts.count - 1 }

    package mutating func add(_ entity: ListEntity) {
      let number = count
      EntityLine.write(entity, into: &records)
      starts.append(UInt64(records.count))
      func pair(_ text: String) -> UInt64 { UInt64(KeyTable.key(text)) << 32 | UInt64(number) }
      ids.append(pair(entity.id))
      for (property, values) in entity.properties {
        switch Schema.kind(of: property) {
        case .identifier: for value in values { identifiers.append(pair(ListIndex.identifier(value))) }
        case .entity: for value in values { mentions.append(pair(value)) }
        default: break
        }
      }
      let subject = NameSubject(schema: entity.schema)
      if Schema.named(entity.schema)?.isEdge == true {
        ties.append(UInt32(number))
        return
      }
      for (ordinal, name) in entity.allNames.enumerated() where which == .all || ordinal == 0 {
        builder.add(name.value, subject, entity: number, ordinal: ordinal)
      }
    }

    package mutating func finished(_ version: ListVersion) -> ListIndex? {
      let index = builder.finished { writer in
        writer.add(starts)
        writer.add(records)
        writer.add(Array(VersionLine.text(version).utf8))
        KeyTable.write(&ids, into: &writer)
        KeyTable.write(&identifiers, into: &writer)
        KeyTable.write(&mentions, into: &writer)
        writer.add(ties)
      }
      return index.flatMap(ListIndex.init)
    }
  }

  /// The entries of an index that has them; `nil` when its tables do not fit together.
  init?(_ names: NameIndex) {
    let first = NameIndex.ownTables
    let bytes = names.bytes
    guard let starts = bytes.section(first, of: UInt64.self),
      let records = bytes.section(first + 1, of: UInt8.self),
      let line = bytes.section(first + 2, of: UInt8.self),
      let version = VersionLine.read(UnsafeBufferPointer(start: line.base, count: line.count)),
      let ids = KeyTable(bytes, first + 3), let identifiers = KeyTable(bytes, first + 7),
      let mentions = KeyTable(bytes, first + 11),
      let ties = bytes.section(first + 15, of: UInt32.self), starts.count > 0,
      starts[starts.count - 1] == UInt64(records.count)
    else { return nil }
    self.names = names
    self.version = version
    self.starts = starts
    self.records = records
    self.ids = ids
    self.identifiers = identifiers
    self.mentions = mentions
    self.ties = ties
  }

  /// Opens a file written by ``write(to:)``.
  ///
  /// - Returns: nil when it is not there, or was written by another edition of the program.
  package init?(file: String, _ comparer: NameComparer) {
    guard let names = NameIndex(file: file, comparer) else { return nil }
    self.init(names)
  }

  /// - Throws: when the file cannot be written; what was there before stays.
  package func write(to file: String) throws { try names.write(to: file) }

  package var count: Int { starts.count - 1 }

  /// The entry of this number.
  package func entity(_ number: Int) -> ListEntity? {
    guard (0..<count).contains(number) else { return nil }
    let (start, end) = (starts[number], starts[number + 1])
    guard start <= end, end <= UInt64(records.count) else { return nil }
    return EntityLine.read(
      UnsafeBufferPointer(start: records.base + Int(start), count: Int(end - start)))
  }

  /// How many entries are ties, and the ties one after the other.
  package var tieCount: Int { ties.count }
  package var edges: some Sequence<ListEntity> {
    (0..<ties.count).lazy.compactMap { entity(Int(ties[$0])) }
  }

  /// The entry of this id.
  package func entity(id: String) -> ListEntity? {
    ids[KeyTable.key(id)].lazy.compactMap { entity(Int($0)) }.first { $0.id == id }
  }

  /// The numbers of the entries that have this identifier under some property; a few may be wrong.
  package func numbers(identifier: String) -> [Int] {
    identifiers[KeyTable.key(Self.identifier(identifier))].map(Int.init)
  }

  /// The entries that name the entry of this id in a property, in order.
  package func mentioning(_ id: String) -> [ListEntity] {
    mentions[KeyTable.key(id)].compactMap { entity(Int($0)) }.filter { entity in
      entity.properties.contains { Schema.kind(of: $0.key) == .entity && $0.value.contains(id) }
    }
  }

  /// An identifier without what is written differently: case, spaces, strokes, points.
  static func identifier(_ value: String) -> String {
    String(
      String.UnicodeScalarView(
        value.uppercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }
}

extension ListEntity {
  /// All its names in order, with the property each stands under.
  package var allNames: [(value: String, property: String)] {
    Self.nameProperties.flatMap { property in self[property].map { ($0, property) } }
  }
}
