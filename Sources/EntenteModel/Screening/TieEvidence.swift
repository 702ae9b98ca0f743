// SPDX-License-Identifier: Apache-2.0

/// Where a tie is said: an entry of a list, or a passage of a document. A tie without any is not made.
public struct TieEvidence: Hashable, Sendable {
  /// The list's name and the id of its entry; `nil` when a document says it.
  public let list: String?
  public let entry: String?
  /// The document's id and its name; `nil` when a list says it.
  public let document: String?
  public let documentName: String?
  /// The words that say it, as they stand there.
  public let passage: String?
  /// Where the words stand in the document's stored text, in Unicode scalars, end exclusive, as in ``Passage``; `nil` for
  /// an entry of a list.
  public let range: Range<Int>?
  /// Who published it, or the address, as far as it is known.
  public let source: String?
  /// Who of the tie's ends goes by another id where it is said, and how sure it is that the two are one.
  public let identities: [TieIdentity]

  public init(
    list: String? = nil, entry: String? = nil, document: String? = nil, documentName: String? = nil,
    passage: String? = nil, range: Range<Int>? = nil, source: String? = nil, identities: [TieIdentity] = []
  ) {
    self.list = list
    self.entry = entry
    self.document = document
    self.documentName = documentName
    self.passage = passage
    self.range = range
    self.source = source
    self.identities = identities
  }
}

/// That an actor of the map, or an entry of another list, is taken for an entry of a list.
public struct TieIdentity: Hashable, Sendable {
  public enum Basis: String, CaseIterable, Sendable {
    /// A person judged the two the same.
    case judged
    /// Their names are alike.
    case name
  }

  /// The id of the actor in the map or of the entry of the other list, and what it is called there.
  public let actor: String
  public let name: String
  /// The list and the id of its entry.
  public let list: String
  public let entry: String
  /// 0...1: what a tie of the actor weighs, it weighs that much less as a tie of the entry; 1 when it was judged.
  public let score: Double
  public let basis: Basis

  public init(actor: String, name: String, list: String, entry: String, score: Double, basis: Basis) {
    self.actor = actor
    self.name = name
    self.list = list
    self.entry = entry
    self.score = score
    self.basis = basis
  }
}
