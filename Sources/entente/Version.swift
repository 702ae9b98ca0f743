// SPDX-License-Identifier: Apache-2.0

enum Version {
  /// The version of the program, after Semantic Versioning; the newest heading of CHANGELOG.md.
  static let text = "0.1.0"

  /// What is written beside everything that this program records.
  static let program = "entente/" + text
}
