// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Screenings and decisions as JSON lines that can be checked without the ledger (docs/screening-decisions.md).
///
/// A run's line is followed by a line for each of its queries; the last line counts all and names the last hashes, so
/// that a file that was cut short shows. Equal records give equal bytes.
package struct AuditLines {
  private var runs = 0
  private var decisions = 0
  private var lastRun = ""
  private var lastDecision = ""

  package init() {}

  package mutating func run(_ chained: Chained<ScreeningRun>) -> String {
    runs += 1
    lastRun = chained.hash
    let run = chained.record
    var writer = JSONWriter()
    writer.object { json in
      json.member("record", "run")
      json.member("number", chained.number)
      json.member("at", run.at)
      json.member("program", run.program)
      json.member("options", run.options)
      json.key("threshold")
      json.number(run.threshold)
      json.key("editions")
      json.array(run.editions) { json, list in
        json.object { json in
          json.member("name", list.name)
          json.member("title", list.title)
          json.member("publisher", list.publisher)
          json.member("address", list.address)
          json.member("version", list.version)
          json.member("retrieved", list.retrieved)
          json.member("sha256", list.sha256)
        }
      }
      json.member("queries", run.queries.count)
      json.place(chained.previous, chained.hash, chained.marking)
    }
    writer.newline()
    for query in run.queries {
      writer.object { json in
        json.member("record", "query")
        json.member("run", chained.number)
        json.member("key", query.key)
        json.member("text", query.text)
        json.member("sha256", query.textHash)
        json.key("hits")
        json.array(query.hits) { json, hit in json.object { $0.members(hit) } }
      }
      writer.newline()
    }
    return writer.text
  }

  package mutating func decision(_ chained: Chained<Decision>) -> String {
    decisions += 1
    lastDecision = chained.hash
    var writer = JSONWriter()
    writer.object { json in
      json.member("record", "decision")
      json.member("number", chained.number)
      json.members(chained.record)
      json.place(chained.previous, chained.hash, chained.marking)
    }
    writer.newline()
    return writer.text
  }

  /// The place of a record that is not to be seen.
  package mutating func withheld(isRun: Bool, number: Int, previous: String, hash: String) -> String {
    if isRun { (runs, lastRun) = (runs + 1, hash) } else { (decisions, lastDecision) = (decisions + 1, hash) }
    var writer = JSONWriter()
    writer.object { json in
      json.member("record", "withheld")
      json.member("of", isRun ? "run" : "decision")
      json.member("number", number)
      json.place(previous, hash, nil)
    }
    writer.newline()
    return writer.text
  }

  /// The last line.
  package func end() -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.member("record", "end")
      json.member("runs", runs)
      json.member("decisions", decisions)
      json.member("lastRun", lastRun)
      json.member("lastDecision", lastDecision)
    }
    writer.newline()
    return writer.text
  }
}

extension JSONWriter {
  mutating func member(_ name: String, _ value: String?) {
    key(name)
    string(value)
  }

  mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  fileprivate mutating func place(_ previous: String, _ hash: String, _ marking: Marking?) {
    if let marking { member("marking", marking.description) }
    member("previous", previous)
    member("hash", hash)
  }

  mutating func members(_ hit: ScreeningHit) {
    member("list", hit.list)
    member("entity", hit.entity)
    key("score")
    number(hit.score)
    member("name", hit.name)
    member("caption", hit.caption)
    member("entry", hit.entry)
    member("names", hit.names)
  }

  mutating func members(_ decision: Decision) {
    member("query", decision.subject.query)
    member("list", decision.subject.list)
    member("entity", decision.subject.entity)
    member("verdict", decision.verdict.rawValue)
    member("by", decision.by)
    member("reason", decision.reason)
    member("at", decision.at)
    member("listVersion", decision.listVersion)
    member("listSHA256", decision.listSHA256)
    member("entry", decision.entry)
    key("score")
    number(decision.score)
  }
}
