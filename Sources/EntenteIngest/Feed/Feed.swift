// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// What a feed holds: RSS 2.0, RSS 1.0 (RDF) or Atom.
package struct Feed: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    /// Addresses may be relative: to ``base``, that to the feed's own address.
    package var link: String?
    package var base: String?
    package var id: String?
    package var title: String?
    package var author: String?
    package var published: PartialDate?
    /// When it was last changed, as the feed says it: another text means another version.
    package var changed: String?
    /// What the feed itself gives of its text, as HTML.
    package var content: String?
  }

  package var title: String?
  /// ISO 639-1.
  package var language: String?
  /// In the order of the feed; at most ``FeedReader/items``.
  package var items: [Item] = []
  /// What was wrong with the feed: the items are those that could be read.
  package var fault: Rejection?
}
