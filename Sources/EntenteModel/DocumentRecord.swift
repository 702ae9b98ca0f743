// SPDX-License-Identifier: Apache-2.0

/// What is known of a document beside its text.
public struct DocumentRecord: Hashable, Sendable {
  public let header: Document.Header
  public let author: String?
  /// ISO 639-1.
  public let language: String?
  public let mediaType: String
  /// Where it was retrieved from last: an absolute path or an address.
  public let origin: String
  /// When it was first recorded, ISO 8601 UTC.
  public let recordedFrom: String

  public init(
    header: Document.Header, author: String?, language: String?, mediaType: String, origin: String,
    recordedFrom: String
  ) {
    (self.header, self.author, self.language) = (header, author, language)
    (self.mediaType, self.origin, self.recordedFrom) = (mediaType, origin, recordedFrom)
  }
}
