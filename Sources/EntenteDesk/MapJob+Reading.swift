// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Foundation

extension MapJob {
  /// The documents that `inputs` stand for, in a fixed order.
  func expand(_ inputs: [String]) -> [String] { inputs }

  /// Reads one document and what it reports.
  func read(_ place: String, with extractor: Extractor) async -> Reading {
    let data =
      place == "-"
      ? try? FileHandle.standardInput.readToEnd() : FileManager.default.contents(atPath: place)
    guard let data, !data.isEmpty, let text = String(validating: data, as: UTF8.self) else {
      return Reading(rejections: [
        Rejection(
          rule: "unreadable", place: place,
          message: "There is no text to read there; give the path of a text file.")
      ])
    }
    let url = URL(fileURLWithPath: place)
    let document = Document(
      id: Digest.sha256(data), name: place == "-" ? "-" : url.lastPathComponent,
      origin: place == "-" ? "-" : url.path, text: text, title: stated.title,
      publisher: stated.publisher, author: stated.author, published: stated.date, language: stated.language,
      marking: stated.marking ?? .clear)
    let extraction = extractor.extract(document)
    return Reading(document: document, statements: extraction.statements, rejections: extraction.rejections)
  }
}
