// SPDX-License-Identifier: Apache-2.0

/// What initiatives say of one actor that takes part in them. Where they differ, the actor has the name, kind and country
/// that most of them give, the first in alphabetical order among equals.
public struct ActorMentions: Sendable {
  private var names: [String: Int] = [:]
  private var shown: [String: Participant] = [:]
  private var kinds: [String: Int] = [:]
  private var countries: [String: Int] = [:]
  /// Positions in the list that it was counted over, ascending.
  public private(set) var initiatives: [Int] = []
  /// How many of them count.
  public private(set) var activity = 0

  public init() {}

  /// - Parameters:
  ///   - initiative: its position; that of the one before, or a later one.
  ///   - isCounted: `false` for an umbrella whose parts are in the list.
  public mutating func add(_ participant: Participant, initiative: Int, isCounted: Bool) {
    names[participant.name, default: 0] += 1
    if shown[participant.name] == nil { shown[participant.name] = participant }
    kinds[participant.kind.rawValue, default: 0] += 1
    if let country = participant.country { countries[country, default: 0] += 1 }
    guard initiatives.last != initiative else { return }
    initiatives.append(initiative)
    if isCounted { activity += 1 }
  }

  public var name: String { Self.usual(names) ?? "" }
  public var english: String? { shown[name]?.english }
  public var romanised: String? { shown[name]?.romanised }
  public var kind: ActorKind { Self.usual(kinds).flatMap(ActorKind.init) ?? .org }
  public var country: String? { Self.usual(countries) }

  private static func usual(_ counts: [String: Int]) -> String? {
    counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}
