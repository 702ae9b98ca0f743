// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Which initiatives a reader asks for. An empty list or `nil` asks for any.
package struct InitiativeFilter: Hashable, Sendable {
  package var types: [InitiativeType] = []
  package var statuses: [ReportedStatus] = []
  package var sectors: [Sector] = []
  /// ISO 3166-1 alpha-2 codes of participants.
  package var countries: [String] = []
  /// The id of an entity that participates.
  package var entity: String?
  /// Days, `yyyy-mm-dd`: an initiative with a date that may lie within them.
  package var from: String?
  package var to: String?
  /// Umbrella initiatives too.
  package var umbrellas = true

  package init() {}

  package static let any = InitiativeFilter()

  package func admits(_ it: Initiative) -> Bool {
    let last = (it.dateEnd ?? it.date)?.value.lastDay
    return (types.isEmpty || types.contains(it.type))
      && (statuses.isEmpty || it.status.map(statuses.contains) ?? false)
      && (sectors.isEmpty || it.sectors.contains(where: sectors.contains))
      && (countries.isEmpty
        || it.participants.contains { $0.country.map(countries.contains) ?? false })
      && (entity == nil || it.participants.contains { $0.entity == entity })
      && (from.map { bound in last.map { $0 >= bound } ?? false } ?? true)
      && (to.map { bound in it.date.map { $0.value.firstDay <= bound } ?? false } ?? true)
      && (umbrellas || !it.umbrella)
  }

  /// The same as a condition on the view `i`.
  var clause: (sql: String, values: [Bind]) {
    var terms: [String] = []
    var values: [Bind] = []
    func add(_ sql: (String) -> String, _ words: [String]) {
      guard !words.isEmpty else { return }
      terms.append(sql("(" + words.map { _ in "?" }.joined(separator: ", ") + ")"))
      values += words.map(Bind.text)
    }
    add({ "i.type IN \($0)" }, types.map(\.rawValue))
    add({ "i.status IN \($0)" }, statuses.map(\.rawValue))
    add(
      { "i.seq IN (SELECT initiative FROM initiative_term WHERE kind = 'sector' AND value IN \($0))" },
      sectors.map(\.rawValue))
    add({ "i.seq IN (SELECT initiative FROM initiative_participant WHERE country IN \($0))" }, countries)
    add(
      { "i.seq IN (SELECT initiative FROM initiative_participant WHERE entity IN \($0))" },
      entity.map { [$0] } ?? [])
    add({ "i.last_day >= \($0)" }, from.map { [$0] } ?? [])
    add({ "i.first_day <= \($0)" }, to.map { [$0] } ?? [])
    if !umbrellas { terms.append("i.umbrella = 0") }
    return (terms.map { " AND " + $0 }.joined(), values)
  }
}
