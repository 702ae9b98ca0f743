// SPDX-License-Identifier: Apache-2.0

/// What reading one document gave.
public struct Extraction: Sendable {
  public var statements: [Statement]
  public var rejections: [Rejection]

  public init(statements: [Statement] = [], rejections: [Rejection] = []) {
    self.statements = statements
    self.rejections = rejections
  }
}

/// What earlier readings of a document (or of the version that it supersedes) found, so that what is still there
/// keeps its id.
public struct Known: Sendable {
  public struct Initiative: Sendable {
    public let id: String
    public let passages: [Passage]

    public init(id: String, passages: [Passage]) {
      self.id = id
      self.passages = passages
    }
  }

  public struct Actor: Sendable {
    public let id: String
    public let name: String

    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  public var initiatives: [Initiative]
  public var actors: [Actor]

  public init(initiatives: [Initiative] = [], actors: [Actor] = []) {
    self.initiatives = initiatives
    self.actors = actors
  }

  public static let nothing = Known()
}
