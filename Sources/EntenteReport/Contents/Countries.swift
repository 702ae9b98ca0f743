// SPDX-License-Identifier: Apache-2.0

/// English names for ISO 3166-1 alpha-2 codes, from `Page/countries.tsv`.
enum Countries {
  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for line in PageFiles.countries.split(separator: "\n") {
      let parts = line.split(separator: "\t")
      if parts.count == 2 { names[String(parts[0])] = String(parts[1]) }
    }
    return names
  }()

  /// The name, or the code itself when the list does not have it.
  static func name(_ code: String) -> String { names[code] ?? code }
}
