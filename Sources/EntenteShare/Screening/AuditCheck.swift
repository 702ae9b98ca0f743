// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Whether an audit file is as it was written.
package enum AuditCheck {
  /// The first line that does not fit.
  package struct Fault: Error, Hashable, Sendable {
    /// From 1; one past the last when the file ends too early.
    package let line: Int
    package let message: String
  }

  /// What a sound file holds.
  package struct Summary: Hashable, Sendable {
    package let run: String
    /// The digest of the content of the run, and the one that binds it to those kept before it: to be compared with
    /// the ledger's.
    package let content: String
    package let chain: String
    package let lines: Int
  }

  /// Recomputes the digest of each line and the one of the run.
  package static func check(_ bytes: [UInt8]) throws(Fault) -> Summary {
    var reading = AuditReading()
    var (before, number, ended) = ("", 0, false)
    let tail = 64 + Array(#","digest":""}"#.utf8).count
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      if part.isEmpty, part.endIndex == bytes.endIndex {
        number -= 1
        continue
      }
      if ended { throw Fault(line: number, message: "It stands after the end.") }
      guard part.count > tail else { throw Fault(line: number, message: "It is no line of an audit.") }
      guard let text = String(validating: part.dropLast(tail), as: UTF8.self) else {
        throw Fault(line: number, message: "It is not valid UTF-8.")
      }
      let line = text + "}"
      let digest = AuditLines.digest(before, line)
      guard Array(part.suffix(tail)) == Array(",\"digest\":\"\(digest)\"}".utf8) else {
        throw Fault(
          line: number,
          message: "Its digest does not fit: it, or the line before it, is not as it was written.")
      }
      before = digest
      guard let tree = try? JSONTree(Array(line.utf8)) else {
        throw Fault(line: number, message: "It is no JSON.")
      }
      if let message = reading.take(tree, number: number) { throw Fault(line: number, message: message) }
      ended = tree["line"]?.text == "end"
    }
    guard ended else { throw Fault(line: number + 1, message: "The file ends too early.") }
    guard let run = reading.run, run.contentDigest == reading.content, run.id == reading.id else {
      throw Fault(line: 1, message: "The digest of the run is not the one of its editions, queries and hits.")
    }
    guard let link = reading.link, link.digest == reading.chain else {
      throw Fault(
        line: 1, message: "The chain is not the one of the run, its marking and time, and the run before it.")
    }
    return Summary(run: run.id, content: run.contentDigest, chain: link.digest, lines: number)
  }
}
