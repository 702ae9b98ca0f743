// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import Foundation

/// Checks an audit export line by line: that every record has the hash that it says, that each follows on the one before,
/// and that none is missing. One run is in memory at a time.
///
/// What it proves is that the file hangs together; compare the last hash with one noted earlier to know that the chain
/// is the one that was begun.
package struct AuditCheck {
  /// The longest line that is read, in bytes.
  package static let longestLine = 16 << 20
  /// Findings at most; ``suppressed`` counts the others.
  package static let mostFindings = 1_000

  package private(set) var findings: [Rejection] = []
  package private(set) var suppressed = 0
  package private(set) var runs = 0
  package private(set) var decisions = 0
  package private(set) var withheld = 0
  package private(set) var lastRun = ""
  package private(set) var lastDecision = ""

  private let name: String
  private var line = 0
  private var ended = false
  private var open: (header: AuditLine, line: Int, queries: [ScreeningQuery])?

  /// - Parameter name: of the file, for the places of what is found.
  package init(name: String) { self.name = name }

  package var isSound: Bool { findings.isEmpty }

  /// Takes the next line, without its end.
  package mutating func take(_ bytes: some Collection<UInt8>) {
    line += 1
    guard bytes.count <= Self.longestLine else {
      return find("audit-line", "The line is longer than 16 MiB.")
    }
    guard let read = try? JSONDecoder().decode(AuditLine.self, from: Data(bytes)) else {
      return find("audit-line", "The line is no record of an audit export.")
    }
    if ended { find("audit-order", "There are lines after the end.") }
    if read.record != "query" { close() }
    switch read.record {
    case "run":
      open = (read, line, [])
      follow(isRun: true, read)
    case "query": query(read)
    case "decision":
      follow(isRun: false, read)
      guard let decision = read.decision else { return find("audit-line", "The decision lacks a field.") }
      whole(decision.hash(after: read.previous ?? ""), read.hash, line)
    case "withheld":
      withheld += 1
      follow(isRun: read.of == "run", read)
    case "end": end(read)
    default: find("audit-line", "A record of a kind that is not known here.")
    }
  }

  /// To be called after the last line.
  package mutating func finish() {
    close()
    if !ended { find("audit-cut", "The last line is missing: the file was cut short.") }
  }

  private mutating func query(_ read: AuditLine) {
    guard let query = read.screeningQuery, open != nil, read.run == open?.header.number else {
      return find("audit-line", "The query lacks a field, or does not stand under its run.")
    }
    if query.textHash != read.sha256 {
      find("audit-altered", "The hash of the query is not that of its text.")
    }
    open?.queries.append(query)
  }

  private mutating func close() {
    guard let (header, place, queries) = open else { return }
    open = nil
    guard let run = header.screeningRun(queries) else {
      return find("audit-line", "The run lacks a field.", at: place)
    }
    if header.queries != queries.count {
      find("audit-altered", "The run has \(queries.count) queries and says another number.", at: place)
    }
    whole(run.hash(after: header.previous ?? ""), header.hash, place)
  }

  private mutating func follow(isRun: Bool, _ read: AuditLine) {
    let (last, count) = isRun ? (lastRun, runs) : (lastDecision, decisions)
    if read.previous != last || read.number != count + 1 {
      find("audit-chain", "The record does not follow on the one before it.")
    }
    if isRun {
      (lastRun, runs) = (read.hash ?? "", runs + 1)
    } else {
      (lastDecision, decisions) = (read.hash ?? "", decisions + 1)
    }
  }

  private mutating func whole(_ hash: String, _ said: String?, _ place: Int) {
    if hash != said {
      find("audit-altered", "The record is not what was recorded: its hash differs.", at: place)
    }
  }

  private mutating func end(_ read: AuditLine) {
    ended = true
    if read.runs != runs || read.decisions != decisions || read.lastRun != lastRun
      || read.lastDecision != lastDecision
    {
      find("audit-cut", "The file does not hold what its last line counts.")
    }
  }

  private mutating func find(_ rule: String, _ message: String, at place: Int? = nil) {
    guard findings.count < Self.mostFindings else {
      suppressed += 1
      return
    }
    findings.append(
      Rejection(
        rule: rule, place: "\(name):\(place ?? line)", message: message + " Export again from the ledger."))
  }
}
