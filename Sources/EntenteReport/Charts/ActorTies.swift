// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Which actors take part in the same initiatives.
struct ActorTies: Sendable {
  struct Tie: Sendable {
    /// Positions in ``Contents/actors``; `from` is the smaller.
    let from: Int
    let to: Int
    var cooperation = 0
    var friction = 0

    var total: Int { cooperation + friction }
  }

  /// Strongest first, then by the actors' order.
  let ties: [Tie]

  /// Ties of the counted initiatives. One with more than ``widest`` participants ties nobody: a summit is no tie.
  init(_ contents: Contents) {
    var ties: [[Int]: Tie] = [:]
    for entry in contents.counted {
      let present = Set(
        entry.initiative.participants.compactMap { contents.actorsByKey[$0.actorKey]?.index }
      ).sorted()
      guard present.count <= Self.widest else { continue }
      for (position, from) in present.enumerated() {
        for to in present.dropFirst(position + 1) {
          var tie = ties[[from, to]] ?? Tie(from: from, to: to)
          if entry.isFriction { tie.friction += 1 } else { tie.cooperation += 1 }
          ties[[from, to]] = tie
        }
      }
    }
    self.ties = ties.values.sorted { a, b in
      a.total != b.total ? a.total > b.total : (a.from, a.to) < (b.from, b.to)
    }
  }

  static let widest = 30

  /// The partners of each actor, strongest tie first.
  func partners(count: Int) -> [[Int]] {
    var partners = [[Int]](repeating: [], count: count)
    for tie in ties {
      partners[tie.from].append(tie.to)
      partners[tie.to].append(tie.from)
    }
    return partners
  }
}
