// SPDX-License-Identifier: Apache-2.0

/// Lets the content of an element be written as a block: strings are text, the rest is markup.
@resultBuilder
enum MarkupBuilder {
  static func buildExpression(_ text: String) -> Markup { .text(text) }
  static func buildExpression(_ markup: Markup) -> Markup { markup }
  static func buildExpression(_ parts: [Markup]) -> Markup { .group(parts) }
  static func buildBlock(_ parts: Markup...) -> Markup { parts.count == 1 ? parts[0] : .group(parts) }
  static func buildOptional(_ part: Markup?) -> Markup { part ?? .nothing }
  static func buildEither(first: Markup) -> Markup { first }
  static func buildEither(second: Markup) -> Markup { second }
  static func buildArray(_ parts: [Markup]) -> Markup { .group(parts) }
}

extension Sequence where Element == Markup {
  /// The parts with `separator` between them.
  func joined(by separator: String) -> Markup {
    var parts: [Markup] = []
    for part in self {
      if !parts.isEmpty { parts.append(.text(separator)) }
      parts.append(part)
    }
    return .group(parts)
  }
}
