// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Which names may make two one without anybody having judged it.
package enum TellingName {
  /// The least score. High: a wrong one ties strangers.
  package static let floor = 0.9

  /// Not a few capitals alone, such as HIT or МАИ, which many bear.
  package static func isTelling(_ name: String) -> Bool {
    let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic }
    if letters.contains(where: { $0.properties.isIdeographic }) { return letters.count > 2 }
    return letters.count > 6 || letters.contains { $0.properties.isLowercase } && letters.count > 3
  }
}

/// Entries of several lists that are taken for one by their names: an owner in a register for the listed one.
struct SameEntries {
  /// One tie of a pair, as sure as its score.
  private(set) var ties: [Tie] = []
  /// For each entry that ties name, those of other lists that it is taken for.
  private(set) var others: [String: [ScreenHit]] = [:]

  /// - Parameter ids: of entries; those that are in no list are passed over.
  init(_ ids: Set<String>, _ screener: ListScreener) {
    let lists = Set(screener.lists.map(\.name))
    guard lists.count > 1 else { return }
    var told: Set<[String]> = []
    for id in ids.sorted() {
      guard let (entity, list) = screener.entity(id), !entity.allNames.isEmpty else { continue }
      let countries = entity["country"] + entity["jurisdiction"]
      let query = ScreenQuery(
        entity.allNames.map(\.value).filter(TellingName.isTelling), schema: entity.schema,
        properties: countries.isEmpty ? [:] : ["country": countries])
      guard !query.names.isEmpty else { continue }
      var limits = ScreenLimits(hits: 20, threshold: TellingName.floor)
      limits.lists = lists.subtracting([list.name])
      var seen: Set<String> = []
      for hit in screener.hits(query, limits) where hit.entity.id != id && seen.insert(hit.list.name).inserted
      {
        others[id, default: []].append(hit)
        guard told.insert([id, hit.entity.id].sorted()).inserted else { continue }
        let score = min(hit.score, 0.999)
        let identity = TieIdentity(
          actor: id, name: entity.caption, list: hit.list.name, entry: hit.entity.id, score: score,
          basis: .name)
        ties.append(
          Tie(
            .same, from: id, to: hit.entity.id, confidence: score,
            evidence: TieEvidence(list: list.name, entry: id, identities: [identity])))
      }
    }
  }
}
