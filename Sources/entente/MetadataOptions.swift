// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteModel

/// What is known about the documents beside what they say themselves.
struct MetadataOptions: ParsableArguments {
  @Option(help: "Title of the document, instead of the one it states.")
  var title: String?

  @Option(help: "Who published it: the source whose word it is.")
  var publisher: String?

  @Option(help: "Who wrote it.")
  var author: String?

  @Option(
    help: "When it was published: yyyy, yyyy-Qn, yyyy-mm or yyyy-mm-dd. Relative dates count from it.",
    transform: readDate)
  var date: PartialDate?

  @Option(help: "Its language: en, ru or zh.")
  var language: String?

  @Option(
    help: "Its marking: a TLP 2.0 label, such as TLP:AMBER or \"TLP:AMBER//REL AU,GB\".",
    transform: readMarking)
  var marking: Marking?

  var stated: StatedMetadata {
    var stated = StatedMetadata()
    stated.title = title
    stated.publisher = publisher
    stated.author = author
    stated.date = date
    stated.language = language
    stated.marking = marking
    return stated
  }

  func validate() throws {
    guard let language else { return }
    guard language.utf8.count == 2, language.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      throw ValidationError("--language takes a two-letter code such as en, ru or zh, not '\(language)'.")
    }
  }

  private static func readDate(_ text: String) throws -> PartialDate {
    guard let date = PartialDate(text) else {
      throw ValidationError("a date is yyyy, yyyy-Qn, yyyy-mm or yyyy-mm-dd, not '\(text)'.")
    }
    return date
  }

  private static func readMarking(_ text: String) throws -> Marking {
    guard let marking = Marking(text) else {
      let labels = Marking.Label.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("a marking is one of \(labels), with //REL and parties after it, not '\(text)'.")
    }
    return marking
  }
}
