// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteStore

/// Keeps the map as it was last seen from a few viewpoints, for as long as nothing is recorded.
package final class MapShelf: Sendable {
  let workspace: Workspace
  private let maps = ViewShelf<MapSnapshot>(most: 6)
  private let catalogs = ViewShelf<DocumentCatalog>(most: 6)
  let books = ViewShelf<SourceBook>(most: 6)

  package init(_ workspace: Workspace) { self.workspace = workspace }

  /// A text that changes whenever something was recorded.
  package func stamp() throws(DeskFault) -> String {
    try workspace.asking { ledger throws(StoreError) in try ledger.stamp() }
  }

  /// The map as it is seen from `viewpoint` now.
  package func map(_ viewpoint: Viewpoint) throws(DeskFault) -> MapSnapshot {
    let stamp = try stamp()
    return try maps.value(viewpoint, stamp: stamp) { () throws(DeskFault) in
      try workspace.asking { ledger throws(StoreError) in
        MapSnapshot(
          viewpoint: viewpoint, stamp: stamp,
          rows: try ledger.initiatives(viewpoint).map { ($0.initiative, $0.evidence) },
          documents: try ledger.headers(viewpoint), sources: try ledger.speaking(viewpoint))
      }
    }
  }

  /// The documents as they are seen from `viewpoint` now.
  package func catalog(_ viewpoint: Viewpoint) throws(DeskFault) -> DocumentCatalog {
    let map = try map(viewpoint)
    return try catalogs.value(viewpoint, stamp: map.stamp) { () throws(DeskFault) in
      try workspace.asking { ledger throws(StoreError) in
        DocumentCatalog(
          map, records: try ledger.records(viewpoint), resolution: try ledger.resolution(viewpoint))
      }
    }
  }
}
