// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// What a person says about documents when giving them in. `nil` leaves the document's own word.
package struct StatedMetadata: Sendable, Equatable {
  package var title: String?
  package var publisher: String?
  package var author: String?
  package var date: PartialDate?
  /// ISO 639-1 code.
  package var language: String?
  package var marking: Marking?

  package init() {}
}

/// How much time and space one document may take before it is rejected.
package struct MapLimits: Sendable, Equatable {
  package var seconds = 60
  package var mebibytes = 200

  package init() {}
}
