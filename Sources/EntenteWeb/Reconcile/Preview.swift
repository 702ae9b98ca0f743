// SPDX-License-Identifier: Apache-2.0

import EntenteModel

/// An entry as a small page, for the windows of OpenRefine.
enum Preview {
  static let id = Parameter("id", .text(longest: 500), "The id of an entry.", required: true)

  /// Values of a property, and characters of a value, that are shown.
  private static let (values, characters) = (8, 300)

  static func page(_ arguments: Arguments, _ served: Served) throws -> Answer {
    let (entity, list) = try find(arguments, served)
    let others = entity.properties.keys.filter { !ListEntity.nameProperties.contains($0) }.sorted()
    var rows = ""
    for name in ListEntity.nameProperties + others where !entity[name].isEmpty {
      rows += "<tr><th>\(label(name))</th><td>\(shown(entity[name]))</td></tr>"
    }
    let edition = [list.title, list.version ?? list.retrieved ?? ""].filter { !$0.isEmpty }.joined(
      separator: ", ")
    return .html(
      """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>\(escaped(entity.caption))</title>\
      <style>body{font:14px sans-serif;margin:8px}h1{font-size:16px}th{text-align:left;vertical-align:top;\
      padding-right:8px;font-weight:normal;color:#555}</style></head><body><h1>\(escaped(entity.caption))</h1>\
      <p>\(escaped(Schema.words(entity.schema))) · \(escaped(edition))</p><table>\(rows)</table></body></html>
      """)
  }

  static func flyout(_ arguments: Arguments, _ served: Served) throws -> Answer {
    let (entity, _) = try find(arguments, served)
    let html = "<p><b>\(escaped(entity.caption))</b><br>\(escaped(Suggestion.summary(entity)))</p>"
    return .json(["id": .string(entity.id), "html": .string(html)])
  }

  private static func find(
    _ arguments: Arguments, _ served: Served
  ) throws -> (entity: ListEntity, list: ListVersion) {
    _ = try Scope(arguments, served)
    let id = arguments.text("id") ?? ""
    guard let found = served.screener.entity(id) else {
      throw Problem(404, "no entry has the id \(Problem.excerpt(id))")
    }
    return found
  }

  private static func label(_ name: String) -> String { escaped(Schema.words(name)) }

  private static func shown(_ given: [String]) -> String {
    given.prefix(values).map { escaped(String($0.prefix(characters))) }.joined(separator: "<br>")
      + (given.count > values ? "<br>… \(given.count - values) more" : "")
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\u{0}"..<" " where scalar != "\n" && scalar != "\t": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
