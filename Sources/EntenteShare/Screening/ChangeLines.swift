// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// What a screening says that the one before did not, as JSON lines and as CSV (docs/screening-decisions.md).
package enum ChangeLines {
  /// A line for each query that has changes: `{"query", "results": [{"id", "score", …, "change", "decision"}]}`, in the
  /// order of the changes. Equal changes give equal bytes.
  ///
  /// - Parameter newsOnly: leave out what nobody has to look at.
  package static func encode(_ changes: [ScreeningChange], newsOnly: Bool) -> String {
    var order: [String] = []
    var byQuery: [String: [ScreeningChange]] = [:]
    for change in changes where !newsOnly || change.isShown {
      if byQuery[change.query] == nil { order.append(change.query) }
      byQuery[change.query, default: []].append(change)
    }
    var writer = JSONWriter()
    for query in order {
      writer.object { json in
        json.member("query", query)
        json.key("results")
        json.array(byQuery[query] ?? []) { json, change in json.object { members(change, &$0) } }
      }
      writer.newline()
    }
    return writer.text
  }

  private static func members(_ change: ScreeningChange, _ json: inout JSONWriter) {
    json.member("id", change.hit.entity)
    json.key("score")
    json.number(change.hit.score)
    json.member("caption", change.hit.caption)
    json.member("schema", change.hit.schema)
    json.member("name", change.hit.name)
    json.key("list")
    json.object { $0.member("name", change.hit.list) }
    json.member("change", change.kind.rawValue)
    json.member("reason", change.reason)
    json.key("decision")
    guard let decision = change.decision else { return json.null() }
    json.object { json in
      json.member("verdict", decision.verdict.rawValue)
      json.member("by", decision.by)
      json.member("reason", decision.reason)
      json.member("at", decision.at)
      json.member("version", decision.listVersion)
    }
  }

  private static let columns = [
    "change", "reason", "query", "score", "id", "caption", "schema", "name", "list", "verdict", "by", "at",
  ]

  /// A header and a row for each change. A text that a spreadsheet would take for a formula is made inert.
  ///
  /// - Parameter newsOnly: leave out what nobody has to look at.
  package static func csv(_ changes: [ScreeningChange], newsOnly: Bool) -> String {
    var text = columns.joined(separator: ",") + "\n"
    for change in changes where !newsOnly || change.isShown {
      let (hit, decision) = (change.hit, change.decision)
      text +=
        [
          change.kind.rawValue, change.reason, change.query, JSONWriter.plain(hit.score), hit.entity,
          hit.caption, hit.schema, hit.name, hit.list, decision?.verdict.rawValue ?? "", decision?.by ?? "",
          decision?.at ?? "",
        ].map { InitiativeTable.text($0) }.joined(separator: ",") + "\n"
    }
    return text
  }
}
