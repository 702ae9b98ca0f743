// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

extension ReportSections {
  /// What the lanes of a timeline stand for.
  package enum Lanes: Sendable {
    case sectors
    /// The ids of actors, in the order of the lanes.
    case actors([String])
  }

  /// Initiatives over time in lanes. `scope` is what every link of it narrows the list by beside the lane: words of filters
  /// such as `sector:ai`.
  package func lanes(_ lanes: Lanes, scope: [String] = [], note: String? = nil) -> String {
    let only = contents.onlyCounted + scope.map { " " + $0 }.joined()
    let timeline =
      switch lanes {
      case .sectors:
        LaneTimeline(
          contents: contents, title: "Timeline by sector", lanes: sectorLanes(only),
          note: note ?? "An initiative in several sectors stands in each of them.")
      case .actors(let ids):
        LaneTimeline(
          contents: contents, title: "Timeline by actor", lanes: actorLanes(ids, only),
          note: note ?? "An initiative of several actors stands in the lane of each.")
      }
    return html(timeline.markup)
  }

  private func sectorLanes(_ only: String) -> [LaneTimeline.Lane] {
    var bySector: [Sector?: [Entry]] = [:]
    for entry in contents.counted {
      for sector in entry.initiative.knownSectors { bySector[sector, default: []].append(entry) }
    }
    return contents.figures.bySector.map { sector in
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
