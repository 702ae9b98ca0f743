// SPDX-License-Identifier: Apache-2.0

/// Who published. Reliability is graded A to F as in the Admiralty system; F means unknown, not zero.
public struct Source: Hashable, Sendable {
  public enum Reliability: String, CaseIterable, Sendable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"
    case f = "F"
  }

  public let id: String
  public let name: String
  public let reliability: Reliability

  public init(name: String, reliability: Reliability = .f) {
    self.id = Digest.identifier("src", [name])
    self.name = name
    self.reliability = reliability
  }
}

/// One retrieved version of a text.
public struct Document: Hashable, Sendable {
  /// SHA-256 of the retrieved bytes, lowercase hexadecimal.
  public let id: String
  /// What the document is called in output: the file's name, or the address that it came from.
  public let name: String
  /// Where it came from (absolute path or URL). A later document of the same origin with other bytes is a newer
  /// version and supersedes it.
  public let origin: String
  public let mediaType: String
  /// The stored text. All offsets count its Unicode scalars. Plain text is stored as decoded, unaltered.
  public let text: String
  public let title: String?
  public let publisher: String?
  public let author: String?
  public let published: PartialDate?
  /// ISO 639-1 code, `nil` when unknown.
  public let language: String?
  public let marking: Marking

  public init(
    id: String, name: String, origin: String, mediaType: String = "text/plain", text: String,
    title: String? = nil,
    publisher: String? = nil, author: String? = nil, published: PartialDate? = nil, language: String? = nil,
    marking: Marking = .clear
  ) {
    self.id = id
    self.name = name
    self.origin = origin
    self.mediaType = mediaType
    self.text = text
    self.title = title
    self.publisher = publisher
    self.author = author
    self.published = published
    self.language = language
    self.marking = marking
  }

  /// Who published the document: the stated publisher, else the document itself.
  public var source: Source { Source(name: publisher ?? name) }
}

extension Document {
  /// What views need of a document: all but its text.
  public struct Header: Hashable, Sendable {
    public let id: String
    public let name: String
    public let title: String?
    public let source: Source
    public let published: PartialDate?
    public let marking: Marking

    public init(
      id: String, name: String, title: String?, source: Source, published: PartialDate?,
      marking: Marking = .clear
    ) {
      self.id = id
      self.name = name
      self.title = title
      self.source = source
      self.published = published
      self.marking = marking
    }
  }

  public var header: Header {
    Header(id: id, name: name, title: title, source: source, published: published, marking: marking)
  }
}

/// A half-open range of Unicode scalars in a document's stored text.
public struct Passage: Hashable, Sendable, Comparable {
  /// The document's id.
  public let document: String
  public let start: Int
  public let end: Int
  /// Exactly the text of the range.
  public let quote: String

  public init(document: String, start: Int, end: Int, quote: String) {
    self.document = document
    self.start = start
    self.end = end
    self.quote = quote
  }

  public static func < (a: Self, b: Self) -> Bool {
    (a.document, a.start, a.end) < (b.document, b.start, b.end)
  }
}
