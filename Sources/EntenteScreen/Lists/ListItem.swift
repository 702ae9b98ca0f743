// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Where an entry stands in the files of its list.
package struct ListPlace: Hashable, Sendable {
  /// Index into ``ListContents/files``.
  package let file: Int
  /// From 1.
  package let line: Int
  /// The bytes of the line, row or element in the file; in a file that is not UTF-8, in its UTF-8 form. A tie that was
  /// found from the names of other entries has no bytes: both are 0.
  package let offset: Int
  package let length: Int

  package init(file: Int, line: Int, offset: Int, length: Int) {
    (self.file, self.line, self.offset, self.length) = (file, line, offset, length)
  }
}

/// What reading a list gives, one after the other.
package enum ListItem: Sendable {
  case entity(ListEntity, ListPlace)
  case rejection(Rejection)
}

/// A list that has been read.
package struct ListContents: Sendable {
  package let version: ListVersion
  package let format: ListFormat
  /// The files that it was read from.
  package let files: [String]
  /// How many entries and rejections there were.
  package let entries: Int
  package let rejected: Int
}

/// Why a list could not be read at all.
package struct ListFault: Error, Hashable, Sendable {
  /// In kebab case: `no-such-file`, `unknown-format`, `too-large`.
  package let rule: String
  /// File and what is wrong with it.
  package let place: String
  /// What went wrong and how it may be remedied.
  package let message: String

  package init(_ rule: String, place: String, _ message: String) {
    (self.rule, self.place, self.message) = (rule, place, message)
  }
}

extension ListFault: CustomStringConvertible {
  package var description: String { "\(place): \(message)" }
}
