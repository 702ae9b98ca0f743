// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
package import EntenteNames
internal import EntenteText
internal import Foundation

/// Takes lists from their files, and keeps their indexes in a folder, so that a list that has not changed is opened and
/// not read, and of one that has, only the names that are new. Two processes may use one folder: an index is there whole
/// or not at all.
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
    /// Of how many entries the names were read; the names of the others were there.
    package let read: Int
    /// Why its index could not be kept; the list can be used all the same.
    package let notKept: String?
  }

  /// Opens the list's index, or reads the list and makes it, over that of an earlier edition when one is kept.
  ///
  /// - Throws: ``ListFault`` when the list cannot be read.
  package func take(_ source: ListSource, _ reader: ListReader) throws(ListFault) -> Taken {
    let place = try place(of: source, reader)
    if let place, let kept = ListIndex(file: place.file, comparer) {
      return Taken(index: kept, rejections: [], wasKept: true, read: 0, notKept: nil)
    }
    var made: Made?
    if let base = place?.elder(comparer) { made = try read(source, reader, over: base) }
    if made == nil { made = try read(source, reader, over: nil) }
    guard let made else {
      throw ListFault("no-index", place: source.path, "the list is too large for one index; divide it")
    }
    var notKept: String?
    if let place {
      do {
        try place.keep(made.index)
      } catch {
        notKept = "the index cannot be kept at \(place.file): \(error.localizedDescription)"
      }
    }
    return Taken(
      index: made.index, rejections: made.rejections, wasKept: false, read: made.read, notKept: notKept)
  }

  private typealias Made = (index: ListIndex, rejections: [Rejection], read: Int)

  /// - Returns: nil when it cannot be made; over an earlier edition, when too much has changed.
  private func read(_ source: ListSource, _ reader: ListReader, over base: ListIndex?) throws(ListFault)
    -> Made?
  {
    let builder =
      base.map { ListIndex.Builder(comparer, names: names, over: $0) }
      ?? ListIndex.Builder(comparer, names: names, reserving: 20_000)
    let intake = Intake(builder)
    let contents = try reader.read(source) { intake.take($0) }
    guard !intake.builder.isFar, let index = intake.builder.finished(contents.version) else { return nil }
    return (index, intake.rejections, intake.builder.read)
  }

  private final class Intake {
    var builder: ListIndex.Builder
    var rejections: [Rejection] = []

    init(_ builder: ListIndex.Builder) { self.builder = builder }

    func take(_ item: ListItem) {
      switch item {
      case .entity(let entity, _): if !builder.hasGrownFar { builder.add(entity) }
      case .rejection(let rejection): rejections.append(rejection)
      }
    }
  }

  /// Where the index lies: named by where the list is and all that makes an index what it is, and by the sizes and times
  /// of change of the list's files.
  private func place(of source: ListSource, _ reader: ListReader) throws(ListFault) -> IndexPlace? {
    guard let folder else { return nil }
    func absolute(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
    let list =
      "\(ListMeaning.edition) \(comparer.fingerprint) \(names.rawValue) \(reader.format?.rawValue ?? "") \(Self.text(reader.map)) \(source.name ?? "")\n\(absolute(source.path))"
    var edition = list
    for path in Self.files(of: source.path) {
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
      let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
      let changed = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      edition += "\n\(absolute(path)) \(size) \(changed)"
    }
    return IndexPlace(folder: folder, list: list, edition: edition)
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
