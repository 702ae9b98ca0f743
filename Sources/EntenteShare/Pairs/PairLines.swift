// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Pairs of actors that may be one, as JSON lines (docs/resolve.md) and for a terminal.
package enum PairLines {
  /// One of the two.
  package struct Side {
    package let id: String
    package let name: String
    package let schema: String
    /// The name that met the other's, when it is another one than `name`.
    package let met: String
    package let participations: Int
    /// The list that it stands in; `nil` for an actor of the map.
    package let list: String?

    package init(
      id: String, name: String, schema: String, met: String, participations: Int, list: String? = nil
    ) {
      self.id = id
      self.name = name
      self.schema = schema
      self.met = met
      self.participations = participations
      self.list = list
    }
  }

  package struct Row {
    package let left: Side
    package let right: Side
    package let score: Double
    package let change: Double
    /// What was judged of the two: `unsure`, or nothing.
    package let verdict: Judgement.Verdict?
    /// Empty when no explanation was asked for.
    package let parts: [ScorePart]

    package init(
      left: Side, right: Side, score: Double, change: Double, verdict: Judgement.Verdict?, parts: [ScorePart]
    ) {
      self.left = left
      self.right = right
      self.score = score
      self.change = change
      self.verdict = verdict
      self.parts = parts
    }
  }

  package static func encode(_ rows: [Row]) -> String {
    var writer = JSONWriter()
    for row in rows {
      writer.object { json in
        json.key("left")
        json.object { side(row.left, &$0) }
        json.key("right")
        json.object { side(row.right, &$0) }
        json.key("score")
        json.number(HitLines.rounded(row.score))
        json.key("change")
        json.number(HitLines.rounded(row.change))
        json.key("verdict")
        json.string(row.verdict?.rawValue)
        if !row.parts.isEmpty {
          json.key("explanation")
          json.array(row.parts) { json, part in json.object { HitLines.part(part, &$0) } }
        }
      }
      writer.newline()
    }
    return writer.text
  }

  private static func side(_ side: Side, _ json: inout JSONWriter) {
    json.key("id")
    json.string(side.id)
    json.key("name")
    json.string(side.name)
    json.key("schema")
    json.string(side.schema)
    json.key("met")
    json.string(side.met)
    json.key("participations")
    json.integer(side.participations)
    json.key("list")
    json.string(side.list)
  }

  /// The score of each pair and how much a decision would change, then its two actors.
  ///
  /// - Parameter count: of all pairs that were found.
  package static func table(_ rows: [Row], of count: Int, width: Int) -> String {
    var text = ""
    for row in rows {
      let unsure = row.verdict == .unsure ? ", judged unsure" : ""
      let change = (row.change * 10).rounded() / 10
      text +=
        DisplayWidth.cut(
          "\(PartText.score(row.score))  a decision would change \(JSONWriter.plain(change))\(unsure)",
          to: width) + "\n"
      for side in [row.left, row.right] {
        text += DisplayWidth.cut("  " + line(side), to: max(width, 60)) + "\n"
      }
      text += PartText.lines(row.parts, indent: 4)
    }
    let first = rows.count == 1 ? "the first is" : "the first \(rows.count) are"
    let end = "that may be one" + (rows.count < count ? ", \(first) shown" : "")
    return text + (rows.isEmpty ? "" : "\n") + "\(count) pair\(count == 1 ? "" : "s") \(end)\n"
  }

  private static func line(_ side: Side) -> String {
    let met = side.met == side.name ? "" : " (as \(side.met))"
    let place = side.list ?? "\(side.participations) participation\(side.participations == 1 ? "" : "s")"
    return "\(side.id)  \(side.name)\(met), \(side.schema), \(place)"
  }
}
