// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteNames
internal import EntenteText
internal import Foundation

/// Where the index of an edition of a list is kept, beside those of earlier editions.
struct IndexPlace {
  let folder: String
  /// What the names of all editions' files begin with.
  private let list: String
  private let edition: String

  /// - Parameters:
  ///   - list: all that the editions of the list have in common.
  ///   - edition: what tells this one from the others.
  init(folder: String, list: String, edition: String) {
    self.folder = folder
    self.list = String(Digest.sha256(Array(list.utf8)).prefix(24)) + "-"
    self.edition = String(Digest.sha256(Array(edition.utf8)).prefix(24))
  }

  private static let ending = ".index"
  private var name: String { list + edition + Self.ending }
  var file: String { folder + "/" + name }

  /// The index that stands over no other of the newest earlier edition that can be opened.
  func elder(_ comparer: NameComparer) -> ListIndex? {
    let files = others().map { name -> (path: String, changed: Date) in
      let path = folder + "/" + name
      let changed = (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
      return (path, changed ?? .distantPast)
    }
    for (path, _) in files.sorted(by: { ($0.changed, $0.path) > ($1.changed, $1.path) }) {
      guard let index = ListIndex(file: path, comparer) else { continue }
      let base = index.base ?? index
      // Names are built upon only when they are as they were written.
      if base.names.isWhole { return base }
    }
    return nil
  }

  /// Writes the index, and takes away those of earlier editions but for the one that it stands over. What others have open
  /// stays open for them.
  ///
  /// - Throws: when it cannot be written; what was there before stays.
  func keep(_ index: ListIndex) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try index.write(to: file)
    let base = index.base?.file.map { URL(fileURLWithPath: $0).lastPathComponent }
    for name in others() where name != base {
      try? FileManager.default.removeItem(atPath: folder + "/" + name)
    }
  }

  /// The names of the files of other editions.
  private func others() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix(list) && $0.hasSuffix(Self.ending) && $0 != name }
  }
}
