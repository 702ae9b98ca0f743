// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

extension Initiative {
  /// The sectors, each once; one unknown sector when there are none.
  var knownSectors: [Sector?] {
    guard !sectors.isEmpty else { return [nil] }
    return Sector.allCases.filter(sectors.contains)
  }

  /// Countries of the participants and places, each once, sorted.
  var countries: [String] {
    Array(Set(participants.compactMap(\.country) + places.compactMap(\.country))).sorted()
  }
}

extension Participant {
  /// What tells this actor from others: its entity, or its name when no entity is known.
  var actorKey: String { entity.isEmpty ? "name:" + name : entity }
}

extension Place {
  var isLocated: Bool {
    guard let latitude, let longitude else { return false }
    return (-90...90).contains(latitude) && (-180...180).contains(longitude)
  }
}
