// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// The files that a path stands for: itself, with what belongs to it, or the lists of a folder.
struct ListFiles {
  /// In the order they are read.
  private(set) var paths: [String]
  /// What a folder holds that is no list, or the same list in another form.
  private(set) var passedOver: [(path: String, reason: String)] = []

  init(_ path: String) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      paths = [path]
      return
    }
    paths = []
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    var stems: [String: String] = [:]
    for name in names {
      let file = path.hasSuffix("/") ? path + name : path + "/" + name
      if name.hasPrefix(".") || Self.isBeside(name) || !Self.isList(name) { continue }
      let stem = ListSource.name(of: name)
      // JSON tells lists of names apart more surely than CSV.
      if let other = stems[stem] {
        passedOver.append((file, "the list is read from \(other)"))
        continue
      }
      if names.contains(stem + ".json"), name != stem + ".json" {
        passedOver.append((file, "the list is read from \(stem).json"))
        continue
      }
      stems[stem] = name
      paths.append(file)
    }
  }

  private static func isList(_ name: String) -> Bool {
    let lower = name.lowercased()
    if lower == "metadata.json" || lower.hasSuffix(".fetch.json") { return false }
    if ["readme.txt", "license.txt", "licence.txt"].contains(lower) { return false }
    return [".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".txt", ".xml"].contains { lower.hasSuffix($0) }
  }

  /// Whether it belongs to OFAC's file of entries.
  private static func isBeside(_ name: String) -> Bool {
    ["alt.csv", "add.csv", "sdn_comments.csv", "cons_alt.csv", "cons_add.csv", "cons_comments.csv"].contains(
      name.lowercased())
  }

  /// The file that belongs to OFAC's entries in `path`, whatever the case of its name; `nil` when there is none.
  static func beside(_ path: String, _ kind: String) -> String? {
    let url = URL(fileURLWithPath: path)
    let isConsolidated = url.lastPathComponent.lowercased().hasPrefix("cons")
    let wanted =
      switch kind {
      case "comments": isConsolidated ? "cons_comments.csv" : "sdn_comments.csv"
      default: isConsolidated ? "cons_\(kind).csv" : "\(kind).csv"
      }
    let folder = path.contains("/") ? url.deletingLastPathComponent().path : "."
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.first { $0.lowercased() == wanted && $0 != url.lastPathComponent }.map { folder + "/" + $0 }
  }
}
