// SPDX-License-Identifier: Apache-2.0

/// The names and kinds of OFAC's lists.
enum OFACNames {
  static func schema(_ type: String) -> String {
    switch type.lowercased() {
    case "individual": "Person"
    case "vessel": "Vessel"
    case "aircraft": "Airplane"
    default: "Organization"
    }
  }

  /// `ZAWAHIRI, Ayman` is Ayman ZAWAHIRI. What has no comma, or is no person's name, stays.
  static func ordered(_ name: String, schema: String) -> (name: String, first: String?, last: String?) {
    guard schema == "Person", let comma = name.firstIndex(of: ",") else { return (name, nil, nil) }
    let last = name[..<comma].trimmed
    var first = name[name.index(after: comma)...].trimmed
    // `REYES, Juan, Jr.` and `REYES, JR, Juan` are Juan REYES Jr.
    let parts = first.split(separator: ",").map { $0.trimmed }
    if parts.count == 2, let suffix = parts.firstIndex(where: { suffixes.contains($0.lowercased()) }) {
      first = parts[1 - suffix]
      return ("\(first) \(last) \(parts[suffix])", first, last)
    }
    return first.isEmpty || last.isEmpty ? (name, nil, nil) : ("\(first) \(last)", first, last)
  }

  private static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]

  static func addName(_ name: String, to draft: inout EntityDraft) {
    let (full, first, last) = ordered(name, schema: draft.schema)
    draft.add("name", full)
    if let first, let last {
      draft.add("firstName", first)
      draft.add("lastName", last)
    }
  }
}
