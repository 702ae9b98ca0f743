// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// The structured fields of an initiative, each always with the same keys in the same order.
extension JSONWriter {
  mutating func participant(_ participant: Participant) {
    object { json in
      json.key("name")
      json.string(participant.name)
      json.key("entity")
      json.string(participant.entity)
      json.key("kind")
      json.string(participant.kind.rawValue)
      json.key("country")
      json.string(participant.country)
      json.key("role")
      json.string(participant.role.rawValue)
      json.key("romanised")
      json.string(participant.romanised)
      json.key("english")
      json.string(participant.english)
    }
  }

  mutating func transfer(_ transfer: Transfer?) {
    guard let transfer else { return null() }
    object { json in
      json.key("from")
      json.array(transfer.from) { $0.string($1) }
      json.key("to")
      json.array(transfer.to) { $0.string($1) }
      json.key("channel")
      json.string(transfer.channel.rawValue)
    }
  }

  mutating func date(_ date: DateField?) {
    guard let date else { return null() }
    object { json in
      json.key("value")
      json.string(date.value.description)
      json.key("precision")
      json.string(date.value.precision.rawValue)
      json.key("relative")
      json.bool(date.relative)
      json.key("planned")
      json.bool(date.planned)
    }
  }

  mutating func place(_ place: Place) {
    object { json in
      json.key("name")
      json.string(place.name)
      json.key("country")
      json.string(place.country)
      json.key("lat")
      json.number(place.latitude)
      json.key("lon")
      json.number(place.longitude)
      json.key("romanised")
      json.string(place.romanised)
      json.key("english")
      json.string(place.english)
    }
  }

  mutating func amount(_ amount: Amount) {
    object { json in
      json.key("value")
      json.number(amount.value)
      json.key("currency")
      json.string(amount.currency)
      json.key("text")
      json.string(amount.text)
    }
  }

  mutating func evidence(_ evidence: Evidence) {
    object { json in
      json.key("document")
      json.string(evidence.documentName)
      json.key("start")
      json.integer(evidence.passage.start)
      json.key("end")
      json.integer(evidence.passage.end)
      json.key("quote")
      json.string(evidence.passage.quote)
      json.key("note")
      json.string(evidence.note)
      json.key("supports")
      json.array(evidence.supports) { $0.string($1) }
    }
  }

  mutating func alternative(_ alternative: Alternative) {
    object { json in
      json.key("field")
      json.string(alternative.field)
      json.key("value")
      json.string(alternative.value)
      json.key("document")
      json.string(alternative.document)
    }
  }
}
