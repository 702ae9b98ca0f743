// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// The places of initiatives as GeoJSON (RFC 7946): one feature a place of an initiative, in the order of the
/// initiatives.
///
/// A place without coordinates is a feature without geometry (`null`), not a point at 0°, 0°. An initiative
/// without a stated place has no feature.
package enum FeatureCollection {
  package static func encode(_ initiatives: [Initiative]) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.key("type")
      json.string("FeatureCollection")
      json.key("features")
      json.array { features in
        for initiative in initiatives {
          for (index, place) in initiative.places.enumerated() {
            write(place, at: index, of: initiative, to: &features)
          }
        }
      }
    }
    writer.newline()
    return writer.text
  }

  private static func write(
    _ place: Place, at index: Int, of initiative: Initiative, to writer: inout JSONWriter
  ) {
    writer.object { json in
      json.key("type")
      json.string("Feature")
      json.key("id")
      json.string(initiative.id + "#" + String(index))
      json.key("geometry")
      geometry(place, &json)
      json.key("properties")
      json.object { properties(place, initiative, &$0) }
    }
  }

  private static func geometry(_ place: Place, _ json: inout JSONWriter) {
    guard let latitude = place.latitude, let longitude = place.longitude,
      (-90...90).contains(latitude), (-180...180).contains(longitude)
    else { return json.null() }
    json.object { point in
      point.key("type")
      point.string("Point")
      point.key("coordinates")
      point.array([longitude, latitude]) { $0.number($1) }
    }
  }

  private static func properties(_ place: Place, _ initiative: Initiative, _ json: inout JSONWriter) {
    json.key("place")
    json.string(place.name)
    json.key("romanised")
    json.string(place.romanised)
    json.key("english")
    json.string(place.english)
    json.key("country")
    json.string(place.country)
    json.key("initiative")
    json.string(initiative.id)
    json.key("title")
    json.string(initiative.title)
    json.key("type")
    json.string(initiative.type.rawValue)
    json.key("status")
    json.string(initiative.status?.rawValue)
    json.key("claimed")
    json.integer(initiative.claimed)
    json.key("substance")
    json.integer(initiative.substance?.rawValue)
    json.key("hypeGap")
    json.integer(initiative.hypeGap)
    json.key("date")
    json.string(initiative.date?.value.description)
    json.key("sectors")
    json.array(initiative.sectors) { $0.string($1.rawValue) }
    json.key("participants")
    json.array(initiative.participants) { $0.string($1.name) }
    json.key("participantsRomanised")
    json.array(initiative.participants) { $0.string($1.romanised) }
    json.key("participantsEnglish")
    json.array(initiative.participants) { $0.string($1.english) }
    json.key("marking")
    json.string(initiative.marking.description)
  }
}
