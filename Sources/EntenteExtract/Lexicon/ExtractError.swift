// SPDX-License-Identifier: Apache-2.0

/// Why the lexicons could not be loaded. Nothing has been extracted when it is thrown.
public struct ExtractError: Error, Sendable, CustomStringConvertible {
  public struct Code: Hashable, Sendable {
    let name: String
    public static let missingLexicon = Code(name: "missing-lexicon")
    public static let badLexicon = Code(name: "bad-lexicon")
  }

  public let code: Code
  /// What went wrong and how it may be remedied.
  public let message: String
  /// File and line.
  public let place: String

  public var description: String { place + ": " + message }
}
