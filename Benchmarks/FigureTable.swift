// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// The figures as a Markdown table between two markers of a document.
enum FigureTable {
  static let begin = "<!-- figures: ./entente bench -->"
  static let end = "<!-- end of figures -->"

  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// - Parameter about: what stands above the table: machine and corpus.
  static func markdown(_ figures: [Figure], about: [String]) -> String {
    var lines = about.map { "- " + $0 }
    lines += ["", "| command | figure | measured | target | |", "|---|---|---:|---:|---|"]
    for figure in figures {
      let verdict = figure.target == nil ? "" : figure.misses ? "**missed**" : "met"
      lines.append(
        "| `./entente bench \(figure.part)` | \(figure.name) | \(figure.shown) | \(figure.shownTarget) | \(verdict) |"
      )
    }
    return lines.joined(separator: "\n")
  }

  /// Puts `table` between the markers of the document at `path`; what stands outside them stays.
  static func write(_ table: String, to path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard let from = text.range(of: begin),
      let to = text.range(of: end, range: from.upperBound..<text.endIndex)
    else {
      throw Failure(
        description: "\(path) has no lines “\(begin)” and “\(end)”; put them where the table belongs")
    }
    let new = text[..<from.upperBound] + "\n" + table + "\n" + text[to.lowerBound...]
    try Data(new.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }
}
