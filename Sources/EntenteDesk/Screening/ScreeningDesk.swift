// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteNames
internal import EntenteScreen
internal import EntenteStore
internal import Foundation
internal import Synchronization

/// Screens names against lists and the map of a workspace, keeps each screening there, and tells it afterwards.
package final class ScreeningDesk: Sendable {
  /// Queries of one screening.
  package static let mostQueries = 2_000
  /// Initiatives of a map whose ties are walked; of a larger one only the ties of the lists are.
  package static let mostTied = 5_000
  /// What the map is called among the lists.
  package static let mapName = "map"

  /// The lists with the map as one of them, as they were at a stamp for a reader.
  private struct Ready {
    let stamp: String
    let clearance: Clearance
    let job: ScreenJob
    let tiesOfMap: Bool
  }

  private struct State {
    var ready: Ready?
    /// What the rows of the last screenings asked, to say later why they met.
    var asked: [(run: String, queries: [ScreenQuery])] = []
  }

  let workspace: Workspace
  private let given: ScreenJob
  private let state = Mutex(State())

  /// - Parameter lists: those that the desk was started with; `nil` for the map alone.
  /// - Throws: when the program's own data cannot be loaded.
  package init(_ workspace: Workspace, lists: ScreenJob?) throws {
    self.workspace = workspace
    given = try lists ?? ScreenJob(lists: [])
  }

  /// The lists that the desk was started with.
  package var lists: [ListVersion] { given.lists }

  /// The lists and the map, with what hits are tied to.
  func ready(_ clearance: Clearance) throws(DeskFault) -> (job: ScreenJob, tiesOfMap: Bool) {
    let stamp = try workspace.asking { ledger throws(StoreError) in try ledger.stamp() }
    let kept = state.withLock { $0.ready }
    if let kept, kept.stamp == stamp, kept.clearance == clearance { return (kept.job, kept.tiesOfMap) }
    let viewpoint = Viewpoint(clearance: clearance)
    let held = try workspace.asking { ledger throws(StoreError) in try ledger.entities(viewpoint) }
    let documents = try workspace.asking { ledger throws(StoreError) in try ledger.headers(viewpoint) }
    let count = try workspace.asking { ledger throws(StoreError) in try ledger.initiativeCount(viewpoint) }
    var builder = ListIndex.Builder(given.screener.comparer)
    let actors = held.filter { $0.schema != ActorKind.country.schema }.map { MapTies.entity($0) }
    for actor in actors { builder.add(actor) }
    let version = ListVersion(
      name: Self.mapName, title: "The map of this workspace",
      version: documents.values.compactMap(\.published).max()?.description,
      sha256: ContentDigest.sha256(actors.map(\.contentDigest)))
    var job = given
    if !actors.isEmpty, let index = builder.finished(version) {
      job.screener = ListScreener(given.screener.indexes + [index], given.screener.comparer)
    }
    let tiesOfMap = count <= Self.mostTied
    do {
      job = try TiesJob(given, workspace: tiesOfMap ? workspace : nil, viewpoint: viewpoint).telling(job)
    } catch {
      throw DeskFault(.workspace, "The ties of the lists and the map cannot be made ready: \(error)")
    }
    let ready = Ready(stamp: stamp, clearance: clearance, job: job, tiesOfMap: tiesOfMap)
    state.withLock { $0.ready = ready }
    return (job, tiesOfMap)
  }

  func remember(_ run: String, _ queries: [ScreenQuery]) {
    state.withLock { state in
      state.asked.removeAll { $0.run == run }
      state.asked.append((run, queries))
      if state.asked.count > 16 { state.asked.removeFirst() }
    }
  }

  func remembered(_ run: String) -> [ScreenQuery]? {
    state.withLock { state in state.asked.last { $0.run == run }?.queries }
  }
}
