// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import Foundation

/// What a form of corrections says that differs from what is shown.
enum ReviewForm {
  /// The fields with one value, in the order of the form.
  static let single: [Correction.Field] = [
    .title, .type, .status, .date, .dateEnd, .sectors, .umbrella, .partOf,
  ]

  /// - Throws: 422 for a value that its field does not take.
  static func words(_ form: FormItems, _ reviewed: ReviewedInitiative) throws(Problem) -> [ReviewWord] {
    let shown = reviewed.shown ?? reviewed.read
    var words: [ReviewWord] = []
    for field in single {
      // A form that does not have the field says nothing of it.
      guard form["has"].contains(field.rawValue) else { continue }
      let value = try value(of: field, form)
      guard value != text(field, shown) else { continue }
      let isRead = value == text(field, reviewed.read)
      let isCorrected = reviewed.corrections.contains { $0.key.field == field }
      words.append(ReviewWord(field, isRead && isCorrected ? nil : value))
    }
    for participant in shown.participants {
      let id = participant.entity
      if form["removeParticipant"].contains(id) {
        words.append(ReviewWord(.participant, about: id, Correction.removed))
        continue
      }
      for (field, now) in [
        (Correction.Field.role, participant.role.rawValue), (.kind, participant.kind.rawValue),
        (.country, participant.country ?? ""),
      ] {
        guard let given = form[field.rawValue + ":" + id].last.map(plain) else { continue }
        let value = field == .country ? given.uppercased() : given
        try check(field, value)
        guard value != now else { continue }
        let read = reviewed.read.participants.first { $0.entity == id }
        let isRead = value == read.map { Self.text(field, $0) }
        let isCorrected = reviewed.corrections.contains { $0.key.field == field && $0.key.about == id }
        words.append(ReviewWord(field, about: id, isRead && isCorrected ? nil : value))
      }
    }
    for place in shown.places where form["removePlace"].contains(place.name) {
      words.append(ReviewWord(.place, about: place.name, Correction.removed))
    }
    for amount in shown.amounts where form["removeAmount"].contains(amount.text) {
      words.append(ReviewWord(.amount, about: amount.text, Correction.removed))
    }
    var known: Set<ReviewWord> = []
    return words.filter { known.insert($0).inserted }
  }

  private static func value(of field: Correction.Field, _ form: FormItems) throws(Problem) -> String {
    var value = plain(form[field.rawValue].last ?? "")
    switch field {
    case .sectors:
      let chosen = Set(form["sectors"])
      let known = Sector.allCases.map(\.rawValue)
      guard chosen.isSubset(of: known) else { throw Problem(422, "one of the sectors is none") }
      value = known.filter(chosen.contains).joined(separator: ",")
    case .umbrella: value = form["umbrella"].isEmpty ? "false" : "true"
    case .date, .dateEnd:
      if !value.isEmpty, !form[field.rawValue + "Planned"].isEmpty { value += " planned" }
    default: break
    }
    try check(field, value)
    return value
  }

  private static func check(_ field: Correction.Field, _ value: String) throws(Problem) {
    guard !field.isValue(value) else { return }
    let wanted =
      switch field {
      case .date, .dateEnd: "a date such as 2018, 2018-10, 2018-Q3 or 2018-10-29, or nothing"
      case .country: "two letters of ISO 3166-1, or nothing"
      case .title: "some words, at most \(Correction.Field.longestTitle) characters"
      default: "one of the values of the form"
      }
    throw Problem(422, "\(field.rawValue) takes \(wanted), not \(Problem.excerpt(value))")
  }

  /// Without spaces at its ends, control characters as spaces.
  private static func plain(_ text: String) -> String {
    let spaced = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    return String(String.UnicodeScalarView(spaced)).trimmingCharacters(in: .whitespaces)
  }

  /// What an initiative shows of a field, as a correction would say it.
  static func text(_ field: Correction.Field, _ it: Initiative) -> String {
    switch field {
    case .title: return plain(it.title)
    case .type: return it.type.rawValue
    case .status: return it.status?.rawValue ?? ""
    case .date: return Correction.Field.text(it.date)
    case .dateEnd: return Correction.Field.text(it.dateEnd)
    case .sectors:
      return Sector.allCases.filter(it.sectors.contains).map(\.rawValue).joined(separator: ",")
    case .umbrella: return it.umbrella ? "true" : "false"
    case .partOf: return it.partOf ?? ""
    case .initiative, .role, .kind, .country, .participant, .place, .amount: return ""
    }
  }

  private static func text(_ field: Correction.Field, _ participant: Participant) -> String {
    switch field {
    case .role: participant.role.rawValue
    case .kind: participant.kind.rawValue
    default: participant.country ?? ""
    }
  }
}
