// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Ids for the rows of lists that give none: the list and a digest of schema and name, so that an entry keeps its id
/// when others are put before it. Further rows of the same name are told apart by a number.
struct RowIDs {
  enum Found {
    case id(String)
    /// The same row stood at this place.
    case repeated(String)
  }

  private let list: String
  private var counts: [String: Int] = [:]
  private var rows: [String: String] = [:]

  init(list: String) { self.list = list }

  mutating func id(of draft: EntityDraft, row: some Sequence<UInt8>, place: String) -> Found {
    if let before = rows.updateValue(place, forKey: Digest.sha256(row)) { return .repeated(before) }
    let key = Self.id(list, draft.schema, draft["name"].first ?? draft.text)
    let count = counts[key, default: 0] + 1
    counts[key] = count
    return .id(count == 1 ? key : "\(key)-\(count)")
  }

  static func id(_ list: String, _ schema: String, _ name: String) -> String {
    String(Digest.identifier(list, [schema, name.lowercased()]).prefix(list.utf8.count + 17))
  }
}
