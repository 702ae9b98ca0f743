// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteText

/// An entry as a line of JSON in the form of FollowTheMoney, keys in order: how indexes keep entries.
package enum EntityLine {
  package static func write(_ entity: ListEntity, into bytes: inout [UInt8]) {
    bytes += "{\"datasets\":".utf8
    write(entity.datasets, into: &bytes)
    if let seen = entity.firstSeen {
      bytes += ",\"first_seen\":".utf8
      write(seen, into: &bytes)
    }
    bytes += ",\"id\":".utf8
    write(entity.id, into: &bytes)
    if let seen = entity.lastSeen {
      bytes += ",\"last_seen\":".utf8
      write(seen, into: &bytes)
    }
    bytes += ",\"properties\":{".utf8
    var isFirst = true
    for (property, values) in entity.properties.sorted(by: { $0.key < $1.key }) {
      if !isFirst { bytes.append(0x2C) }
      isFirst = false
      write(property, into: &bytes)
      bytes.append(0x3A)
      write(values, into: &bytes)
    }
    bytes += "},\"schema\":".utf8
    write(entity.schema, into: &bytes)
    bytes.append(0x7D)
  }

  private static func write(_ values: [String], into bytes: inout [UInt8]) {
    bytes.append(0x5B)
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      write(value, into: &bytes)
    }
    bytes.append(0x5D)
  }

  package static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(0x22)
    // Nearly all texts stand as they are.
    let isWritten =
      text.utf8.withContiguousStorageIfAvailable { text in
        guard !text.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else { return false }
        bytes.append(contentsOf: text)
        return true
      } ?? false
    if !isWritten { for byte in text.utf8 { write(byte, into: &bytes) } }
    bytes.append(0x22)
  }

  private static func write(_ byte: UInt8, into bytes: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C: bytes += [0x5C, byte]
    case 0..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      bytes += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }

  /// The entry of a line; `nil` when it is none.
  package static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> ListEntity? {
    var cursor = JSONCursor(bytes, 0..<bytes.count)
    var nested: [EntityDraft] = []
    guard let draft = try? FollowTheMoneyLines(limits: ListLimits()).entity(&cursor, &nested) else {
      return nil
    }
    return ListEntity(
      id: draft.id, schema: draft.schema, properties: draft.properties, datasets: draft.datasets,
      firstSeen: draft.firstSeen, lastSeen: draft.lastSeen)
  }
}
