// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
package import EntenteNames
internal import EntenteText

extension ListIndex {
  /// Takes in the entries of a list. Over an index of an earlier edition, only the names of entries that are not in that,
  /// or have other names there, are read.
  package struct Builder {
    private let which: Names
    private let base: ListIndex?
    private var builder: NameIndex.Builder
    private var starts: [UInt64] = [0]
    private var records: [UInt8] = []
    private var ids: [UInt64] = []
    private var identifiers: [UInt64] = []
    private var mentions: [UInt64] = []
    private var ties: [UInt32] = []
    /// Entries whose names were read, and entries whose names were taken from the earlier edition.
    private(set) var read = 0
    private(set) var kept = 0

    package init(_ comparer: NameComparer, names: Names = .all, reserving entries: Int = 0) {
      which = names
      base = nil
      builder = NameIndex.Builder(comparer, reserving: entries)
    }

    /// - Parameters:
    ///   - names: as the earlier edition's index was made.
    ///   - base: stands in a file and over no other.
    package init(_ comparer: NameComparer, names: Names = .all, over base: ListIndex) {
      which = names
      self.base = base
      builder = NameIndex.Builder(comparer, over: base.names, entities: base.count)
    }

    package var count: Int { starts.count - 1 }

    /// Whether so much is new or gone that an index of the whole is better: a quarter is new, or half is gone.
    package var isFar: Bool {
      guard let base else { return false }
      return hasGrownFar || kept * 2 < base.count - base.tieCount
    }

    /// The same before all entries are in.
    package var hasGrownFar: Bool {
      guard let base else { return false }
      return read * 4 > base.count - base.tieCount
    }

    package mutating func add(_ entity: ListEntity) {
      let number = count
      EntityLine.write(entity, into: &records)
      starts.append(UInt64(records.count))
      let key = KeyTable.key(entity.id)
      func pair(_ text: String) -> UInt64 { UInt64(KeyTable.key(text)) << 32 | UInt64(number) }
      ids.append(UInt64(key) << 32 | UInt64(number))
      for (property, values) in entity.properties {
        switch Schema.kind(of: property) {
        case .identifier: for value in values { identifiers.append(pair(ListIndex.identifier(value))) }
        case .entity: for value in values { mentions.append(pair(value)) }
        default: break
        }
      }
      if Schema.named(entity.schema)?.isEdge == true {
        ties.append(UInt32(number))
        return
      }
      if keep(entity, key, number) {
        kept += 1
        return
      }
      read += 1
      let subject = NameSubject(schema: entity.schema)
      for (ordinal, name) in entity.allNames.enumerated() where which == .all || ordinal == 0 {
        builder.add(name.value, subject, entity: number, ordinal: ordinal)
      }
    }

    /// Takes the names of an entry from the earlier edition, when an entry of this id is called the same there.
    private mutating func keep(_ entity: ListEntity, _ key: UInt32, _ number: Int) -> Bool {
      guard let base else { return false }
      let start = Int(starts[number])
      for candidate in base.numbers(key: key) {
        let isSame = records.withUnsafeBufferPointer { records in
          base.record(candidate).map { $0.elementsEqual(records[start...]) } ?? false
        }
        guard isSame || base.entity(candidate).map({ $0.isCalled(as: entity) }) == true else { continue }
        if builder.keep(candidate, entity: number) { return true }
      }
      return false
    }

    package mutating func finished(_ version: ListVersion) -> ListIndex? {
      let base = base
      let index = builder.finished { writer in
        writer.add(starts)
        writer.add(records)
        writer.add(Array(VersionLine.text(version).utf8))
        KeyTable.write(&ids, into: &writer)
        KeyTable.write(&identifiers, into: &writer)
        KeyTable.write(&mentions, into: &writer)
        writer.add(ties)
        writer.add(Array((base?.reference ?? "").utf8))
      }
      return index.flatMap { ListIndex($0, over: base) }
    }
  }
}

extension ListEntity {
  /// Whether both are one entry of a list whose names are read to the same.
  fileprivate func isCalled(as other: ListEntity) -> Bool {
    guard id == other.id, NameSubject(schema: schema) == NameSubject(schema: other.schema),
      Schema.named(schema)?.isEdge != true
    else { return false }
    return allNames.map(\.value) == other.allNames.map(\.value)
  }
}
