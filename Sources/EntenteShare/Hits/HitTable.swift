// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Answers of a screening for a terminal and as CSV.
package enum HitTable {
  /// The query, and a line for each hit: score, list, name that met, caption when it is another, id.
  package static func text(_ answer: ScreenAnswer, width: Int) -> String {
    var text = DisplayWidth.cut(answer.query, to: width) + "\n"
    if let rejection = answer.rejection { return text + "  not read: \(rejection.message)\n" }
    if answer.hits.isEmpty { return text + "  no hit\n" }
    for hit in answer.hits {
      let edition = hit.list.version.map { " \($0)" } ?? ""
      let called = hit.name == hit.entity.caption ? hit.name : "\(hit.name) (\(hit.entity.caption))"
      text += DisplayWidth.cut(
        "  \(PartText.score(hit.score))  \(called), \(hit.entity.schema), \(list(hit))\(edition), \(hit.entity.id)",
        to: width)
      text += "\n" + PartText.lines(hit.parts, indent: 4)
      for line in hit.reasons.map(ReasonText.lines) ?? [] {
        text += DisplayWidth.cut("       " + line, to: width) + "\n"
      }
    }
    return text
  }

  /// The list, and the data sets in it that have the entry where they are called otherwise: `us-other/dod-1260h`.
  private static func list(_ hit: ScreenHit) -> String {
    let others = hit.entity.datasets.filter { $0 != hit.list.name }
    guard let first = others.first else { return hit.list.name }
    return hit.list.name + "/" + first + (others.count > 1 ? " and \(others.count - 1) more" : "")
  }

  package static let header =
    "query,score,id,caption,schema,name,list,version,retrieved,explanation,paths,ownership,datasets\n"

  /// A row for each hit; a query without one has a row of its own with an empty score.
  package static func csv(_ answer: ScreenAnswer) -> String {
    if answer.hits.isEmpty {
      return row([answer.query, "", "", "", "", "", "", "", "", answer.rejection?.message ?? "", "", "", ""])
    }
    return answer.hits.map { hit in
      row([
        answer.query, "\(HitLines.rounded(hit.score))", hit.entity.id, hit.entity.caption, hit.entity.schema,
        hit.name,
        hit.list.name, hit.list.version ?? "", hit.list.retrieved ?? "",
        hit.parts.map { "\(PartText.contribution($0)) \(PartText.of($0))" }.joined(separator: "; "),
        ReasonText.pathCell(hit.reasons), ReasonText.ownershipCell(hit.reasons),
        hit.entity.datasets.joined(separator: "; "),
      ])
    }.joined()
  }

  private static func row(_ fields: [String]) -> String {
    fields.map { InitiativeTable.text($0) }.joined(separator: ",") + "\n"
  }
}
