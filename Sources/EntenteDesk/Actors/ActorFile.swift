// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteStore

/// All that is known of one actor: its names with where they stand, with whom it takes part, in what.
package struct ActorFile: Sendable {
  /// A name, and the documents that have it.
  package struct Name: Sendable {
    package let value: String
    package let language: String?
    package let isAlias: Bool
    /// The names of those documents, by their ids.
    package let documents: [(id: String, title: String)]
  }

  /// A judgement by which another identity is shown under this one.
  package struct Joined: Sendable {
    package let id: String
    package let names: [String]
    /// In words; empty when no judgement behind it may be seen.
    package let reason: String
    package let judgements: [Judgement]
  }

  package let names: [Name]
  package let joined: [Joined]
  /// Judgements that speak of it and join nothing.
  package let others: [Judgement]
}

extension ActorShelf {
  /// What stands beside the map about `actor`.
  package func file(_ actor: MapActor, _ map: MapSnapshot) throws(DeskFault) -> ActorFile {
    let viewpoint = map.viewpoint
    let (record, judgements) = try ask { ledger throws(StoreError) in
      (try ledger.entity(actor.id, viewpoint), try ledger.judgements(viewpoint))
    }
    guard let record else { return ActorFile(names: [], joined: [], others: []) }
    let names = record.names.map { name in
      ActorFile.Name(
        value: name.value, language: name.language, isAlias: name.isAlias,
        documents: name.documents.compactMap { id in map.documents[id].map { (id, $0.title ?? $0.name) } })
    }
    let ids = Set([actor.id] + record.merges.map(\.entity))
    let speaking = judgements.filter { ids.contains($0.left) || ids.contains($0.right) }
    let joined = record.merges.map { merge in
      let seen = speaking.filter { $0.verdict == .same && [$0.left, $0.right].contains(merge.entity) }
      return ActorFile.Joined(
        id: merge.entity, names: record.names.filter { $0.entities.contains(merge.entity) }.map(\.value),
        // It tells of the judgement, which may be one that this reader may not see.
        reason: seen.isEmpty ? "" : merge.reason, judgements: seen)
    }
    return ActorFile(names: names, joined: joined, others: speaking.filter { $0.verdict != .same })
  }
}
