// SPDX-License-Identifier: Apache-2.0

/// A decision about two entity ids. Kept beside the ledger, never inside it; undone by another judgement.
public struct Judgement: Hashable, Sendable {
  public enum Verdict: String, CaseIterable, Sendable {
    case same, different, unsure
    /// Takes back what was judged before.
    case none
  }

  public let left: String
  public let right: String
  public let verdict: Verdict
  public let by: String
  public let reason: String
  /// ISO 8601 UTC.
  public let at: String

  /// The pair is unordered: the smaller id becomes `left`.
  public init(_ left: String, _ right: String, _ verdict: Verdict, by: String, reason: String, at: String) {
    (self.left, self.right) = left < right ? (left, right) : (right, left)
    self.verdict = verdict
    self.by = by
    self.reason = reason
    self.at = at
  }
}

/// Input that could not be used: where it was, which rule refused it, and what it looked like. Bad input is a
/// value to be stored, counted and shown, not an error that ends a run.
public struct Rejection: Hashable, Sendable {
  /// What refused it, in kebab case: `empty-document`, `too-large`, `encrypted-pdf`, ...
  public let rule: String
  /// File or address, and the place within it where that is known: `report.pdf`, `list.csv:17`.
  public let place: String
  /// What went wrong and how it may be remedied.
  public let message: String
  /// At most 200 characters of the input, control characters shown as escapes.
  public let excerpt: String

  public init(rule: String, place: String, message: String, excerpt: String = "") {
    self.rule = rule
    self.place = place
    self.message = message
    self.excerpt = String(
      excerpt.unicodeScalars.prefix(200).map { $0.value < 32 || $0.value == 127 ? "\u{FFFD}" : Character($0) }
    )
  }
}

/// Which program read which document with which data: the provenance of a batch of statements.
public struct Run: Hashable, Sendable {
  public let program: String
  /// Version or hash of the lexicons.
  public let lexicon: String
  /// Version of the trained model, empty when none was used.
  public let model: String

  public init(program: String, lexicon: String, model: String = "") {
    self.program = program
    self.lexicon = lexicon
    self.model = model
  }
}
