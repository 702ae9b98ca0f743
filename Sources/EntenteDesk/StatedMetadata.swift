// SPDX-License-Identifier: Apache-2.0
internal import EntenteIngest
package import EntenteModel

/// What a person says about documents when giving them in. `nil` leaves what a sidecar or the document says.
package struct StatedMetadata: Sendable, Equatable {
  package var title: String?
  package var publisher: String?
  package var author: String?
  package var date: PartialDate?
  /// ISO 639-1 code.
  package var language: String?
  package var marking: Marking?

  package init() {}

  var particulars: Particulars {
    Particulars(
      title: title, publisher: publisher, author: author, published: date, language: language,
      marking: marking)
  }
}
