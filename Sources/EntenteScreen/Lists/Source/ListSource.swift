// SPDX-License-Identifier: Apache-2.0

/// What `--list` names: a file or a folder, and what the list is to be called.
package struct ListSource: Hashable, Sendable {
  /// `nil` when the file's name is to say it.
  package let name: String?
  package let path: String

  package init(path: String, name: String? = nil) { (self.path, self.name) = (path, name) }

  /// Reads `PATH` or `NAME=PATH`. A name has letters, digits, `-`, `_` and `.`; what has others before the first `=`
  /// is a path.
  package init(argument: String) {
    guard let sign = argument.firstIndex(of: "="), sign > argument.startIndex,
      argument[..<sign].allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) })
    else {
      self.init(path: argument)
      return
    }
    self.init(path: String(argument[argument.index(after: sign)...]), name: String(argument[..<sign]))
  }

  /// The name that a file gives its list: its last part without endings, in kebab case.
  static func name(of path: String) -> String {
    var base = path.split(separator: "/").last.map(String.init) ?? "list"
    let endings = [
      ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".txt", ".xml", ".ftm", ".entities", ".gz",
    ]
    while let ending = endings.first(where: {
      base.lowercased().hasSuffix($0) && base.utf8.count > $0.utf8.count
    }) {
      base.removeLast(ending.count)
    }
    var name = ""
    for letter in base.lowercased() {
      if letter.isLetter || letter.isNumber || letter == "." {
        name.append(letter)
      } else if name.last != "-" && !name.isEmpty {
        name.append("-")
      }
    }
    while name.last == "-" { name.removeLast() }
    return name.isEmpty ? "list" : name
  }
}
