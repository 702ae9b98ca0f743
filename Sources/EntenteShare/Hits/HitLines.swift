// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// The answer to one query of a screening.
package struct ScreenAnswer: Sendable {
  /// As it was asked.
  package let query: String
  package let schema: String?
  /// The digest of all that was asked; `nil` when it could not be read.
  package let asked: String?
  package let hits: [ScreenHit]
  /// Why there is no answer, when the query could not be read.
  package let rejection: Rejection?

  package init(
    query: String, schema: String?, asked: String? = nil, hits: [ScreenHit], rejection: Rejection? = nil
  ) {
    self.query = query
    self.schema = schema
    self.asked = asked
    self.hits = hits
    self.rejection = rejection
  }
}

/// Answers as JSON lines (docs/screening.md): `{"query", "results": [{"id", "score", "caption", …}]}`.
package enum HitLines {
  /// One line, ended by U+000A. Equal answers give equal bytes.
  package static func encode(_ answer: ScreenAnswer) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.key("query")
      json.string(answer.query)
      if let rejection = answer.rejection {
        json.key("rejected")
        json.object { json in
          json.key("rule")
          json.string(rejection.rule)
          json.key("place")
          json.string(rejection.place)
          json.key("message")
          json.string(rejection.message)
        }
      }
      json.key("results")
      json.array(answer.hits) { json, hit in json.object { Self.hit(hit, &$0) } }
    }
    writer.newline()
    return writer.text
  }

  private static func hit(_ hit: ScreenHit, _ json: inout JSONWriter) {
    json.key("id")
    json.string(hit.entity.id)
    json.key("score")
    json.number(rounded(hit.score))
    json.key("caption")
    json.string(hit.entity.caption)
    json.key("schema")
    json.string(hit.entity.schema)
    json.key("name")
    json.string(hit.name)
    json.key("property")
    json.string(hit.property)
    json.key("list")
    json.object { json in
      json.key("name")
      json.string(hit.list.name)
      json.key("version")
      json.string(hit.list.version)
      json.key("retrieved")
      json.string(hit.list.retrieved)
      json.key("sha256")
      json.string(hit.list.sha256)
    }
    json.key("datasets")
    json.array(hit.entity.datasets) { json, name in json.string(name) }
    if !hit.parts.isEmpty {
      json.key("explanation")
      json.array(hit.parts) { json, part in json.object { Self.part(part, &$0) } }
    }
    if let reasons = hit.reasons { json.members(reasons) }
  }

  static func part(_ part: ScorePart, _ json: inout JSONWriter) {
    json.key("relation")
    json.string(part.relation.rawValue)
    json.key("role")
    json.string(part.role)
    json.key("left")
    json.string(part.left)
    json.key("right")
    json.string(part.right)
    json.key("likeness")
    json.number(rounded(part.likeness))
    json.key("contribution")
    json.number(rounded(part.contribution))
    json.key("text")
    json.string(PartText.of(part))
  }

  static func rounded(_ number: Double) -> Double { (number * 10_000).rounded() / 10_000 }
}
