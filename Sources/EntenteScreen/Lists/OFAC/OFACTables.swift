// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// OFAC's SDN and consolidated lists as published in CSV: no header, `-0-` for nothing, and beside the entries
/// (`sdn.csv`, `cons_prim.csv`) the files of other names, addresses and comments.
struct OFACTables {
  let limits: ListLimits

  /// A row of a file that belongs to an entry, by the entry's number.
  struct Belonging {
    let line: Int
    let fields: [String]
  }

  /// The files beside the entries.
  struct Beside {
    var alternates: [String: [Belonging]] = [:]
    var addresses: [String: [Belonging]] = [:]
    var comments: [String: [Belonging]] = [:]
  }

  /// What a field holds; `nil` for `-0-`.
  static func value(_ field: String) -> String? { field.isEmpty || field == "-0-" ? nil : field }

  /// Calls `each` with the fields of every sound row of at least `least` columns.
  func rows(
    _ bytes: UnsafeBufferPointer<UInt8>, least: Int, _ sink: ListSink,
    each: (_ fields: [String], _ line: Int, _ range: Range<Int>) -> Void
  ) {
    var rows = DelimitedRows(bytes, delimiter: UInt8(ascii: ","), limits: limits)
    while true {
      switch rows.next() {
      case .end: return
      case .fault(let rule, let message):
        sink.reject(rule, line: rows.line, message, excerpt: bytes.excerpt(rows.range))
      case .row:
        if rows.isBlank { continue }
        let fields = (0..<rows.count).compactMap { rows.text($0) }
        if fields.count < rows.count {
          sink.reject(
            "bad-utf8", line: rows.line, "the row is not valid UTF-8", excerpt: bytes.excerpt(rows.range))
        } else if fields.count < least || fields[0].isEmpty
          || !fields[0].utf8.allSatisfy({ (0x30...0x39).contains($0) })
        {
          sink.reject(
            "columns", line: rows.line, "\(least) columns are expected, the first of them a number",
            excerpt: bytes.excerpt(rows.range))
        } else {
          each(fields, rows.line, rows.range)
        }
      }
    }
  }

  func belongings(_ bytes: UnsafeBufferPointer<UInt8>, least: Int, _ sink: ListSink) -> [String: [Belonging]]
  {
    var found: [String: [Belonging]] = [:]
    rows(bytes, least: least, sink) { fields, line, _ in
      found[fields[0], default: []].append(Belonging(line: line, fields: fields))
    }
    return found
  }

  /// Reads the entries, with what belongs to them.
  ///
  /// - Returns: what belongs to no entry.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, _ beside: Beside, into sink: ListSink) -> Beside {
    var left = beside
    var ties = ParentTies(list: sink.list, limits: limits)
    rows(bytes, least: 12, sink) { fields, line, range in
      let number = fields[0]
      var draft = EntityDraft(limits, id: "ofac-\(number)", schema: OFACNames.schema(fields[2]))
      if let name = Self.value(fields[1]) { OFACNames.addName(name, to: &draft) }
      Self.addPrograms(fields[3], to: &draft)
      for (index, property) in Self.columns {
        guard let value = Self.value(fields[index]) else { continue }
        draft.add(property, property == "flag" ? Countries.code(value) : value)
      }
      for row in left.alternates.removeValue(forKey: number) ?? [] {
        Self.addAlternate(row.fields, to: &draft)
      }
      for row in left.addresses.removeValue(forKey: number) ?? [] { Self.addAddress(row.fields, to: &draft) }
      let remarks = Self.value(fields[11]) ?? ""
      let comments = (left.comments.removeValue(forKey: number) ?? []).map { $0.fields[1] }
      for name in OFACRemarks.read(([remarks] + comments).joined(), into: &draft) {
        ties.tie(
          draft.id, to: OFACNames.ordered(name, schema: "Person").name, or: name, "UnknownLink",
          role: "linked to",
          line: line)
      }
      if let owner = Self.value(fields[10]) {
        ties.tie(draft.id, to: owner, "Ownership", role: nil, line: line)
      }
      ties.noteNames(of: draft)
      sink.take(draft, line: line, offset: range.lowerBound, length: range.count)
    }
    ties.tell(sink)
    return left
  }

  /// The columns of an entry that are one property each.
  private static let columns = [
    (4, "position"), (5, "callSign"), (6, "type"), (7, "tonnage"), (8, "grossRegisteredTonnage"), (9, "flag"),
  ]

  /// `CUBA] [SDGT` is two programmes.
  static func addPrograms(_ field: String, to draft: inout EntityDraft) {
    guard let value = value(field) else { return }
    for program in value.split(whereSeparator: { "[];".contains($0) }) {
      draft.add("programId", program.trimmed)
    }
  }

  static func addAlternate(_ fields: [String], to draft: inout EntityDraft) {
    guard fields.count > 3, let name = value(fields[3]) else { return }
    let ordered = OFACNames.ordered(name, schema: draft.schema).name
    if fields[2].lowercased() == "fka" {
      draft.add("previousName", ordered)
    } else {
      draft.addAlias(ordered)
    }
  }

  static func addAddress(_ fields: [String], to draft: inout EntityDraft) {
    guard fields.count > 4 else { return }
    let parts = fields[2...4].compactMap(value)
    draft.add("address", parts.joined(separator: ", "))
    if let country = value(fields[4]) { draft.add("country", Countries.code(country)) }
  }

  /// Reads a file of other names that stands alone: an entry for each number, with the names as aliases.
  func readAlternates(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    var order: [String] = []
    var drafts: [String: (draft: EntityDraft, line: Int, range: Range<Int>)] = [:]
    rows(bytes, least: 4, sink) { fields, line, range in
      if drafts[fields[0]] == nil {
        order.append(fields[0])
        drafts[fields[0]] = (EntityDraft(limits, id: "ofac-\(fields[0])"), line, range)
      }
      if var entry = drafts.removeValue(forKey: fields[0]) {
        Self.addAlternate(fields, to: &entry.draft)
        drafts[fields[0]] = entry
      }
    }
    for number in order {
      guard let (draft, line, range) = drafts[number] else { continue }
      sink.take(draft, line: line, offset: range.lowerBound, length: range.count)
    }
  }
}
