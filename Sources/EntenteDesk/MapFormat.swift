// SPDX-License-Identifier: Apache-2.0

/// The forms in which a map is given out.
package enum MapFormat: String, CaseIterable, Sendable {
  case table, jsonl, csv, html, geojson, graphml

  /// The format that a file's name asks for by its ending, `nil` when it names none.
  package init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    let ending = fileName[fileName.index(after: dot)...].lowercased()
    switch ending {
    case "txt": self = .table
    case "htm": self = .html
    default: self.init(rawValue: ending)
    }
  }
}
