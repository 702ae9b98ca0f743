// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

extension ListAddress {
  /// Why the bytes at `path` cannot be the file of this number: a web page that tells of an error, another form, no
  /// entries, cut short. `nil` when they can.
  package func objection(toFile number: Int, at path: String) -> String? {
    let file: ListFile
    do throws(ListFault) { file = try ListFile(path, ListLimits()) } catch { return error.message }
    let isPage = file.withBytes { bytes in
      let head = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
      return head.contains("<!doctype html") || head.contains("<html")
    }
    if isPage { return "the answer is a web page and not \(format.title)" }
    if number > 0 { return file.withBytes(Self.objectionToBelongings) }
    guard let found = file.withBytes(ListFormat.recognised) else {
      return "the answer has not the form expected: \(format.title)"
    }
    guard found == format else { return "the answer is \(found.title), and not \(format.title)" }
    var isCut = false
    let contents = try? ListReader(format: format).read(ListSource(path: path, name: name)) { item in
      if case .rejection(let rejection) = item, rejection.rule == "cut-short" { isCut = true }
    }
    guard let contents, contents.entries > 0 else { return "the answer holds no entry" }
    // A JSON or XML text that ends too soon ends in a rejection; a list with more faults than entries is none.
    if isCut || contents.rejected > contents.entries { return "the answer is cut short or damaged" }
    return nil
  }

  /// OFAC's files beside the entries: rows that begin with a number. A file of comments may be empty.
  private static func objectionToBelongings(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var rows = DelimitedRows(bytes, delimiter: UInt8(ascii: ","), limits: ListLimits())
    while case .row = rows.next() {
      if rows.isBlank { continue }
      let first = rows.text(0) ?? ""
      guard rows.count > 1, !first.isEmpty, first.allSatisfy(\.isNumber) else {
        return "the answer has not the form expected: rows that begin with the number of an entry"
      }
      return nil
    }
    return nil
  }
}
