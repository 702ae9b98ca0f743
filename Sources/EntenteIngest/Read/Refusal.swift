// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Why a document cannot be used, on its way to becoming a ``Rejection``.
struct Refusal: Error {
  /// Kebab case, see docs/ingest.md.
  let rule: String
  /// What went wrong and how it may be remedied.
  let message: String
  /// Where within the document: `byte 17`, `level 2000`; `nil` for all of it.
  let position: String?
  let excerpt: String

  init(_ rule: String, _ message: String, position: String? = nil, excerpt: String = "") {
    self.rule = rule
    self.message = message
    self.position = position
    self.excerpt = excerpt
  }

  func rejection(of place: String) -> Rejection {
    Rejection(
      rule: rule, place: position.map { place + ":" + $0 } ?? place, message: message, excerpt: excerpt)
  }
}

/// The time until which a document must be read.
struct Deadline: Sendable {
  private let end: ContinuousClock.Instant
  private let seconds: Double

  init(seconds: Double) {
    self.end = .now.advanced(by: .seconds(seconds))
    self.seconds = seconds
  }

  var isPast: Bool { ContinuousClock.now > end }
  var left: Duration { max(.zero, ContinuousClock.now.duration(to: end)) }

  var refusal: Refusal {
    Refusal(
      "too-slow",
      "reading took longer than \(Int(seconds)) s; split the document or allow more time", excerpt: "")
  }

  func check() throws(Refusal) { if isPast { throw refusal } }
}
