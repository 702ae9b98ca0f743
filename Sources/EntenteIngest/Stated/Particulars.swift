// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// What is said about a document beside its text: by options, by a sidecar, or by the document itself.
package struct Particulars: Hashable, Sendable {
  package var title: String?
  package var publisher: String?
  package var author: String?
  package var published: PartialDate?
  /// ISO 639-1.
  package var language: String?
  package var url: String?
  package var marking: Marking?

  package init(
    title: String? = nil, publisher: String? = nil, author: String? = nil, published: PartialDate? = nil,
    language: String? = nil, url: String? = nil, marking: Marking? = nil
  ) {
    self.title = title
    self.publisher = publisher
    self.author = author
    self.published = published
    self.language = language
    self.url = url
    self.marking = marking
  }

  /// These, and what they leave open from `others`.
  package func over(_ others: Particulars) -> Particulars {
    Particulars(
      title: title ?? others.title, publisher: publisher ?? others.publisher, author: author ?? others.author,
      published: published ?? others.published, language: language ?? others.language, url: url ?? others.url,
      marking: marking ?? others.marking)
  }
}
