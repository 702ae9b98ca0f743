// SPDX-License-Identifier: Apache-2.0

/// How much of everything a list may have. What has more becomes a rejection.
package struct ListLimits: Hashable, Sendable {
  /// Bytes of one file.
  package var fileBytes = 4 << 30
  /// Bytes of one line, row or element.
  package var lineBytes = 8 << 20
  /// Bytes of one value.
  package var valueBytes = 64 << 10
  /// Values of all properties of one entry.
  package var values = 20_000
  /// Columns of a row.
  package var columns = 2_000
  /// Line ends within one quoted field.
  package var linesInField = 2_000
  /// Rejections that are told one by one; what comes after is counted.
  package var rejections = 100_000

  package init() {}
}
