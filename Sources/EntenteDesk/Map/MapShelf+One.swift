// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteStore

extension MapShelf {
  /// The initiative with all its evidence, as the statements that can be seen give it; `nil` when there is none.
  package func initiative(_ id: String, _ viewpoint: Viewpoint) throws(DeskFault) -> Initiative? {
    try workspace.asking { ledger throws(StoreError) in try ledger.initiative(id, viewpoint) }
  }

  /// The document with its text; `nil` when it is not there or may not be seen.
  package func document(_ id: String, _ viewpoint: Viewpoint) throws(DeskFault) -> Document? {
    try workspace.asking { ledger throws(StoreError) in try ledger.document(id, viewpoint) }
  }

  /// What an initiative was shown as over recorded time, the latest first.
  package func history(_ id: String, _ clearance: Clearance) throws(DeskFault) -> [InitiativeState] {
    try workspace.asking { ledger throws(StoreError) in
      try ledger.states(of: id, clearance: clearance)
    }
  }

  /// The ids of initiatives that are new or changed since `time`, the latest first.
  package func changes(since time: String, _ viewpoint: Viewpoint) throws(DeskFault) -> [InitiativeChange] {
    try workspace.asking { ledger throws(StoreError) in try ledger.changes(since: time, viewpoint) }
  }
}
