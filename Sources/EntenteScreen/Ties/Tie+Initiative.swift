// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

extension Tie {
  /// Participants in an initiative beyond which it ties nobody: a congress of hundreds says little of any two.
  package static let mostParticipants = 40

  /// The ties among those who take part in an initiative: each two of them, once, with the passage that the initiative
  /// stands on. Countries take no part: two bodies are not tied by their states. Friction ties nobody.
  ///
  /// - Returns: empty when there are fewer than two or more than ``mostParticipants``, or no evidence.
  package static func ties(_ initiative: Initiative) -> [Tie] {
    guard
      let evidence = initiative.evidence.first(where: { $0.supports.contains("participants") })
        ?? initiative.evidence.first, initiative.type != .friction
    else { return [] }
    let bodies = Set(initiative.participants.filter { $0.kind != .country }.map(\.entity)).sorted()
    guard (2...mostParticipants).contains(bodies.count) else { return [] }
    let said = TieEvidence(
      entry: initiative.id, document: evidence.passage.document, documentName: evidence.documentName,
      passage: evidence.passage.quote,
      range: evidence.passage.start < evidence.passage.end
        ? evidence.passage.start..<evidence.passage.end : nil)
    return bodies.indices.flatMap { first in
      bodies[(first + 1)...].map { second in
        Tie(
          .jointInitiative, from: bodies[first], to: second, confidence: initiative.confidence,
          start: initiative.date?.value.description, end: initiative.dateEnd?.value.description,
          evidence: said)
      }
    }
  }
}
