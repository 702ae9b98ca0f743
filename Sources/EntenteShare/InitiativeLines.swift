// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Initiatives as JSON, one a line, each line ended by U+000A. `docs/json.md` says what each key means.
///
/// The keys, their order and the form of every value are fixed: equal initiatives give equal bytes. An unknown
/// value is `null`, an unknown list `[]`; no key is ever left out.
package enum InitiativeLines {
  package static func encode(_ initiatives: [Initiative]) -> String {
    var writer = JSONWriter()
    for initiative in initiatives {
      write(initiative, to: &writer)
      writer.newline()
    }
    return writer.text
  }

  private static func write(_ initiative: Initiative, to writer: inout JSONWriter) {
    writer.object { json in
      identity(initiative, &json)
      reality(initiative, &json)
      parties(initiative, &json)
      circumstances(initiative, &json)
      json.key("evidence")
      json.array(initiative.evidence) { $0.evidence($1) }
      json.key("alternatives")
      json.array(initiative.alternatives) { $0.alternative($1) }
      json.key("confidence")
      json.number((initiative.confidence * 1000).rounded() / 1000)
      json.key("marking")
      json.string(initiative.marking.description)
      json.key("method")
      json.string(initiative.method)
    }
  }

  private static func identity(_ initiative: Initiative, _ json: inout JSONWriter) {
    json.key("id")
    json.string(initiative.id)
    json.key("title")
    json.string(initiative.title)
    json.key("titleOriginal")
    json.string(initiative.titleOriginal)
    json.key("language")
    json.string(initiative.language)
    json.key("type")
    json.string(initiative.type.rawValue)
    json.key("partOf")
    json.string(initiative.partOf)
    json.key("umbrella")
    json.bool(initiative.umbrella)
  }

  private static func reality(_ initiative: Initiative, _ json: inout JSONWriter) {
    json.key("status")
    json.string(initiative.status?.rawValue)
    json.key("claimed")
    json.integer(initiative.claimed)
    json.key("substance")
    json.integer(initiative.substance?.rawValue)
    json.key("hypeGap")
    json.integer(initiative.hypeGap)
    json.key("substanceReason")
    json.string(initiative.substanceReason)
    json.key("end")
    json.string(initiative.end?.rawValue)
  }

  private static func parties(_ initiative: Initiative, _ json: inout JSONWriter) {
    json.key("participants")
    json.array(initiative.participants) { $0.participant($1) }
    json.key("sectors")
    json.array(initiative.sectors) { $0.string($1.rawValue) }
    json.key("technologies")
    json.array(initiative.technologies) { $0.string($1) }
    json.key("transfer")
    json.transfer(initiative.transfer)
  }

  private static func circumstances(_ initiative: Initiative, _ json: inout JSONWriter) {
    json.key("date")
    json.date(initiative.date)
    json.key("dateEnd")
    json.date(initiative.dateEnd)
    json.key("places")
    json.array(initiative.places) { $0.place($1) }
    json.key("amounts")
    json.array(initiative.amounts) { $0.amount($1) }
  }
}
