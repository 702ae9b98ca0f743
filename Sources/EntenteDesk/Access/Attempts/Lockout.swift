// SPDX-License-Identifier: Apache-2.0
internal import EntenteSecrets
package import Foundation

/// Who has to wait before trying another password: a pure function of the attempts and their times.
///
/// Three counts stand beside one another: a name from one origin, all names from one origin, and one name from all
/// origins. Names that nobody has are counted like those of accounts, so that waiting tells nothing about them.
package struct Lockout: Sendable {
  package enum Answer: Hashable, Sendable {
    /// May try. The attempt is counted as failed until ``Lockout/succeeded(_:)`` is told: attempts at once do not
    /// slip past the count.
    case go(Attempt)
    case wait(seconds: Int)
  }

  package struct Attempt: Hashable, Sendable {
    let pair: String
    let origin: String
    let name: String
    /// Whether the next one has to wait, should this one fail.
    let isLast: Bool
  }

  private var pairs = FailureTable(threshold: 5, capacity: 4_096)
  private var origins = FailureTable(threshold: 50, capacity: 4_096)
  private var names = FailureTable(threshold: 100, capacity: 4_096)

  package init() {}

  /// Entries in memory.
  package var count: Int { pairs.count + origins.count + names.count }

  /// - Parameters:
  ///   - name: as it is compared, or as it was given when it cannot be; of any length.
  ///   - origin: see ``Origin``.
  package mutating func attempt(name: String, origin: String, at: Date) -> Answer {
    let name = SecretToken.digest(of: String(name.unicodeScalars.prefix(256)))
    let pair = name + " " + origin
    let waits = [
      pairs.wait(pair, at: at), origins.wait(origin, at: at), names.wait(name, at: at),
    ].compactMap { $0 }
    if let longest = waits.max() { return .wait(seconds: Int(longest.rounded(.up))) }
    let ends = [
      pairs.count(pair, at: at), origins.count(origin, at: at), names.count(name, at: at),
    ]
    return .go(Attempt(pair: pair, origin: origin, name: name, isLast: ends.contains(true)))
  }

  /// The attempt was no failure. What else failed from its origin is not forgotten: one right password does not pay
  /// for guesses at others.
  package mutating func succeeded(_ attempt: Attempt) {
    pairs.clear(attempt.pair)
    origins.takeBack(attempt.origin)
    names.clear(attempt.name)
  }

  /// The attempt was never made.
  package mutating func takeBack(_ attempt: Attempt) {
    pairs.takeBack(attempt.pair)
    origins.takeBack(attempt.origin)
    names.takeBack(attempt.name)
  }
}
