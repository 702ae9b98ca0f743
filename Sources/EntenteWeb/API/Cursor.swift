// SPDX-License-Identifier: Apache-2.0

/// Where a list goes on. Callers pass it back as they got it; what it holds may change.
struct Cursor: Sendable {
  let offset: Int
  let limit: Int

  static let parameters = [
    Parameter("cursor", .text(longest: 40), "Where the list goes on: next of the answer before."),
    Parameter("limit", .integer(1...200), "Entries at most.", initial: "50"),
  ]

  /// - Throws: 422 for a cursor that this server did not give.
  init(_ arguments: Arguments) throws(Problem) {
    limit = arguments.integer("limit")
    guard let text = arguments.text("cursor"), !text.isEmpty else {
      offset = 0
      return
    }
    guard text.hasPrefix("o"), let offset = Int(text.dropFirst()), (0...10_000_000).contains(offset) else {
      throw Problem(422, "cursor is what an answer gave as next, not \(Problem.excerpt(text))")
    }
    self.offset = offset
  }

  /// The next one; `nil` at the end of a list of `count` entries.
  func next(after count: Int) -> String? { offset + limit < count ? "o\(offset + limit)" : nil }
}
