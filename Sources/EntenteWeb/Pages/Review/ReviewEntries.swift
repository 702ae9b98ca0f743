// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// Initiatives, and what was said of them, as entries of the review page.
enum ReviewEntries {
  static func initiative(_ item: ReviewItem, _ place: Int, _ call: DeskCall) throws(DeskFault) -> [String:
    Page.Value]
  {
    let it = item.initiative
    let reviewed = try call.desk.review.initiative(it.id, call.clearance)
    return facts(it, call).merging([
      "anchor": .text("entry-\(place + 1)"), "isInitiative": true,
      "reasons": .text(item.reasons.joined(separator: ", ")),
      "alternatives": .list(alternatives(reviewed?.shown ?? it)),
      "hasAlternatives": .flag(reviewed?.shown?.alternatives.isEmpty == false),
      "quotes": .list(quotes(reviewed?.shown ?? it, call)),
      "seen": .text(reviewed?.stamp ?? ""),
      "action": .text(action(it.id, call)), "editHref": .text(edit(it.id, call)),
    ]) { $1 }
  }

  static func rejected(_ it: Initiative, _ word: Correction, _ place: Int, _ call: DeskCall) throws(DeskFault)
    -> [String: Page.Value]
  {
    facts(it, call).merging([
      "anchor": .text("entry-\(place + 1)"), "isRejected": true,
      "said": .raw(said(word.by, word.at, word.reason)),
      "quotes": .list(quotes(it, call)),
      "action": .text(action(it.id, call)), "field": .text(word.key.field.rawValue),
      "seen": .text(try call.desk.review.initiative(it.id, call.clearance)?.stamp ?? ""),
    ]) { $1 }
  }

  static func action(_ id: String, _ call: DeskCall) -> String {
    "/review/initiatives/" + Address.escaped(id)
  }

  static func edit(_ id: String, _ call: DeskCall) -> String {
    call.view.link("/review/initiatives/" + Address.escaped(id))
  }

  static func facts(_ it: Initiative, _ call: DeskCall) -> [String: Page.Value] {
    var values = InitiativeRows.row(it, call)
    let participants = it.participants.prefix(12).map { participant -> [String: Page.Value] in
      let name = ReportWords.name(
        participant.name, english: participant.english, romanised: participant.romanised, hint: it.language)
      return [
        "name": .raw(name), "role": .text(ReportWords.label(participant.role)),
        "country": .text(participant.country.map(ReportWords.country) ?? ""),
      ]
    }
    values["participants"] = .list(participants)
    values["documentNames"] = marked(Set(it.evidence.map(\.documentName)).sorted().prefix(6))
    values["places"] = marked(it.places.map(\.name).prefix(8), hint: it.language)
    values["amounts"] = marked(it.amounts.map(\.text).prefix(8), hint: it.language)
    values["hasPlaces"] = .flag(!it.places.isEmpty)
    values["hasAmounts"] = .flag(!it.amounts.isEmpty)
    return values
  }

  private static func marked(_ texts: some Sequence<String>, hint: String? = nil) -> Page.Value {
    .raw(texts.map { ReportWords.marked($0, hint: hint) }.joined(separator: ", "))
  }

  /// The first passages, each leading to its document.
  static func quotes(_ it: Initiative, _ call: DeskCall) -> [[String: Page.Value]] {
    it.evidence.prefix(3).map { one in
      [
        "quote": .raw(ReportWords.marked(String(one.passage.quote.prefix(600)), hint: it.language)),
        "document": .raw(ReportWords.marked(one.documentName)),
        "href": .text(call.view.link("/documents/" + one.passage.document) + "#c\(one.passage.start)"),
      ]
    }
  }

  /// Each value once, with the documents that say it.
  static func alternatives(_ it: Initiative) -> [[String: Page.Value]] {
    var order: [[String]] = []
    var documents: [[String]: [String]] = [:]
    for one in it.alternatives {
      let key = [one.field, one.value]
      if documents[key] == nil { order.append(key) }
      documents[key, default: []].append(one.document)
    }
    return order.prefix(20).map { key in
      [
        "field": .text(ReportWords.field(key[0])), "value": .raw(ReportWords.marked(key[1])),
        "document": marked((documents[key] ?? []).prefix(6)),
      ]
    }
  }

  static func said(_ by: String, _ at: String, _ reason: String) -> String {
    "by " + ReportWords.marked(by) + " on " + ReportWords.escaped(Times.minute(at)) + ": "
      + ReportWords.marked(reason)
  }

  /// `status: signed`, `participant taken away: Huawei`.
  static func words(_ correction: Correction) -> String {
    let key = correction.key
    guard let value = correction.value else {
      return key.field == .initiative
        ? "taken back" : ReportWords.escaped(ReportWords.field(key.field.rawValue)) + ": taken back"
    }
    switch key.field {
    case .initiative: return value
    case .participant, .place, .amount:
      return ReportWords.escaped(key.field.rawValue) + " taken away: " + ReportWords.marked(key.about)
    case .role, .kind, .country:
      return ReportWords.escaped(key.field.rawValue) + " of " + ReportWords.marked(key.about) + ": "
        + ReportWords.marked(value.isEmpty ? "none" : value)
    default:
      return ReportWords.escaped(ReportWords.field(key.field.rawValue)) + ": "
        + ReportWords.marked(value.isEmpty ? "none" : value)
    }
  }

  static func word(_ correction: Correction, holds: Bool, _ call: DeskCall) throws(DeskFault) -> [String: Page
    .Value]
  {
    let key = correction.key
    let reviewed: ReviewedInitiative?
    if holds {
      reviewed = try call.desk.review.initiative(key.initiative, call.clearance)
    } else {
      reviewed = nil
    }
    let map = try call.desk.shelf.map(call.viewpoint)
    let title = reviewed?.read.title ?? map.initiative(key.initiative)?.title
    return [
      "isWord": true, "what": .raw(words(correction)),
      "said": .raw(said(correction.by, correction.at, correction.reason)),
      "subject": .raw(ReportWords.marked(title ?? key.initiative)),
      "subjectHref": .text(edit(key.initiative, call)),
      "holds": .flag(holds && correction.value != nil), "action": .text(action(key.initiative, call)),
      "isCorrection": true, "isOver": .flag(!holds && correction.value != nil),
      "field": .text(key.field.rawValue), "about": .text(key.about), "seen": .text(reviewed?.stamp ?? ""),
    ]
  }

  static func word(_ judgement: Judgement, _ call: DeskCall) throws(DeskFault) -> [String: Page.Value] {
    func name(_ id: String) throws(DeskFault) -> String {
      let called = try call.desk.review.called(id, call.clearance)
      return ReportWords.marked(called.name, hint: called.language)
    }
    let subject = try name(judgement.left) + " and " + name(judgement.right)
    let seen = try call.desk.review.stamp(judgement.left, judgement.right)
    return [
      "isWord": true, "what": .text(judgement.verdict.rawValue),
      "said": .raw(said(judgement.by, judgement.at, judgement.reason)),
      "subject": .raw(subject), "subjectHref": false,
      "holds": true, "action": "/review/pairs", "isJudgement": true, "leftID": .text(judgement.left),
      "rightID": .text(judgement.right), "seen": .text(seen),
    ]
  }
}
