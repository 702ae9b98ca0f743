// SPDX-License-Identifier: Apache-2.0

/// What binds a kept run or decision to the one that was kept before it: whoever has one link can tell whether anything
/// before it was changed, added or removed.
public struct ScreeningLink: Hashable, Sendable {
  /// The digest of the link before; empty for the first.
  public let before: String
  /// The digest of the content of what was kept.
  public let content: String
  public let marking: Marking
  /// When it was recorded, ISO 8601 UTC in milliseconds.
  public let recorded: String

  public init(before: String, content: String, marking: Marking, recorded: String) {
    self.before = before
    self.content = content
    self.marking = marking
    self.recorded = recorded
  }

  /// SHA-256 of all its fields.
  public var digest: String { ContentDigest.sha256([before, content, marking.description, recorded]) }
}
