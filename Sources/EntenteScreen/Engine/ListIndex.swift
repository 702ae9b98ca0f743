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
  /// The file it was opened from; `nil` for one in memory.
  package let file: String?
  private let elder: [ListIndex]

  /// The entries of an index that has them; `nil` when its tables do not fit together.
  ///
  /// - Parameter base: the index of the earlier edition that `names` stand over.
  init?(_ names: NameIndex, over base: ListIndex? = nil, file: String? = nil) {
    let first = NameIndex.ownTables
    let bytes = names.bytes
    guard let starts = bytes.section(first, of: UInt64.self),
      let records = bytes.section(first + 1, of: UInt8.self),
      let line = bytes.section(first + 2, of: UInt8.self),
      let version = VersionLine.read(UnsafeBufferPointer(start: line.base, count: line.count)),
      let ids = KeyTable(bytes, first + 3), let identifiers = KeyTable(bytes, first + 7),
      let mentions = KeyTable(bytes, first + 11),
      let ties = bytes.section(first + 15, of: UInt32.self), starts.count > 0,
      starts[starts.count - 1] == UInt64(records.count), (base != nil) == names.isOver
    else { return nil }
    self.names = names
    self.version = version
    self.starts = starts
    self.records = records
    self.ids = ids
    self.identifiers = identifiers
    self.mentions = mentions
    self.ties = ties
    self.file = file
    elder = base.map { [$0] } ?? []
  }

  /// The index of the earlier edition that this one stands over; `nil` when it was made whole.
  package var base: ListIndex? { elder.first }

  package var count: Int { starts.count - 1 }

  /// The entry of this number.
  package func entity(_ number: Int) -> ListEntity? { record(number).flatMap(EntityLine.read) }

  /// The line of the entry of this number; valid as long as the index.
  func record(_ number: Int) -> UnsafeBufferPointer<UInt8>? {
    guard (0..<count).contains(number) else { return nil }
    let (start, end) = (starts[number], starts[number + 1])
    guard start <= end, end <= UInt64(records.count) else { return nil }
    return UnsafeBufferPointer(start: records.base + Int(start), count: Int(end - start))
  }

  /// The numbers of the entries whose id has this key; a few may be wrong.
  func numbers(key: UInt32) -> some Sequence<Int> { ids[key].lazy.map(Int.init) }

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
