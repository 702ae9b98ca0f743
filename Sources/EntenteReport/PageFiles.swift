// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// The files of this room that go into every page, read once.
///
/// A file that is missing reads as empty: the page then lacks its looks, its filters or its map, and still shows
/// every initiative with its evidence. A test shows that all are there.
enum PageFiles {
  static let style = read("page.css")
  static let script = read("page.js")
  static let countries = read("countries.tsv")
  static let outlines = read("outlines.tsv")

  private static func read(_ name: String) -> String {
    guard let folder = Bundle.module.resourceURL,
      let text = try? String(contentsOf: folder.appendingPathComponent("Page/" + name), encoding: .utf8)
    else { return "" }
    return text
  }
}
