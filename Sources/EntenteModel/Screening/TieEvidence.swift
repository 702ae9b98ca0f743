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
  /// Who published it, or the address, as far as it is known.
  public let source: String?

  public init(
    list: String? = nil, entry: String? = nil, document: String? = nil, documentName: String? = nil,
    passage: String? = nil, source: String? = nil
  ) {
    self.list = list
    self.entry = entry
    self.document = document
    self.documentName = documentName
    self.passage = passage
    self.source = source
  }
}
