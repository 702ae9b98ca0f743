// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

extension ListFormat {
  /// The form that the bytes of a file have; `nil` when none is recognised.
  static func recognised(_ bytes: UnsafeBufferPointer<UInt8>) -> ListFormat? {
    guard let first = bytes.first(where: { $0 > 0x20 }) else { return nil }
    switch first {
    case UInt8(ascii: "<"): return ofXML(bytes)
    case UInt8(ascii: "{"): return ofObject(bytes)
    case UInt8(ascii: "["): return ofArray(bytes)
    default: return ofTable(bytes)
    }
  }

  private static func ofXML(_ bytes: UnsafeBufferPointer<UInt8>) -> ListFormat? {
    let head = String(decoding: bytes.prefix(8 << 10), as: UTF8.self)
    let roots: [(String, ListFormat)] = [
      ("<CONSOLIDATED_LIST", .un), ("<sdnList", .ofacXML), ("<Sanctions", .ofacAdvancedXML),
      ("<sanctionsData", .ofacAdvancedXML), ("<export", .european), ("<Designations", .british),
    ]
    return roots.first { head.contains($0.0) }?.1
  }

  /// A JSON object, or several one a line: what the keys of the first that tells say. One line may be broken and the
  /// others sound.
  private static func ofObject(_ bytes: UnsafeBufferPointer<UInt8>) -> ListFormat? {
    if let whole = ofObject(bytes, 0..<bytes.count) { return whole }
    var lines = Lines(bytes)
    for _ in 0..<10 {
      guard let line = lines.next() else { return nil }
      if line.first.map({ bytes[$0] }) == UInt8(ascii: "{"), let found = ofObject(bytes, line) {
        return found
      }
    }
    return nil
  }

  private static func ofObject(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> ListFormat? {
    var cursor = JSONCursor(bytes, range)
    var keys: Set<String> = []
    var format: ListFormat?
    do throws(JSONFault) {
      try cursor.object { (key, cursor) throws(JSONFault) in
        keys.insert(key)
        // What holds the entries may be long: it is not read for the sake of the keys behind it.
        if let big = ["entries": ListFormat.ofacNamesJSON, "results": .screening, "values": .galaxy][key],
          cursor.peek() == UInt8(ascii: "[")
        {
          format = big
          throw cursor.fault("")
        }
        try cursor.skip()
      }
    } catch {}
    if let format { return format }
    if keys.isSuperset(of: ["schema", "properties"]) { return .followTheMoney }
    if keys.contains("external_ids"),
      keys.contains("names") || keys.contains("labels") || keys.contains("aliases")
    {
      return .ror
    }
    return nil
  }

  private static func ofArray(_ bytes: UnsafeBufferPointer<UInt8>) -> ListFormat? {
    var cursor = JSONCursor(bytes)
    var format: ListFormat?
    do throws(JSONFault) {
      try cursor.array { (cursor) throws(JSONFault) in
        if cursor.peek() == UInt8(ascii: "\"") {
          format = .names
        } else if case .object(let members) = try JSONTree(&cursor) {
          if members["external_ids"] != nil { format = .ror }
          if members["source"] != nil && members["programs"] != nil { format = .screening }
        }
        throw cursor.fault("")
      }
    } catch {}
    return format
  }

  private static func ofTable(_ bytes: UnsafeBufferPointer<UInt8>) -> ListFormat? {
    let delimiter = TableList.delimiter(bytes)
    var rows = DelimitedRows(bytes, delimiter: delimiter, limits: ListLimits())
    var found: [[String]] = []
    // A broken first row does not hide what the next ones are; a line may stand before the header.
    for _ in 0..<5 where found.count < 3 {
      switch rows.next() {
      case .end, .fault: continue
      case .row: if !rows.isBlank { found.append((0..<rows.count).map { rows.text($0) ?? "" }) }
      }
    }
    if found.contains(where: { Set($0.map(UsualHeaders.key)).isSuperset(of: ["uniqueid", "name6", "name1"]) })
    {
      return .britishTable
    }
    guard let first = found.first else { return nil }
    if delimiter == 0x2C, let number = first.first, !number.isEmpty, number.allSatisfy(\.isNumber) {
      if first.count == 12 { return .ofac }
      if first.count == 5, ["aka", "fka", "nka"].contains(first[2].lowercased()) { return .ofacAlternates }
    }
    let keys = Set(first.map(UsualHeaders.key))
    if keys.isSuperset(of: ["uid", "name", "type", "programs", "alternatenames"]) { return .ofacNames }
    if keys.contains("elfcode") { return .legalForms }
    if keys.isSuperset(of: ["source", "entitynumber", "programs", "altnames"]) { return .screeningTable }
    if keys.contains("entitylogicalid") { return .europeanTable }
    if TableColumns(header: first) != nil { return .table }
    return first.count == 1 ? .names : nil
  }
}
