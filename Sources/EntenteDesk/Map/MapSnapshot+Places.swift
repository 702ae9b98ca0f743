// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// A place over the initiatives that name it. Places within the same tenth of a degree are one; those without coordinates
/// are one by name and country.
package struct MapPlace: Sendable {
  /// The name that most of them have.
  package let name: String
  package let english: String?
  package let romanised: String?
  package let country: String?
  /// By what the list of initiatives is asked for it.
  package let key: String
  package let isLocated: Bool
  package let count: Int
}

extension MapSnapshot {
  /// The places of some counted initiatives, most first, then by name.
  package func places(of positions: [Int]) -> [MapPlace] {
    var found: [String: (places: [Place], positions: Set<Int>)] = [:]
    for position in positions where isCounted(position) {
      for place in initiatives[position].places {
        found[Self.key(place), default: ([], [])].places.append(place)
        found[Self.key(place), default: ([], [])].positions.insert(position)
      }
    }
    return found.map { key, value in
      var names: [String: Int] = [:]
      for place in value.places { names[place.name, default: 0] += 1 }
      let usual = names.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
      let shown = value.places.first { $0.name == usual }
      let isLocated = key.first != "~"
      return MapPlace(
        name: usual, english: shown?.english, romanised: shown?.romanised,
        country: value.places.compactMap(\.country).min(), key: isLocated ? key : usual, isLocated: isLocated,
        count: value.positions.count)
    }.sorted { $0.count != $1.count ? $0.count > $1.count : ($0.name, $0.key) < ($1.name, $1.key) }
  }

  /// `45.7,126.6`, or a name behind a tilde.
  private static func key(_ place: Place) -> String {
    guard let latitude = place.latitude, let longitude = place.longitude, (-90...90).contains(latitude),
      (-180...180).contains(longitude)
    else { return "~" + (place.country ?? "") + " " + place.name }
    func tenth(_ degrees: Double) -> String { String((degrees * 10).rounded() / 10) }
    return tenth(latitude) + "," + tenth(longitude)
  }

  /// The actors that take part in most of some counted initiatives, most first.
  package func mostActive(of positions: [Int], most: Int) -> [MapActor] {
    var counts: [Int: Int] = [:]
    for position in positions where isCounted(position) {
      for actor in actors(in: position) { counts[actor, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(most).map { actors[$0.key] }
  }
}
