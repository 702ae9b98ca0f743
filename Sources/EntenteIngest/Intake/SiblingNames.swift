// SPDX-License-Identifier: Apache-2.0

/// Which files of a folder are sidecars of which: `report.json` or `report.pdf.json` beside `report.pdf`. Keeps the
/// names of the folder that was last asked about, so that a folder of many files is listed once.
struct SiblingNames {
  private var folder: String?
  private var names = Set<String>()
  /// Names without their extension, of the files that are not JSON.
  private var stems = Set<String>()

  mutating func isSidecar(_ path: String) -> Bool {
    guard path.hasSuffix(".json") else { return false }
    list(FilePlace.folder(of: path))
    let stem = String(FilePlace.name(of: path).dropLast(5))
    return stems.contains(stem) || names.contains(stem)
  }

  mutating func sidecar(of path: String) -> String? {
    let folder = FilePlace.folder(of: path)
    list(folder)
    let name = FilePlace.name(of: path)
    for candidate in [name + ".json", FilePlace.stem(of: name) + ".json"]
    where candidate != name && names.contains(candidate) {
      return folder + "/" + candidate
    }
    return nil
  }

  private mutating func list(_ folder: String) {
    guard folder != self.folder else { return }
    self.folder = folder
    names = Set(FilePlace.names(in: folder) ?? [])
    stems = Set(names.lazy.filter { !$0.hasSuffix(".json") && !$0.hasPrefix(".") }.map(FilePlace.stem))
  }
}
