// SPDX-License-Identifier: Apache-2.0

/// A form with files (`multipart/form-data`, RFC 7578), as browsers send it.
struct FileForm: Sendable {
  struct Part: Sendable {
    let name: String
    /// What the sender calls the file; `nil` for a plain field. Never a path to be opened.
    let file: String?
    let bytes: [UInt8]
  }

  let parts: [Part]

  static let mostParts = 50

  subscript(name: String) -> Part? { parts.first { $0.name == name } }

  /// The value of a plain field.
  func text(_ name: String) -> String? { self[name].flatMap { String(validating: $0.bytes, as: UTF8.self) } }
  func texts(_ name: String) -> [String] {
    parts.filter { $0.name == name }.compactMap { String(validating: $0.bytes, as: UTF8.self) }
  }

  /// - Throws: 415 for another type, 400 for what is not such a form.
  init(_ body: [UInt8], contentType: String?) throws(Problem) {
    guard let boundary = Self.boundary(contentType ?? "") else {
      throw Problem(415, "send the form as multipart/form-data, as a browser does")
    }
    let mark = Array("\r\n--\(boundary)".utf8)
    // The first mark has no line end before it.
    let all = [0x0D, 0x0A] + body
    var parts: [Part] = []
    guard var start = Self.find(mark, in: all, from: 0) else { throw Self.broken }
    while true {
      start += mark.count
      if all[start...].starts(with: Array("--".utf8)) { break }
      guard let end = Self.find(mark, in: all, from: start) else { throw Self.broken }
      guard parts.count < Self.mostParts else {
        throw Problem(400, "the form has more than \(Self.mostParts) parts")
      }
      parts.append(try Self.part(all[start..<end]))
      start = end
    }
    self.parts = parts
  }

  private static let broken = Problem(400, "the form breaks off, or is not multipart/form-data")

  private static func boundary(_ type: String) -> String? {
    let pieces = type.split(separator: ";")
    guard pieces.first?.lowercased() == "multipart/form-data" else { return nil }
    for piece in pieces.dropFirst() {
      let pair = piece.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].lowercased().drop(while: { $0 == " " }) == "boundary" else { continue }
      let value = pair[1].filter { $0 != "\"" }
      return (1...70).contains(value.utf8.count) ? String(value) : nil
    }
    return nil
  }

  /// Boyer, Moore and Horspool: a stranger's body costs no more than its length.
  private static func find(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let last = mark.indices.last, bytes.count - start >= mark.count else { return nil }
    var skip = [Int](repeating: mark.count, count: 256)
    for index in 0..<last { skip[Int(mark[index])] = last - index }
    var place = start
    while place + last < bytes.count {
      var index = last
      while bytes[place + index] == mark[index] {
        if index == 0 { return place }
        index -= 1
      }
      place += skip[Int(bytes[place + last])]
    }
    return nil
  }

  private static func part(_ bytes: ArraySlice<UInt8>) throws(Problem) -> Part {
    let lines = Array("\r\n\r\n".utf8)
    guard let end = find(lines, in: Array(bytes.prefix(4_096)), from: 0) else { throw broken }
    let head = String(decoding: bytes.prefix(end), as: UTF8.self)
    for line in head.split(whereSeparator: \.isNewline)
    where line.lowercased().hasPrefix("content-disposition:") {
      guard let name = value("name", line) else { break }
      let content = Array(bytes.dropFirst(end + lines.count))
      return Part(name: name, file: value("filename", line), bytes: content)
    }
    throw broken
  }

  /// `name="value"` of a header; browsers write quotes within it as `%22`.
  private static func value(_ name: String, _ line: Substring) -> String? {
    for piece in line.split(separator: ";") {
      let trimmed = piece.drop { $0 == " " }
      guard trimmed.hasPrefix(name + "=\"") else { continue }
      return String(trimmed.dropFirst(name.count + 2).prefix { $0 != "\"" })
    }
    return nil
  }
}
