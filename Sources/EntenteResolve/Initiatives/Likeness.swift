// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// What speaks for two initiatives of different documents being one, and what speaks against it.
///
/// Every term is a fact that both state, so that it can be told to a person. Dates, sums and statuses that differ cost
/// something and forbid nothing: they are what becomes an alternative. Names and things that differ forbid.
struct Likeness {
  private(set) var score = 0.0
  /// What it would need to be one, apart from the score: parties in common, and the same thing or occasion.
  private(set) var hasParties = false
  private(set) var hasOccasion = false
  private(set) var isExcluded = false
  private(set) var terms: [Term] = []

  enum Term: String {
    case sameWords = "the same words"
    case participants = "participants in common"
    case countries = "countries in common"
    case sameDay = "the same day"
    case samePeriod = "dates that agree"
    case nearDays = "a few days apart"
    case sameSum = "the same sum"
    case technology = "the same technology"
    case place = "the same place"
    case likeWords = "like words"
    case type = "the same type"
    case later = "a later status of it"
  }

  static let threshold = 6.0
  /// Members of one group may be less alike than this to no other member.
  static let floor = 1.5
  /// Words that are like and no more are worth something from here on; below the other they speak against.
  private static let (like, unlike, foreign) = (0.65, 0.35, 0.2)

  var isOne: Bool { !isExcluded && hasParties && hasOccasion && score >= Self.threshold }

  var reason: String { terms.map(\.rawValue).joined(separator: ", ") }

  init(_ a: Profile, _ b: Profile, sameStory: Bool) {
    if a.types.contains(.friction) != b.types.contains(.friction)
      || !Set(a.documents).isDisjoint(with: b.documents)
    {
      isExcluded = true
      return
    }
    let days = a.published.flatMap { left in b.published.map { abs(left - $0) } }
    let sameWords = Sorted.shared(a.quotes, b.quotes) > 0
    // The same sentence a long time after is a set phrase as often as a repetition.
    let isRecent = sameStory || (days ?? 0) <= 31
    if sameWords { add(.sameWords, sameStory ? 5 : isRecent ? 3.5 : 1.5) }
    let (shared, countries) = parties(a, b)
    let words = sameWords ? 1 : words(a, b)
    let thing = things(a, b)
    let isSpecific = shared > 1 || thing.technology || thing.place || words >= Self.unlike
    let sameSum = sums(a, b, isSpecific: isSpecific)
    let time = dates(a, b, days: days, thing: thing.technology && thing.place)
    // What one actor does alone is not told by its name.
    if shared == 1, countries < 2, !sameWords { score -= 1 }
    if !a.types.isDisjoint(with: b.types) {
      add(.type, 1)
    } else if a.types.contains(.dialogue) != b.types.contains(.dialogue)
      || a.types.contains(.military) != b.types.contains(.military)
    {
      score -= 1.5
    }
    // Like words with other days are a set phrase.
    let isTold = words >= Self.like && isRecent && (sameStory || time != .conflict)
    hasOccasion =
      time == .agree || (sameSum && isSpecific) || isTold || (thing.technology && thing.place && shared > 0)
    // Two countries alone do many things on one day.
    if shared == 0, !(thing.technology || sameSum || isTold) { isExcluded = true }
  }

  private mutating func add(_ term: Term, _ points: Double) {
    terms.append(term)
    score += points
  }

  /// - Returns: how many organisations, bodies and persons both name, and how many countries.
  private mutating func parties(_ a: Profile, _ b: Profile) -> (shared: Int, countries: Int) {
    let oneLanguage = !a.languages.isDisjoint(with: b.languages)
    let (left, right) = oneLanguage ? (a.actors, b.actors) : (a.known, b.known)
    let shared = Sorted.shared(left, right)
    let countries = Sorted.shared(a.countries, b.countries)
    if shared > 0 {
      add(.participants, 2 + min(1.5, Double(shared - 1) * 1.5) + Double(min(2, max(0, shared - 2))) * 0.5)
    }
    if countries > 0 { add(.countries, shared == 0 && countries > 1 ? 1.5 : min(1, Double(countries) * 0.5)) }
    let fewer = min(left.count, right.count)
    if fewer > 0, shared == 0 { score -= 2.5 }
    if shared > 0 { score -= min(3, Double(fewer - shared) * 1.75) }
    hasParties = shared > 0 || countries >= 2
    return (shared, countries)
  }

  /// - Returns: the part of the words of the shorter passage that stand in the other, 0 across languages.
  private mutating func words(_ a: Profile, _ b: Profile) -> Double {
    guard !a.languages.isDisjoint(with: b.languages), min(a.words.count, b.words.count) >= 3 else { return 0 }
    let part = Double(Sorted.shared(a.words, b.words)) / Double(min(a.words.count, b.words.count))
    if part >= Self.like { add(.likeWords, part >= 0.8 ? 2.5 : 2) }
    if part < Self.unlike { score -= part < Self.foreign ? 2.5 : 1 }
    if !a.figures.isEmpty, !b.figures.isEmpty, Sorted.shared(a.figures, b.figures) == 0 { score -= 1.5 }
    return part
  }

  /// - Parameter isSpecific: whether something else than one actor and the sum agrees: round sums are common.
  private mutating func sums(_ a: Profile, _ b: Profile, isSpecific: Bool) -> Bool {
    if Sorted.shared(a.amounts, b.amounts) > 0 {
      add(.sameSum, isSpecific ? 2.5 : 1)
      return true
    }
    if Sorted.shared(a.currencies, b.currencies) > 0 { score -= 0.5 }
    return false
  }

  private mutating func things(_ a: Profile, _ b: Profile) -> (technology: Bool, place: Bool) {
    let technologies = Sorted.shared(a.technologies, b.technologies)
    if technologies > 0 {
      add(.technology, technologies > 1 ? 1.5 : 1)
    } else if !a.technologies.isEmpty, !b.technologies.isEmpty {
      score -= 2.5
    }
    if a.sectors & b.sectors != 0 { score += 0.5 } else if a.sectors != 0, b.sectors != 0 { score -= 1.5 }
    let place = Sorted.shared(a.places, b.places) > 0
    if place { add(.place, 1) } else if !a.places.isEmpty, !b.places.isEmpty { score -= 1.5 }
    return (technologies > 0, place)
  }

  private enum Time {
    /// Both are dated to one month or nearer.
    case agree
    case open
    /// They lie more than a few days apart.
    case conflict
  }

  private mutating func dates(_ a: Profile, _ b: Profile, days: Int?, thing: Bool) -> Time {
    var nearest: (gap: Int, length: Int)?
    for left in a.dates {
      for right in b.dates {
        let pair = (gap: left.gap(right), length: max(left.length, right.length))
        if nearest.map({ pair < $0 }) ?? true { nearest = pair }
      }
    }
    guard let nearest else {
      // Neither or one is dated: that both were told of in the same days says a little.
      if let days {
        if days <= 3 { add(.nearDays, 1) } else if days > 31 { score -= days > 366 ? 2 : 1 }
      }
      return .open
    }
    switch (nearest.gap, nearest.length) {
    case (0, 1): add(.sameDay, 2.5)
    case (0, 2...31): add(.samePeriod, 2)
    case (0, 32...92): add(.samePeriod, 1)
    case (0, _): add(.samePeriod, 0.5)
    case (...3, 1): add(.nearDays, 1.5)
    default:
      // The same thing at the same place, further on: it was told of again when it had come further.
      if thing, a.statuses.isDisjoint(with: b.statuses), !a.statuses.isEmpty, !b.statuses.isEmpty {
        add(.later, 0.5)
      } else {
        score -= nearest.gap <= 31 ? 1.5 : nearest.gap <= 366 ? 2 : 3
      }
      return .conflict
    }
    return nearest.length <= 31 ? .agree : .open
  }
}
