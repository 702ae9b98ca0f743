// SPDX-License-Identifier: Apache-2.0

/// How much of everything one document may take. Beyond any of them the document becomes a rejection and the others
/// go on.
package struct IngestLimits: Hashable, Sendable {
  /// Bytes of a file or of standard input. Checked before a file is read.
  package var bytes = 64 << 20
  /// Bytes of the text (UTF-8) that a document may give: a small PDF can hold a huge one.
  package var textBytes = 32 << 20
  /// Seconds for one document, the waiting for standard input aside.
  package var seconds = 60.0
  /// Bytes of address space for the program that reads PDF.
  package var pdfMemory = 768 << 20
  /// Levels of HTML elements within each other.
  package var depth = 2_000
  /// HTML elements and stretches of text.
  package var nodes = 4_000_000

  /// Entries of an archive.
  package var archiveEntries = 2_000_000
  /// Bytes that an archive or a compressed file may give in all.
  package var archiveBytes = 64 << 30
  /// How many times its size it may give; looked at from 32 MiB on.
  package var archiveRatio = 200

  package init() {}
}
