// SPDX-License-Identifier: Apache-2.0
internal import EntenteScreen
internal import Foundation

/// A public list that `entente fetch` knows, for a person to read.
package struct KnownList: Codable, Hashable, Sendable {
  package let name: String
  package let title: String
  package let publisher: String
  /// The form of its files, in words.
  package let form: String
  package let addresses: [String]
  package let files: [String]
  package let terms: String
  /// Whether a file as published has been read by the tests.
  package let tested: Bool
  /// What to do by hand, where there is no address of the file itself.
  package let byHand: String?

  /// All of them, in the order they are shown.
  package static let all: [KnownList] = ListAddress.all.map { list in
    KnownList(
      name: list.name, title: list.title, publisher: list.publisher, form: list.format.title,
      addresses: list.addresses, files: list.files, terms: list.terms, tested: list.isTested,
      byHand: list.byHand)
  }

  /// The forms that `--list-format` takes: name, what it is, and whether it has been read from a real file.
  package static let forms: [(name: String, title: String, tested: Bool)] = ListFormat.allCases.map {
    ($0.rawValue, $0.title, $0.isTested)
  }

  /// A few lines each.
  package static var table: String {
    all.map { list in
      var lines = ["\(list.name)  \(list.title)", "  published by \(list.publisher)"]
      lines.append("  \(list.form)\(list.tested ? "" : " (untested on a real file)")")
      lines += zip(list.files, list.addresses).map { "  \($0)  \($1)" }
      lines.append("  terms: \(list.terms)")
      if let byHand = list.byHand { lines.append("  by hand: \(byHand)") }
      return lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// An object a line.
  package static var lines: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return all.compactMap { try? encoder.encode($0) }.map { String(decoding: $0, as: UTF8.self) + "\n" }
      .joined()
  }
}

extension ListFetch.Outcome {
  /// One line.
  package var text: String {
    switch kind {
    case .written: "\(file)  written  \(bytes) bytes  sha256 \(sha256)"
    case .unchanged: "\(file)  unchanged  \(bytes) bytes  sha256 \(sha256)"
    case .failed: "\(file)  failed  \(rule): \(message)"
    }
  }

  /// One object on a line.
  package var line: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let fields: [String: String] = [
      "file": file, "address": address, "kind": kind.rawValue, "bytes": String(bytes), "sha256": sha256,
      "rule": rule, "message": message,
    ]
    return (try? encoder.encode(fields)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
