// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// One initiative with all its fields to be corrected, what was said of it, and what is shown as it.
enum ReviewEditPage {
  static let id = Parameter("id", .text(longest: 200), "The id of an initiative.", required: true)
  static let absent = Problem(404, "there is no initiative with this id, or you may not see it")

  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/review/initiatives/{id}", summary: "One initiative, to be corrected.",
      tag: "Pages",
      pathParameters: [id], result: nil, refusals: [404],
      answer: { arguments, call in try page(arguments.text("id") ?? "", call) })
  ]

  private static func page(_ id: String, _ call: DeskCall) throws(Problem) -> Answer {
    guard call.view.isNow else {
      return Shell.page("review-past", title: "Review", tab: "/review", call, [:])
    }
    let found: ReviewedInitiative?
    do { found = try call.desk.review.initiative(id, call.clearance) } catch { throw Problem(error) }
    guard let reviewed = found else { throw absent }
    let it = reviewed.shown ?? reviewed.read
    let here = ReviewEntries.edit(id, call)
    let said: [String: Page.Value] = [
      "here": .text(here), "by": .text(call.author), "seen": .text(reviewed.stamp),
    ]
    var values = ReviewEntries.facts(it, call)
    values.merge(fields(it, reviewed)) { $1 }
    values.merge(said) { $1 }
    values.merge([
      "heading": .raw(ReportWords.marked(it.title, hint: it.language)), "id": .text(id),
      "action": .text(ReviewEntries.action(id, call)),
      "isRejected": .flag(reviewed.shown == nil), "quotes": .list(ReviewEntries.quotes(it, call)),
      "pageHref": .text(call.view.link("/initiatives/" + Address.escaped(id))),
      "levels": .raw(Levels.html(claimed: it.claimed, substance: it.substance)),
      "alternatives": .list(ReviewEntries.alternatives(it)),
      "hasAlternatives": .flag(!it.alternatives.isEmpty),
      "history": .list(
        reviewed.history.map { one in
          let holds = reviewed.corrections.contains(one.correction)
          return [
            "what": .raw(ReviewEntries.words(one.correction)),
            "said": .raw(ReviewEntries.said(one.correction.by, one.correction.at, one.correction.reason)),
            "holds": .flag(holds), "isOver": .flag(!holds && one.correction.value != nil),
            "field": .text(one.correction.key.field.rawValue),
            "about": .text(one.correction.key.about),
          ].merging(said) { old, _ in old }
        }),
      "hasHistory": .flag(!reviewed.history.isEmpty),
      "members": .list(
        reviewed.members.map { member in
          [
            "title": .raw(ReportWords.marked(member.title, hint: member.language)), "leftID": .text(id),
            "rightID": .text(member.id), "seen": .text(member.stamp),
          ].merging(said) { old, _ in old }
        }),
      "hasMembers": .flag(!reviewed.members.isEmpty),
    ]) { $1 }
    return Shell.page(
      "review-initiative", title: "Correct: " + it.title, tab: "/review", call, marking: it.marking, values)
  }

  private static func options(_ values: [String], _ chosen: String, none: Bool = false) -> Page.Value {
    .list(
      ((none ? [""] : []) + values).map {
        ["value": .text($0), "label": .text($0.isEmpty ? "none" : $0), "chosen": .flag($0 == chosen)]
      })
  }

  /// What was read, where a person said otherwise.
  private static func read(_ field: Correction.Field, _ reviewed: ReviewedInitiative) -> Page.Value {
    guard reviewed.corrections.contains(where: { $0.key.field == field }) else { return false }
    let text = ReviewForm.text(field, reviewed.read)
    return .raw(text.isEmpty ? "none" : ReportWords.marked(text, hint: reviewed.read.language))
  }

  private static func fields(_ it: Initiative, _ reviewed: ReviewedInitiative) -> [String: Page.Value] {
    var values: [String: Page.Value] = [
      "titleText": .text(it.title),
      "types": options(InitiativeType.allCases.map(\.rawValue), it.type.rawValue),
      "statuses": options(ReportedStatus.allCases.map(\.rawValue), it.status?.rawValue ?? "", none: true),
      "dateText": .text(it.date?.value.description ?? ""), "datePlanned": .flag(it.date?.planned ?? false),
      "dateEndText": .text(it.dateEnd?.value.description ?? ""),
      "dateEndPlanned": .flag(it.dateEnd?.planned ?? false),
      "sectorChoices": .list(
        Sector.allCases.map {
          [
            "value": .text($0.rawValue), "label": .text(ReportWords.label($0)),
            "chosen": .flag(it.sectors.contains($0)),
          ]
        }), "umbrella": .flag(it.umbrella), "partOf": .text(it.partOf ?? ""),
      "who": .list(
        it.participants.map { participant in
          [
            "entity": .text(participant.entity),
            "name": .raw(
              ReportWords.name(
                participant.name, english: participant.english, romanised: participant.romanised,
                hint: it.language)),
            "plain": .text(participant.name),
            "roles": options(Role.allCases.map(\.rawValue), participant.role.rawValue),
            "kinds": options(ActorKind.allCases.map(\.rawValue), participant.kind.rawValue),
            "country": .text(participant.country ?? ""),
          ]
        }), "hasWho": .flag(!it.participants.isEmpty),
      "placeChoices": .list(
        it.places.map {
          ["value": .text($0.name), "name": .raw(ReportWords.marked($0.name, hint: it.language))]
        }),
      "amountChoices": .list(
        it.amounts.map {
          ["value": .text($0.text), "name": .raw(ReportWords.marked($0.text, hint: it.language))]
        }),
      "has": .list(ReviewForm.single.map { ["field": .text($0.rawValue)] }),
    ]
    for field in ReviewForm.single { values["read-" + field.rawValue] = read(field, reviewed) }
    return values
  }
}
