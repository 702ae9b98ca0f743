// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// A kept screening as JSON lines, for whoever audits it (docs/screening-decisions.md). Each line ends with a `digest`
/// over itself and the digest of the line before it.
package enum AuditLines {
  package static let format = "entente-audit-1"

  /// The lines of a run: `header`, `edition`, `query`, `hit`, `decision`, `end`. Equal runs and decisions give equal
  /// bytes.
  ///
  /// - Parameters:
  ///   - link: what binds the run to the one that was kept before it.
  ///   - decisions: those that hold; only those about hits of the run are written.
  package static func encode(_ run: ScreeningRun, link: ScreeningLink, decisions: [Decision]) -> String {
    var lines = Lines()
    lines.add("header") { header(run, link, &$0) }
    for edition in run.editions { lines.add("edition") { Self.edition(edition, &$0) } }
    for query in run.queries {
      lines.add("query") { json in
        json.member("query", query.text)
        json.member("content", query.content)
      }
    }
    for hit in run.hits { lines.add("hit") { Self.hit(hit, &$0) } }
    let keys = Set(run.hits.compactMap { run.key(of: $0) })
    for decision in decisions.sorted(by: { $0.key < $1.key }) where keys.contains(decision.key) {
      lines.add("decision") { Self.decision(decision, &$0) }
    }
    let count = lines.count + 1
    lines.add("end") { json in
      json.key("lines")
      json.integer(count)
    }
    return lines.text
  }

  /// The digest of a line, given the one of the line before it (empty for the first).
  static func digest(_ before: String, _ line: String) -> String { ContentDigest.sha256([before, line]) }

  private struct Lines {
    private(set) var text = ""
    private(set) var count = 0
    private var before = ""

    mutating func add(_ kind: String, _ members: (inout JSONWriter) -> Void) {
      var writer = JSONWriter()
      writer.object { json in
        json.key("line")
        json.string(kind)
        members(&json)
      }
      let line = writer.text
      before = AuditLines.digest(before, line)
      text += line.dropLast() + ",\"digest\":\"\(before)\"}\n"
      count += 1
    }
  }

  private static func header(_ run: ScreeningRun, _ link: ScreeningLink, _ json: inout JSONWriter) {
    for (key, value) in [
      ("format", format), ("run", run.id), ("at", run.at), ("program", run.program), ("options", run.options),
    ] {
      json.key(key)
      json.string(value)
    }
    json.key("threshold")
    json.number(run.threshold)
    for (key, value) in [
      ("content", link.content), ("marking", link.marking.description), ("before", link.before),
      ("chain", link.digest),
    ] {
      json.member(key, value)
    }
  }

  private static func edition(_ list: ListVersion, _ json: inout JSONWriter) {
    for (key, value) in [
      ("name", list.name), ("title", list.title), ("publisher", list.publisher), ("address", list.address),
      ("version", list.version), ("retrieved", list.retrieved), ("sha256", list.sha256),
    ] {
      json.key(key)
      json.string(value)
    }
  }

  private static func hit(_ hit: ScreeningRun.Hit, _ json: inout JSONWriter) {
    json.key("query")
    json.integer(hit.query)
    for (key, value) in [
      ("list", hit.list), ("entity", hit.entity), ("caption", hit.caption), ("schema", hit.schema),
      ("name", hit.name), ("entry", hit.entry),
    ] {
      json.key(key)
      json.string(value)
    }
    json.key("score")
    json.number(hit.score)
  }

  private static func decision(_ decision: Decision, _ json: inout JSONWriter) {
    for (key, value) in [
      ("query", decision.key.query), ("list", decision.key.list), ("entity", decision.key.entity),
      ("verdict", decision.verdict.rawValue), ("by", decision.by), ("reason", decision.reason),
      ("at", decision.at), ("version", decision.listVersion), ("sha256", decision.listSHA256),
      ("entry", decision.entry), ("content", decision.contentDigest),
    ] {
      json.key(key)
      json.string(value)
    }
    json.key("score")
    json.number(decision.score)
  }
}
