// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

extension Contents {
  /// The words by which filters find an entry, separated by spaces: `type:fund sector:ai country:CN year:2018`.
  ///
  /// A filter is a list of such words; an entry passes when it has them all. Values are codes and numbers of our
  /// own or are reduced to letters and digits, so that no word from a document can run into the next.
  func filterWords(of entry: Entry) -> String {
    let initiative = entry.initiative
    var words = ["type:" + initiative.type.rawValue, "status:" + (initiative.status?.rawValue ?? "none")]
    words.append(entry.isFriction ? "kind:friction" : "kind:cooperation")
    words += initiative.knownSectors.map { "sector:" + ($0?.rawValue ?? "none") }
    words += initiative.countries.map { "country:" + Self.word($0) }
    if let year = initiative.date?.value.year {
      words.append("year:" + String(year))
      words.append("dated:yes")
      switch figures.span?.column(of: year) {
      case .earlier: words.append("year:earlier")
      case .later: words.append("year:later")
      case .year, nil: break
      }
    } else {
      words.append("year:none")
    }
    words += initiative.participants.compactMap { actorsByKey[$0.actorKey]?.filter }
    if !initiative.participants.isEmpty { words.append("actor:any") }
    words += initiative.places.filter(\.isLocated).map { "place:" + Self.key(of: $0) }
    if entry.isCounted {
      words.append("counted:yes")
      if !entry.isFriction { words += initiative.amounts.map { "currency:" + Self.word($0.currency) } }
    }
    if let claimed = initiative.claimed, let substance = initiative.substance {
      words += ["claimed:" + String(claimed), "substance:" + String(substance.rawValue), "gap:known"]
      if claimed > substance.rawValue { words.append("gap:over") }
    }
    words += initiative.evidence.compactMap { documentWord($0.passage.document) }
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }.joined(separator: " ")
  }

  /// The filter word for a document; `nil` when its text is not among the page's.
  func documentWord(_ id: String) -> String? {
    documents.firstIndex { $0.id == id }.map { "document:" + String($0) }
  }

  /// The filter words of a column of years.
  static func word(of column: YearSpan.Column) -> String {
    switch column {
    case .earlier: "year:earlier"
    case .later: "year:later"
    case .year(let year): "year:" + String(year)
    }
  }

  /// Where a place is drawn, to a tenth of a degree, as a word: places that fall together are one.
  static func key(of place: Place) -> String {
    func tenths(_ degrees: Double?) -> String { String(Int(((degrees ?? 0) * 10).rounded())) }
    return tenths(place.latitude) + "_" + tenths(place.longitude)
  }

  /// `text` reduced to ASCII letters and digits.
  static func word(_ text: String) -> String {
    String(
      text.unicodeScalars.filter {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
      })
  }
}
