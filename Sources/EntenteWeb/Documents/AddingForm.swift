// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel

/// Reads what a form gives the desk to read.
enum AddingForm {
  /// Bytes of all files of a form together, and of a form with what stands around them.
  static let mostBytes = 64 << 20
  static let mostBody = mostBytes + (1 << 20)

  /// - Throws: 422 when nothing is given or a field has no such value.
  static func additions(_ form: Multipart) throws(Problem) -> [Addition] {
    let stated = try stated(form)
    var additions: [Addition] = []
    var bytes = 0
    for file in form.files("files") {
      bytes += file.bytes.count
      additions.append(Addition(.file(name: file.file ?? "", bytes: Array(file.bytes)), stated: stated))
    }
    guard bytes <= mostBytes else {
      throw Problem(413, "the files are larger than 64 MiB together; add them in several turns")
    }
    // A title is that of one document.
    if additions.count > 1 {
      var common = stated
      common.title = nil
      additions = additions.map { Addition($0.content, stated: common) }
    }
    if let text = try form.text("text"), text.contains(where: { !$0.isWhitespace }) {
      additions.append(Addition(.pasted(text), stated: stated))
    }
    if let address = try field(form, "address", longest: 2_000) {
      additions.append(Addition(.address(address), stated: stated))
    }
    guard !additions.isEmpty else { throw Problem(422, "choose a file, paste a text or give an address") }
    return additions
  }

  private static func stated(_ form: Multipart) throws(Problem) -> StatedMetadata {
    var stated = StatedMetadata()
    stated.title = try field(form, "title", longest: 500)
    stated.publisher = try field(form, "source", longest: 300)
    if let date = try field(form, "date", longest: 20) {
      guard let day = PartialDate(date) else {
        throw Problem(422, "the date is written as 2026-01-31, 2026-01 or 2026, not \(Problem.excerpt(date))")
      }
      stated.date = day
    }
    if let marking = try field(form, "marking", longest: 200) {
      guard let read = Marking(marking) else {
        throw Problem(422, "the marking is one such as TLP:AMBER, not \(Problem.excerpt(marking))")
      }
      stated.marking = read
    }
    return stated
  }

  /// The text of a field without white space at its ends; `nil` when it is empty.
  private static func field(_ form: Multipart, _ name: String, longest: Int) throws(Problem) -> String? {
    guard var text = try form.text(name)?[...] else { return nil }
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    guard text.unicodeScalars.count <= longest else {
      throw Problem(422, "\(name) is longer than \(longest) characters")
    }
    return text.isEmpty ? nil : String(text)
  }
}
