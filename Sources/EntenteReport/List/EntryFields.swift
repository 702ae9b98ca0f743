// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// The fields of an entry as terms and descriptions. Unknown ones are left out.
struct EntryFields {
  let entry: Entry
  let contents: Contents

  private var initiative: Initiative { entry.initiative }

  var markup: Markup {
    .group([
      field("Date", entry.initiative.date == nil ? nil : .text(entry.dateWords)),
      field("Participants", initiative.participants.isEmpty ? nil : participants),
      field("Places", initiative.places.isEmpty ? nil : places),
      field("Amounts", initiative.amounts.isEmpty ? nil : amounts),
      field("Transfer", initiative.transfer.map(transfer)),
      field("Technologies", words(initiative.technologies)),
      field("End", initiative.end.map { .text($0.rawValue) }),
      field("Part of", parent), field("Contains", parts),
      field("Other sources say", initiative.alternatives.isEmpty ? nil : alternatives),
      field("Confidence", .text(Wording.decimal(initiative.confidence, places: 2) + " of 1")),
      field("Marking", .text(initiative.marking.description)),
      field("Record", record),
    ])
  }

  private func field(_ name: String, _ content: Markup?) -> Markup {
    guard let content else { return .nothing }
    return tag("div") {
      tag("dt") { name }
      tag("dd") { content }
    }
  }

  private func words(_ list: [String]) -> Markup? {
    list.isEmpty ? nil : .text(list.joined(separator: ", "))
  }

  private var participants: Markup {
    tag("ul") {
      initiative.participants.map { participant in
        tag("li") {
          if let actor = contents.actorsByKey[participant.actorKey] {
            filterLink(actor.filter, label: actor.label) { name(participant) }
          } else {
            name(participant)
          }
          tag("span", ["class": "aside"]) {
            ([
              participant.role == .participant ? nil : participant.role.label,
              participant.kind == .country ? nil : participant.kind.label,
            ]
              + [participant.country.map(Countries.name)])
              .compactMap { $0 }.filter { $0 != participant.name && $0 != participant.english }.joined(
                separator: ", ")
          }
        }
      }
    }
  }

  private func name(_ participant: Participant) -> Markup {
    ShownName.markup(
      participant.name, english: participant.english, romanised: participant.romanised,
      hint: initiative.language)
  }

  private var places: Markup {
    initiative.places.map { place in
      .group([
        ShownName.markup(
          place.name, english: place.english, romanised: place.romanised, hint: initiative.language),
        .text(place.country.map { ", " + Countries.name($0) } ?? ""),
      ])
    }.joined(by: "; ")
  }

  private var amounts: Markup {
    initiative.amounts.map { amount in
      .group([
        .text(amount.currency + " " + Wording.quantity(amount.value) + " (“"),
        Language.marked(amount.text, hint: initiative.language), .text("”)"),
      ])
    }.joined(by: "; ")
  }

  private func transfer(_ transfer: Transfer) -> Markup {
    func names(_ codes: [String]) -> String {
      codes.isEmpty ? "unknown" : Wording.list(codes.map(Countries.name))
    }
    return .text("from \(names(transfer.from)) to \(names(transfer.to)): \(transfer.channel.label)")
  }

  private var parent: Markup? {
    guard let id = initiative.partOf, id != initiative.id else { return nil }
    guard let index = contents.indexById[id] else { return .text(id) }
    return entryLink(contents.entries[index])
  }

  private var parts: Markup? {
    guard let parts = contents.parts[initiative.id] else { return nil }
    return tag("ul") { parts.map { index in tag("li") { entryLink(contents.entries[index]) } } }
  }

  private var alternatives: Markup {
    tag("ul") {
      initiative.alternatives.map { alternative in
        tag("li") {
          alternative.field.fieldWords + ": "
          Language.marked(alternative.value)
          tag("span", ["class": "aside"]) { Language.marked(alternative.document) }
        }
      }
    }
  }

  private var record: Markup {
    .group([
      tag("code") { initiative.id }, .text(initiative.method.isEmpty ? "" : ", by " + initiative.method),
    ])
  }
}
