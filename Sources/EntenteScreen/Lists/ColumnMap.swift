// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Which column of a table stands for what: a property of FollowTheMoney, or `id`, `schema`, `firstSeen`, `lastSeen`.
package struct ColumnMap: Hashable, Sendable {
  /// Columns by what they stand for, in the order they were given.
  package let columns: [(property: String, column: String)]
  /// The schema of entries that tell none.
  package let schema: String?

  package init(_ columns: [(property: String, column: String)], schema: String? = nil) {
    (self.columns, self.schema) = (columns, schema)
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.schema == right.schema && left.columns.elementsEqual(right.columns, by: { $0 == $1 })
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(schema)
    for (property, column) in columns {
      hasher.combine(property)
      hasher.combine(column)
    }
  }

  /// Reads `name=Company,alias=AKA,country=Land`. `schema=Company` with a schema of FollowTheMoney that is no column
  /// of the table holds for all entries.
  ///
  /// - Throws: ``ListFault`` for anything else.
  package init(argument: String) throws(ListFault) {
    var columns: [(property: String, column: String)] = []
    for part in argument.split(separator: ",") {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmed }
      guard pair.count == 2, !pair[0].isEmpty, !pair[1].isEmpty else {
        throw ListFault(
          "bad-mapping", place: "--map",
          "\(part) is no PROPERTY=COLUMN; write name=Company,alias=AKA,country=Land")
      }
      columns.append((pair[0], pair[1]))
    }
    try self.init(checked: columns, place: "--map")
  }

  /// Reads `{"name":"Company","alias":["AKA","Short name"],"schema":"Company"}`.
  ///
  /// - Throws: ``ListFault`` when it is no such object.
  package init(json bytes: [UInt8], place: String) throws(ListFault) {
    let tree: JSONTree
    do throws(JSONFault) { tree = try JSONTree(bytes) } catch {
      throw ListFault("bad-mapping", place: place, "\(error.message) (byte \(error.offset + 1))")
    }
    guard case .object(let members) = tree else {
      throw ListFault("bad-mapping", place: place, "an object of properties and columns is expected")
    }
    try self.init(
      checked: members.sorted { $0.key < $1.key }.flatMap { member in
        member.value.texts.map { (member.key, $0) }
      },
      place: place)
  }

  private init(checked columns: [(property: String, column: String)], place: String) throws(ListFault) {
    guard columns.contains(where: { ListEntity.nameProperties.contains($0.property) }) else {
      throw ListFault("bad-mapping", place: place, "no column is given for the name; add name=COLUMN")
    }
    let fixed = columns.first { $0.property == "schema" }.flatMap { Schema.named($0.column)?.name }
    self.init(columns, schema: fixed)
  }
}

extension StringProtocol {
  /// Without spaces, tabs and line ends around it.
  var trimmed: String {
    var part = self[startIndex..<endIndex]
    while let first = part.first, first.isWhitespace { part = part.dropFirst() }
    while let last = part.last, last.isWhitespace { part = part.dropLast() }
    return String(part)
  }
}
