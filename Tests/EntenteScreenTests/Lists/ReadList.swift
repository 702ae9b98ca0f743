// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteScreen
import Foundation

/// A list that was read, whole.
struct ReadList {
  var entities: [ListEntity] = []
  var places: [ListPlace] = []
  var rejections: [Rejection] = []
  var contents: ListContents?

  /// Reads a file or a folder.
  init(
    _ path: String, name: String? = nil, format: ListFormat? = nil, map: ColumnMap? = nil,
    limits: ListLimits = ListLimits()
  ) throws(ListFault) {
    let read = Collected()
    var reader = ListReader(format: format, map: map)
    reader.limits = limits
    contents = try reader.read(ListSource(path: path, name: name)) { read.take($0) }
    (entities, places, rejections) = (read.entities, read.places, read.rejections)
  }

  /// Reads `text` as a file of this name in a folder of its own.
  init(
    text: String, file: String = "list.csv", name: String? = nil, format: ListFormat? = nil,
    map: ColumnMap? = nil,
    limits: ListLimits = ListLimits()
  ) throws {
    try self.init(
      bytes: Array(text.utf8), file: file, name: name, format: format, map: map, limits: limits)
  }

  init(
    bytes: [UInt8], file: String = "list.csv", name: String? = nil, format: ListFormat? = nil,
    map: ColumnMap? = nil,
    limits: ListLimits = ListLimits()
  ) throws {
    let folder = try Self.folder([file: bytes])
    defer { try? FileManager.default.removeItem(at: folder) }
    try self.init(
      folder.appendingPathComponent(file).path, name: name, format: format, map: map, limits: limits)
  }

  /// A folder with these files.
  static func folder(_ files: [String: [UInt8]]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("list-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
    return folder
  }

  subscript(id: String) -> ListEntity? { entities.first { $0.id == id } }

  func named(_ name: String) -> ListEntity? { entities.first { $0["name"].contains(name) } }

  func count(_ schema: String) -> Int { entities.count { $0.schema == schema } }

  /// The rules of the rejections with their places: `bad-json list.jsonl:2`.
  var refused: [String] { rejections.map { "\($0.rule) \($0.place)" } }
}

private final class Collected {
  var entities: [ListEntity] = []
  var places: [ListPlace] = []
  var rejections: [Rejection] = []

  func take(_ item: ListItem) {
    switch item {
    case .entity(let entity, let place):
      entities.append(entity)
      places.append(place)
    case .rejection(let rejection): rejections.append(rejection)
    }
  }
}

/// Lists that lie beside the project; `nil`, said aloud, when they are not there.
func shared(_ path: String) -> String? {
  let path = "../shared/data/" + path
  guard FileManager.default.fileExists(atPath: path) else {
    print("SKIPPED: \(path) is not there")
    return nil
  }
  return path
}
