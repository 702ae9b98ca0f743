// SPDX-License-Identifier: Apache-2.0

import EntenteModel

extension ListEntity {
  /// The entity as yente writes it, without the entities that lie next to it.
  var members: [String: JSONValue] {
    [
      "id": .string(id), "caption": .string(caption), "schema": .string(schema),
      "properties": .object(properties.mapValues { JSONValue($0) }), "datasets": JSONValue(datasets),
      "referents": [], "target": .boolean(isTarget), "first_seen": Self.date(firstSeen),
      "last_seen": Self.date(lastSeen), "last_change": .null,
    ]
  }

  /// Whether it is listed itself, and not a tie between two that are, or an address of one.
  var isTarget: Bool { schema != "Address" && Schema.all[schema]?.isMatchable == true }

  /// A date with its day, or a time; `null` for what is less exact: clients read a bare year as a number of seconds.
  static func date(_ text: String?) -> JSONValue {
    guard let text, isDate(text) else { return .null }
    return .string(text)
  }

  /// `2026-11-25`, or that with a time: `2026-11-25T08:00:00`, `…Z`, `…+00:00`.
  static func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes.count <= 35 else { return false }
    func number(_ range: Range<Int>) -> Int? { Int(String(decoding: bytes[range], as: UTF8.self)) }
    guard bytes[4] == 45, bytes[7] == 45, let month = number(5..<7), let day = number(8..<10),
      number(0..<4) != nil,
      (1...12).contains(month), (1...31).contains(day), bytes[0..<4].allSatisfy({ (48...57).contains($0) })
    else { return false }
    guard bytes.count > 10 else { return true }
    guard bytes.count >= 19, bytes[10] == 84 || bytes[10] == 32, bytes[13] == 58, bytes[16] == 58,
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19)
    else { return false }
    return (0...23).contains(hour) && (0...59).contains(minute) && (0...59).contains(second)
      && bytes[19...].allSatisfy { (48...58).contains($0) || $0 == 43 || $0 == 45 || $0 == 46 || $0 == 90 }
  }

  var json: JSONValue { .object(members) }
}

extension JSONValue {
  /// How many there are, or that there are at least as many.
  static func total(_ count: Int, exact: Bool = true) -> JSONValue {
    ["value": .integer(count), "relation": exact ? "eq" : "gte"]
  }
}
