// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
package import EntenteNames
internal import EntenteText
internal import Foundation

/// Takes lists from their files, and keeps their indexes in a folder, so that a list that has not changed is opened and
/// not read. Two processes may use one folder: an index is there whole or not at all.
package struct ListShelf: Sendable {
  let comparer: NameComparer
  /// Where indexes are kept; `nil` keeps none.
  let folder: String?
  let names: ListIndex.Names

  package init(_ comparer: NameComparer, folder: String? = nil, names: ListIndex.Names = .all) {
    self.comparer = comparer
    self.folder = folder
    self.names = names
  }

  /// A list taken from the shelf.
  package struct Taken: Sendable {
    package let index: ListIndex
    /// What could not be used of it; empty when the index was there already.
    package let rejections: [Rejection]
    /// Whether its index was there.
    package let wasKept: Bool
    /// Why its index could not be kept; the list can be used all the same.
    package let notKept: String?
  }

  /// Opens the list's index, or reads the list and makes it.
  ///
  /// - Throws: ``ListFault`` when the list cannot be read.
  package func take(_ source: ListSource, _ reader: ListReader) throws(ListFault) -> Taken {
    let place = try place(of: source, reader)
    if let place, let kept = ListIndex(file: place, comparer) {
      return Taken(index: kept, rejections: [], wasKept: true, notKept: nil)
    }
    let (index, rejections) = try read(source, reader)
    var notKept: String?
    if let place, let folder {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try index.write(to: place)
      } catch {
        notKept = "the index cannot be kept at \(place): \(error.localizedDescription)"
      }
    }
    return Taken(index: index, rejections: rejections, wasKept: false, notKept: notKept)
  }

  private func read(_ source: ListSource, _ reader: ListReader) throws(ListFault) -> (ListIndex, [Rejection])
  {
    let intake = Intake(ListIndex.Builder(comparer, names: names, reserving: 20_000))
    let contents = try reader.read(source) { intake.take($0) }
    guard let index = intake.builder.finished(contents.version) else {
      throw ListFault("no-index", place: source.path, "the list is too large for one index; divide it")
    }
    return (index, intake.rejections)
  }

  private final class Intake {
    var builder: ListIndex.Builder
    var rejections: [Rejection] = []

    init(_ builder: ListIndex.Builder) { self.builder = builder }

    func take(_ item: ListItem) {
      switch item {
      case .entity(let entity, _): builder.add(entity)
      case .rejection(let rejection): rejections.append(rejection)
      }
    }
  }

  /// The file of the index: named by the paths, sizes and times of change of the list's files, and by all that makes an
  /// index what it is.
  private func place(of source: ListSource, _ reader: ListReader) throws(ListFault) -> String? {
    guard let folder else { return nil }
    var identity =
      "\(ListMeaning.edition) \(comparer.fingerprint) \(names.rawValue) \(reader.format?.rawValue ?? "") \(Self.text(reader.map)) \(source.name ?? "")"
    for path in Self.files(of: source.path) {
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
      let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
      let changed = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      identity += "\n\(URL(fileURLWithPath: path).standardizedFileURL.path) \(size) \(changed)"
    }
    return folder + "/" + Digest.sha256(Array(identity.utf8)).prefix(32) + ".index"
  }

  /// The files of a list with what lies beside them.
  private static func files(of path: String) -> [String] {
    var files: [String] = []
    for file in ListFiles(path).paths {
      files.append(file)
      for kind in ["alt", "add", "comments"] { files += [ListFiles.beside(file, kind)].compactMap { $0 } }
      let note = file + ".fetch.json"
      if FileManager.default.fileExists(atPath: note) { files.append(note) }
    }
    return files
  }

  private static func text(_ map: ColumnMap?) -> String {
    guard let map else { return "" }
    return map.columns.map { "\($0.property)=\($0.column)" }.joined(separator: ",") + (map.schema ?? "")
  }
}
