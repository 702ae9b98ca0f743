// SPDX-License-Identifier: Apache-2.0

/// A form with files (`multipart/form-data`, RFC 7578), its parts in their order.
package struct Multipart: Sendable {
  package struct Part: Sendable {
    package let name: String
    /// The last part of the file's name, without controls; `nil` for a field that is no file.
    package let file: String?
    package let bytes: ArraySlice<UInt8>
  }

  package private(set) var parts: [Part] = []

  /// Parts of a form at most, and bytes of what stands before each.
  package static let (most, longestHead) = (200, 8_192)

  /// - Throws: 415 for another type, 400 for what is no such form or has too many parts.
  package init(_ body: [UInt8], type: String?) throws(Problem) {
    let mark = Array(("--" + (try Self.boundary(type))).utf8)
    guard var position = Self.start(of: mark, in: body) else {
      throw Problem(400, "the form has no part: its boundary does not occur in the body")
    }
    while true {
      // Behind a boundary: `--` at the end of the form, else a line break.
      if body[position...].starts(with: [0x2D, 0x2D]) { return }
      while position < body.count, body[position] == 0x20 || body[position] == 0x09 { position += 1 }
      guard body[position...].starts(with: Self.lineBreak) else {
        throw Problem(400, "the form breaks off behind a boundary (byte \(position))")
      }
      position += 2
      guard parts.count < Self.most else { throw Problem(400, "the form has more than \(Self.most) parts") }
      let head = try Self.head(of: body, at: position)
      guard let end = Self.end(of: body, from: head.end, mark) else {
        throw Problem(400, "the form breaks off within a part (byte \(head.end))")
      }
      if let name = head.name { parts.append(Part(name: name, file: head.file, bytes: body[head.end..<end])) }
      position = end + 2 + mark.count
    }
  }

  /// The text of the first field with the name; `nil` when there is none.
  ///
  /// - Throws: 400 when it is not UTF-8.
  package func text(_ name: String) throws(Problem) -> String? {
    guard let part = parts.first(where: { $0.name == name && $0.file == nil }) else { return nil }
    guard let text = String(validating: part.bytes, as: UTF8.self) else {
      throw Problem(400, "the field \(Problem.excerpt(name)) is not UTF-8")
    }
    return text
  }

  /// The files of the fields with the name; a field in which none was chosen gives none.
  package func files(_ name: String) -> [Part] {
    parts.filter { part in
      part.name == name && part.file.map { !$0.isEmpty || !part.bytes.isEmpty } == true
    }
  }

  private static let lineBreak: [UInt8] = [0x0D, 0x0A]

  private static func boundary(_ type: String?) throws(Problem) -> String {
    let parts = HeaderParts(type ?? "")
    guard parts.value.lowercased() == "multipart/form-data" else {
      throw Problem(415, "the body is \(Problem.excerpt(parts.value)); send multipart/form-data")
    }
    guard let boundary = parts["boundary"], (1...70).contains(boundary.utf8.count),
      boundary.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
    else { throw Problem(400, "the form names no boundary of 1 to 70 characters") }
    return boundary
  }

  /// Behind the first boundary, which begins the body or a line.
  private static func start(of mark: [UInt8], in body: [UInt8]) -> Int? {
    if body.starts(with: mark) { return mark.count }
    return end(of: body, from: 0, mark).map { $0 + 2 + mark.count }
  }

  /// Where the part from `start` on ends: before the line break of the next boundary.
  private static func end(of body: [UInt8], from start: Int, _ mark: [UInt8]) -> Int? {
    // The line break before an empty part's boundary is that of its head.
    let sought = lineBreak + mark
    guard body.count >= sought.count else { return nil }
    return body.withUnsafeBufferPointer { bytes in
      sought.withUnsafeBufferPointer { sought in
        var position = start
        while position + sought.count <= bytes.count {
          guard let found = bytes[position...].firstIndex(of: 0x0D), found + sought.count <= bytes.count
          else {
            return nil
          }
          var length = 1
          while length < sought.count, bytes[found + length] == sought[length] { length += 1 }
          if length == sought.count { return found }
          position = found + 1
        }
        return nil
      }
    }
  }
}

extension Multipart {
  private struct Head {
    var name: String?
    var file: String?
    /// Where the content begins.
    var end: Int
  }

  /// Reads the lines before the content.
  private static func head(of body: [UInt8], at start: Int) throws(Problem) -> Head {
    var head = Head(end: start)
    while true {
      let limit = min(body.count, start + longestHead)
      guard let line = body[head.end..<max(head.end, limit)].firstIndex(of: 0x0D), line + 1 < body.count,
        body[line + 1] == 0x0A
      else {
        throw Problem(400, "what stands before a part is longer than \(longestHead) bytes or breaks off")
      }
      let text = String(decoding: body[head.end..<line], as: UTF8.self)
      head.end = line + 2
      if text.isEmpty { return head }
      guard let colon = text.firstIndex(of: ":"), text[..<colon].lowercased() == "content-disposition" else {
        continue
      }
      let parts = HeaderParts(String(text[text.index(after: colon)...]))
      guard parts.value.lowercased() == "form-data" else { continue }
      head.name = parts["name"]
      head.file = parts["filename"].map(fileName)
    }
  }

  /// The last part of a path, without controls, of at most 200 scalars.
  private static func fileName(_ given: String) -> String {
    let last = given.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    var name = String.UnicodeScalarView()
    for scalar in last.unicodeScalars.prefix(200) where scalar.properties.generalCategory != .control {
      name.append(scalar)
    }
    return String(name)
  }
}
