// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// One thing to be read, not yet opened.
package struct IntakeItem: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// The absolute path of a file, and of the sidecar beside it if there is one.
    case file(path: String, sidecar: String?)
    case standardInput
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
