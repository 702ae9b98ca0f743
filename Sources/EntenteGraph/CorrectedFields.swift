// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// What people said of the fields of one initiative, put in the place of what was read, which stays beside it as an
/// alternative.
struct CorrectedFields {
  /// By key.
  private let words: [Correction]
  private let resolution: Resolution

  /// - Returns: `nil` when nobody said anything.
  init?(_ initiative: String, _ resolution: Resolution) {
    words = resolution.corrections.about(initiative).filter { $0.value.map($0.key.field.isValue) ?? false }
    self.resolution = resolution
    if words.isEmpty { return nil }
  }

  private func value(_ field: Correction.Field) -> String? {
    words.first { $0.key.field == field && $0.key.about.isEmpty }?.value
  }

  var type: InitiativeType? { value(.type).flatMap(InitiativeType.init) }

  /// Whether a statement still bears out what is shown: a passage that says otherwise than the person is none for it.
  func bearsOut(_ statement: Statement) -> Bool {
    switch statement.property {
    case .title: value(.title).map { $0 == statement.value } ?? true
    case .type: value(.type).map { $0 == statement.value } ?? true
    case .status: value(.status).map { $0 == statement.value } ?? true
    case .umbrella: value(.umbrella).map { $0 == statement.value } ?? true
    case .partOf:
      value(.partOf).map { resolution.shown($0) == resolution.shown(statement.value) } ?? true
    case .sector: value(.sectors).map { $0.split(separator: ",").contains { $0 == statement.value } } ?? true
    case .date: Self.isDate(value(.date), statement)
    case .dateEnd: Self.isDate(value(.dateEnd), statement)
    case .place:
      !words.contains { $0.key.field == .place && $0.key.about == FieldCodec.place(statement.value)?.name }
    case .amount:
      !words.contains { $0.key.field == .amount && $0.key.about == FieldCodec.amount(statement.value)?.text }
    default: true
    }
  }

  private static func isDate(_ value: String?, _ statement: Statement) -> Bool {
    guard let value else { return true }
    return Correction.Field.date(value)?.value == FieldCodec.date(statement.value)?.value
  }

  /// - Parameters:
  ///   - readType: the type that was read; what a person said of it is in the view already, since substance depends on it.
  ///   - document: the name of the document that says what is shown of a property.
  func apply(
    to view: inout Initiative, readType: InitiativeType, document: (Property) -> String?
  ) {
    for word in words {
      guard let value = word.value else { continue }
      switch word.key.field {
      case .initiative: break
      case .title:
        displace(view.title, by: value, "title", document(.title), &view)
        view.title = value
      case .type: displace(readType.rawValue, by: value, "type", document(.type), &view)
      case .status:
        displace(view.status?.rawValue, by: value, "status", document(.status), &view)
        let status = ReportedStatus(rawValue: value)
        view.status = status
        if view.type != .friction { view.claimed = status.flatMap { $0.claimed ?? view.claimed } }
      case .date: view.date = date(view.date, value, "date", document(.date), &view)
      case .dateEnd: view.dateEnd = date(view.dateEnd, value, "dateEnd", document(.dateEnd), &view)
      case .sectors:
        displace(
          view.sectors.map(\.rawValue).joined(separator: ","), by: value, "sectors", document(.sector), &view)
        view.sectors = Correction.Field.sectors(value) ?? []
      case .umbrella: view.umbrella = value == "true"
      case .partOf:
        displace(view.partOf, by: value, "partOf", document(.partOf), &view)
        let parent = value.isEmpty ? nil : resolution.shown(value)
        view.partOf = parent == view.id ? nil : parent
      case .role, .kind, .country, .participant: applyToParticipant(word, value, &view)
      case .place:
        for place in view.places where place.name == word.key.about {
          displace(place.name, by: "", "places", document(.place), &view)
        }
        view.places.removeAll { $0.name == word.key.about }
      case .amount:
        for amount in view.amounts where amount.text == word.key.about {
          displace(amount.text, by: "", "amounts", document(.amount), &view)
        }
        view.amounts.removeAll { $0.text == word.key.about }
      }
    }
    view.method = method(view.method)
  }

  private func date(
    _ shown: DateField?, _ value: String, _ field: String, _ document: String?, _ view: inout Initiative
  ) -> DateField? {
    let date = Correction.Field.date(value)
    displace(
      shown?.value.description, by: date?.value.description ?? "", field, document, &view)
    return date
  }

  private func applyToParticipant(_ word: Correction, _ value: String, _ view: inout Initiative) {
    let entity = resolution.shownActor(word.key.about)
    guard let place = view.participants.firstIndex(where: { $0.entity == entity }) else { return }
    let was = view.participants[place]
    switch word.key.field {
    case .role: view.participants[place].role = Role(rawValue: value) ?? was.role
    case .kind: view.participants[place].kind = ActorKind(rawValue: value) ?? was.kind
    case .country: view.participants[place].country = value.isEmpty ? nil : value
    default: view.participants.remove(at: place)
    }
    let read =
      switch word.key.field {
      case .role: was.name + ": " + was.role.rawValue
      case .kind: was.name + ": " + was.kind.rawValue
      case .country: was.name + ": " + (was.country ?? "no country")
      default: was.name
      }
    let isOther = word.key.field == .participant || view.participants[place] != was
    if isOther {
      view.alternatives.append(Alternative(field: "participants", value: read, document: Self.reading))
    }
  }

  /// Whose word an alternative is when no single document says it.
  private static let reading = "as read"

  /// Keeps what was read as an alternative, unless it is what the person says.
  private func displace(
    _ read: String?, by value: String, _ field: String, _ document: String?, _ view: inout Initiative
  ) {
    view.alternatives.removeAll { $0.field == field && $0.value == value }
    guard let read, !read.isEmpty, read != value else { return }
    view.alternatives.append(Alternative(field: field, value: read, document: document ?? Self.reading))
  }

  /// `… ; type, status corrected by A. Analyst on 2026-01-31`.
  private func method(_ read: String) -> String {
    var fields: [String: [String]] = [:]
    var order: [String] = []
    for word in words {
      let isWhole = word.key.field == .initiative
      let said = "by \(word.by) on \(word.at.prefix(10))"
      // What was rejected is shown only while another reading of it stands.
      let whose = (isWhole ? (word.value ?? "") + " " : "corrected ") + said
      if fields[whose] == nil { order.append(whose) }
      let field = isWhole ? [] : [word.key.field.rawValue]
      fields[whose, default: []] += field.filter { !(fields[whose] ?? []).contains($0) }
    }
    let said = order.map { whose in
      let names = (fields[whose] ?? []).joined(separator: ", ")
      return names.isEmpty ? whose : names + " " + whose
    }
    return ([read] + said).filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

extension Corrections {
  /// Whether an initiative contains others, when a person said so: after the ones that are part of it were counted.
  func sayWhatContains(_ view: inout Initiative) {
    let id = view.id
    guard let word = about(id).first(where: { $0.key.field == .umbrella }), let value = word.value else {
      return
    }
    view.umbrella = value == "true"
  }
}
