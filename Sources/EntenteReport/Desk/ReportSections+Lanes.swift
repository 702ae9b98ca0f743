// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

extension ReportSections {
  /// What the lanes of a timeline stand for.
  package enum Lanes: Sendable {
    /// These; all when there are none.
    case sectors(Set<Sector>)
    /// The ids of actors, in the order of the lanes.
    case actors([String])
  }

  /// Initiatives over time in lanes.
  package func lanes(_ lanes: Lanes, note: String? = nil) -> String {
    let only = contents.onlyCounted
    let timeline =
      switch lanes {
      case .sectors(let chosen):
        LaneTimeline(
          contents: contents, title: "Timeline by sector", lanes: sectorLanes(chosen, only),
          note: note ?? "An initiative in several sectors stands in each of them.")
      case .actors(let ids):
        LaneTimeline(
          contents: contents, title: "Timeline by actor", lanes: actorLanes(ids, only),
          note: note ?? "An initiative of several actors stands in the lane of each.")
      }
    return html(timeline.markup)
  }

  private func sectorLanes(_ chosen: Set<Sector>, _ only: String) -> [LaneTimeline.Lane] {
    var bySector: [Sector?: [Entry]] = [:]
    for entry in contents.counted {
      for sector in entry.initiative.knownSectors { bySector[sector, default: []].append(entry) }
    }
    let lanes = contents.figures.bySector.filter { sector in
      chosen.isEmpty || sector.sector.map(chosen.contains) == true
    }
    return lanes.map { sector in
      let name = sector.sector?.label ?? "no sector stated"
      return LaneTimeline.Lane(
        name: .text(name.capitalisedStart), label: name.capitalisedStart,
        filter: "sector:" + (sector.sector?.rawValue ?? "none") + only, entries: bySector[sector.sector] ?? []
      )
    }
  }

  private func actorLanes(_ ids: [String], _ only: String) -> [LaneTimeline.Lane] {
    ids.compactMap { id in
      guard let actor = contents.actorsByKey[id] else { return nil }
      return LaneTimeline.Lane(
        name: actor.markup, label: actor.label, filter: actor.filter + only,
        entries: actor.initiatives.map { contents.entries[$0] }.filter(\.isCounted))
    }
  }
}

extension ReportSections {
  /// The map of the world without the table, for a page that has a list of its own; circles that would cover each other are
  /// drawn as one when there are many.
  package func places() -> String { html(WorldMap(contents: contents, isForDesk: true).markup) }
}
