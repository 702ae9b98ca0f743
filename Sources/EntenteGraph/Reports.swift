// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// What the documents that speak of one initiative report of it, side by side. The newest is shown, what the others say
/// instead is an alternative with its document. Nothing is averaged, and what copies of one story say is said once.
struct Reports {
  let fields: [Statement]
  let documents: [String: Document.Header]
  let resolution: Resolution

  /// The statement that a field with one value shows: the newest document's, the first in its text.
  func single(_ property: Property) -> Statement? {
    fields.filter { $0.property == property }.max { a, b in
      (published(a), b.passage) < (published(b), a.passage)
    }
  }

  /// The newest document's date. Where another document dates it more nearly and does not contradict, that date.
  func date(_ property: Property) -> DateField? {
    guard let shown = single(property), var date = FieldCodec.date(shown.value) else { return nil }
    for statement in fields where statement.property == property && isElsewhere(statement, shown) {
      guard let other = FieldCodec.date(statement.value), Self.holds(date.value, other.value),
        other.value != date.value
      else { continue }
      date = DateField(other.value, relative: other.relative, planned: date.planned)
    }
    return date
  }

  /// Every place once, by its position where that is known.
  func places() -> [Place] {
    var names: Set<String> = []
    var found: [(place: Place, document: String)] = []
    for statement in fields where statement.property == .place && names.insert(statement.value).inserted {
      guard var place = FieldCodec.place(statement.value) else { continue }
      place.romanised = Romanisation.latin(place.name, language: statement.language, kind: .place)
      let isThere = found.contains {
        $0.document != statement.passage.document && $0.place.latitude != nil
          && $0.place.latitude == place.latitude
          && $0.place.longitude == place.longitude
      }
      if !isThere { found.append((place, statement.passage.document)) }
    }
    return found.map(\.place)
  }

  /// The sums of the newest document that names any.
  func amounts() -> [Amount] {
    guard let document = single(.amount)?.passage.document else { return [] }
    var seen: Set<String> = []
    return fields.filter {
      $0.property == .amount && $0.passage.document == document && seen.insert($0.value).inserted
    }.compactMap { FieldCodec.amount($0.value) }
  }

  /// What else is said of type, status, dates and sums, in this order, each value once for a story.
  func alternatives() -> [Alternative] {
    var found: [Alternative] = []
    for (property, name) in [
      (Property.type, "type"), (.status, "status"), (.date, "date"), (.dateEnd, "dateEnd"),
    ] {
      guard let shown = single(property) else { continue }
      let date = self.date(property)
      found += others(property) { statement in
        if statement.value == shown.value { return nil }
        guard property == .date || property == .dateEnd else { return (name, statement.value) }
        guard let value = FieldCodec.date(statement.value)?.value else { return (name, statement.value) }
        if let date, isElsewhere(statement, shown) || date.value != FieldCodec.date(shown.value)?.value,
          Self.holds(value, date.value)
        {
          return nil
        }
        return (name, value.description)
      }
    }
    guard let shown = single(.amount) else { return found }
    let amounts = amounts()
    return found
      + others(.amount) { statement in
        guard isElsewhere(statement, shown), let amount = FieldCodec.amount(statement.value),
          !amounts.contains(where: { $0.value == amount.value && $0.currency == amount.currency })
        else { return nil }
        return ("amounts", amount.currency + " " + Self.number(amount.value))
      }
  }

  private func others(_ property: Property, _ value: (Statement) -> (field: String, value: String)?)
    -> [Alternative]
  {
    var seen: Set<[String]> = []
    return fields.compactMap { statement in
      guard statement.property == property, let (field, value) = value(statement) else { return nil }
      let document = statement.passage.document
      guard seen.insert([resolution.origin(of: document), value]).inserted else { return nil }
      return Alternative(field: field, value: value, document: documents[document]?.name ?? document)
    }
  }

  private func isElsewhere(_ statement: Statement, _ shown: Statement) -> Bool {
    statement.passage.document != shown.passage.document
  }

  private func published(_ statement: Statement) -> String {
    documents[statement.passage.document]?.published?.firstDay ?? ""
  }

  /// Whether `fine` lies within the days that `coarse` may mean.
  private static func holds(_ coarse: PartialDate, _ fine: PartialDate) -> Bool {
    coarse.firstDay <= fine.firstDay && fine.lastDay <= coarse.lastDay
  }

  private static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}
