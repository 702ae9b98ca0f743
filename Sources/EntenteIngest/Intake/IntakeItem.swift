// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// One thing to be read, not yet opened.
package struct IntakeItem: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// The absolute path of a file, and of the sidecar beside it if there is one.
    case file(path: String, sidecar: String?)
    case standardInput
    /// A document that came out of an archive, or over the network.
    case held(HeldBytes)
    /// A line of a collection in JSON lines; `collection` is its path, with the entry when it lies in an archive, `known`
    /// what is known of all its lines.
    case line([UInt8], collection: String, known: Particulars)
    /// An input that leads to nothing that could be opened.
    case refused(Rejection)
  }

  package let content: Content
  /// What the document will be called: the file's name, `stdin`.
  package let name: String
  /// The input as it was given, for messages.
  package let place: String

  package init(content: Content, name: String, place: String) {
    self.content = content
    self.name = name
    self.place = place
  }

  static func refused(_ rule: String, _ place: String, _ message: String) -> IntakeItem {
    IntakeItem(
      content: .refused(Rejection(rule: rule, place: place, message: message)), name: place, place: place)
  }
}

/// The bytes of a document, and what came with them.
package struct HeldBytes: Hashable, Sendable {
  package let bytes: [UInt8]
  /// Where they came from: the archive's path with the entry, or the address.
  package let origin: String
  package var sidecar: [UInt8]?
  package var sidecarName: String?
  /// The character set that came with them, when one did.
  package var charset: String?
  /// What is known of them beside the sidecar and the document.
  package var known = Particulars()

  package init(
    bytes: [UInt8], origin: String, sidecar: [UInt8]? = nil, sidecarName: String? = nil,
    charset: String? = nil, known: Particulars = Particulars()
  ) {
    self.bytes = bytes
    self.origin = origin
    self.sidecar = sidecar
    self.sidecarName = sidecarName
    self.charset = charset
    self.known = known
  }
}
