// SPDX-License-Identifier: Apache-2.0
public import EntenteModel

/// Reads documents and says what initiatives they report: `Document` in, statements with their passages out.
///
/// A value, made once and shared by any number of threads; the same document gives the same statements on any.
public struct Extractor: Sendable {
  /// Version and hash of the lexicons in use.
  public let lexicon: String

  /// Loads the lexicons that ship with the program.
  public init() throws {
    lexicon = "none"
  }

  /// The statements that `document` bears out. What `known` names keeps its id where it is still there.
  public func extract(_ document: Document, known: Known = .nothing) -> Extraction {
    Extraction()
  }
}
