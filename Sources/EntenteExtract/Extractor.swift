// SPDX-License-Identifier: Apache-2.0
public import EntenteModel
internal import EntenteText
public import Foundation

/// Reads documents and says what initiatives they report: `Document` in, statements with their passages out.
///
/// A value, made once and shared by any number of threads; the same document gives the same statements on any.
public struct Extractor: Sendable {
  /// Hash of the lexicons in use.
  public var lexicon: String { lexicons.version }
  /// What statements name as their method.
  public static let method = "extract/1"

  private let lexicons: Lexicons
  private let finder: MentionFinder

  /// Loads the lexicons that ship with the program.
  ///
  /// - Throws: ``ExtractError`` when a lexicon is missing or malformed; it names the file and the line.
  public init() throws(ExtractError) {
    try self.init(lexicons: Self.shipped)
  }

  /// Where the lexicons lie that ship with the program.
  public static var shipped: URL { Bundle.module.bundleURL.appendingPathComponent("Lexicons") }

  /// Loads the lexicons of a directory.
  ///
  /// - Parameter changes: contents that take the place of files, by their name in the directory.
  public init(lexicons directory: URL, changes: [String: String] = [:]) throws(ExtractError) {
    lexicons = try Lexicons(directory: directory, changes: changes)
    finder = MentionFinder(lexicons)
  }

  /// The statements that `document` bears out. What `known` names keeps its id where it is still there.
  public func extract(_ document: Document, known: Known = .nothing) -> Extraction {
    var text = document.text
    return text.withUTF8 { bytes in
      var reading = Reading(document, bytes)
      finder.fill(&reading)
      var drafts = DraftFinder(lexicons, reading)
      drafts.find()
      return write(drafts.drafts, reading, known)
    }
  }

  private func write(_ drafts: [Draft], _ reading: Reading, _ known: Known) -> Extraction {
    guard !drafts.isEmpty else { return Extraction() }
    let coder = InitiativeCoder(
      lexicons: lexicons, reading: reading, context: HeadingContext(reading, lexicons))
    var writer = StatementWriter(reading, lexicons, method: Self.method)
    let identity = Identity(known)
    let coded = drafts.enumerated().map { coder.code($1, index: $0) }
    let ids = identity.initiatives(coded.map { $0.spans.map(writer.passage) })
    for (item, id) in zip(coded, ids) {
      writer.write(
        item, id: id, actors: item.participants.map { identity.actor($0.value) },
        whole: item.partOf.map { ids[$0] })
    }
    return Extraction(statements: writer.statements)
  }
}
