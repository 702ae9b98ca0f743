// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Makes the profiles of the initiatives that one document tells of. It depends on nothing but the document.
struct ProfileBuilder {
  private var profiles: [String: Profile] = [:]
  private var initiatives: [String: String] = [:]
  private var participants: [String: String] = [:]
  private var countries: [String: Set<String>] = [:]

  /// - Parameter document: its place in the collection.
  static func profiles(_ header: Document.Header, document: Int, claims: [Claim]) -> [Profile] {
    var builder = ProfileBuilder()
    for claim in claims { builder.take(claim, document: document) }
    return builder.finished(header)
  }

  private mutating func take(_ claim: Claim, document: Int) {
    switch claim.property {
    case .project: initiatives[claim.entity] = claim.value
    case .participant: participants[claim.entity] = claim.value
    case .country: countries[claim.entity, default: []].insert(claim.value)
    case .role, .name, .kind, .alias, .umbrella, .partOf, .confidence, .note, .signal, .dateEnd,
      .transferFrom,
      .transferTo, .transferChannel:
      break
    default:
      var profile =
        profiles.removeValue(forKey: claim.entity)
        ?? Profile(id: claim.entity, documents: [document], start: claim.passage.start)
      Self.add(claim, to: &profile)
      profiles[claim.entity] = profile
    }
  }

  private static func add(_ claim: Claim, to profile: inout Profile) {
    profile.start = min(profile.start, claim.passage.start)
    switch claim.property {
    case .title: if let language = claim.language { profile.languages.insert(language) }
    case .type:
      if let type = InitiativeType(rawValue: claim.value) { profile.types.insert(type) }
      let (words, figures) = ContentWords.of(claim.passage.quote)
      profile.words += words
      profile.figures += figures
      profile.quotes.append(StableHash.of(claim.passage.quote))
    case .status: if let status = ReportedStatus(rawValue: claim.value) { profile.statuses.insert(status) }
    case .sector:
      if let place = Sector.allCases.firstIndex(where: { $0.rawValue == claim.value }) {
        profile.sectors |= 1 << place
      }
    case .technology: profile.technologies.append(StableHash.of(claim.value))
    case .date: if let date = FieldCodec.date(claim.value) { profile.dates.insert(DaySpan(date.value)) }
    case .place: if let place = FieldCodec.place(claim.value) { profile.places.append(key(place)) }
    case .amount:
      guard let amount = FieldCodec.amount(claim.value) else { return }
      profile.amounts.append(StableHash.of(amount.value.bitPattern, StableHash.of(amount.currency)))
      profile.currencies.append(StableHash.of(amount.currency))
    default: break
    }
  }

  /// By where it lies, to a hundredth of a degree; by name when that is not known.
  private static func key(_ place: Place) -> UInt64 {
    guard let latitude = place.latitude, let longitude = place.longitude, abs(latitude) <= 90,
      abs(longitude) <= 180
    else { return StableHash.of(place.name) }
    return StableHash.of(
      UInt64(bitPattern: Int64((latitude * 100).rounded())),
      UInt64(bitPattern: Int64((longitude * 100).rounded())))
  }

  private func finished(_ header: Document.Header) -> [Profile] {
    var actors: [String: Set<String>] = [:]
    for (link, initiative) in initiatives {
      if let actor = participants[link] { actors[initiative, default: []].insert(actor) }
    }
    let published = header.published.map { DaySpan($0) }
    return profiles.values.sorted { ($0.start, $0.id) < ($1.start, $1.id) }.map { profile in
      var profile = profile
      for actor in actors[profile.id] ?? [] { add(actor, to: &profile) }
      for list in [
        \Profile.actors, \.known, \.countries, \.technologies, \.places, \.amounts, \.currencies, \.words,
        \.figures,
        \.quotes,
      ] { profile[keyPath: list] = Sorted.distinct(profile[keyPath: list]) }
      profile.published = published?.first
      let times =
        profile.dates.filter { $0.length <= 31 } + (published.map { $0.length <= 31 ? [$0] : [] } ?? [])
      profile.months = Set(times.flatMap { [($0.first - 2) / 30, ($0.last + 2) / 30] }).sorted()
      return profile
    }
  }

  private func add(_ actor: String, to profile: inout Profile) {
    if actor.hasPrefix("country-") {
      profile.countries.append(StableHash.of(String(actor.dropFirst(8))))
      return
    }
    let key = StableHash.of(actor)
    profile.actors.append(key)
    if actor.hasPrefix("org-") { profile.known.append(key) }
    for country in countries[actor] ?? [] { profile.countries.append(StableHash.of(country)) }
  }
}
