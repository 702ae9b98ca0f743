// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

/// Writes and reads the rows of the `initiative` view.
struct ViewTable {
  let db: Database

  func insert(_ dated: DatedRow) throws {
    let row = dated.row
    let it = row.initiative
    let key = try Command(
      db,
      """
      INSERT INTO initiative (id, title, language, type, part_of, umbrella, status, claimed, substance,
        substance_reason, ended, transfer_from, transfer_to, transfer_channel, date, date_relative, date_planned,
        date_end, date_end_relative, date_end_planned, first_day, last_day, evidence, alternatives, confidence,
        method, uniform, rank, releasable, valid_first, valid_last, recorded_from, recorded_to, title_original)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    ).insert(
      .text(it.id), .text(it.title), .optional(it.language), .text(it.type.rawValue), .optional(it.partOf),
      .flag(it.umbrella), .optional(it.status?.rawValue), .optional(it.claimed),
      .optional(it.substance?.rawValue), .text(it.substanceReason), .optional(it.end?.rawValue),
      .optional(it.transfer.map { $0.from.joined(separator: ",") }),
      .optional(it.transfer.map { $0.to.joined(separator: ",") }), .optional(it.transfer?.channel.rawValue),
      .optional(it.date?.value.description), .flag(it.date?.relative ?? false),
      .flag(it.date?.planned ?? false),
      .optional(it.dateEnd?.value.description), .flag(it.dateEnd?.relative ?? false),
      .flag(it.dateEnd?.planned ?? false), .optional(it.date?.value.firstDay),
      .optional((it.dateEnd ?? it.date)?.value.lastDay), .integer(row.evidence), .integer(row.alternatives),
      .real(it.confidence), .text(it.method), .flag(row.uniform), .integer(it.marking.label.rank),
      .optional(it.marking.releasableColumn), .optional(row.validFirst), .optional(row.validLast),
      .text(dated.from), .optional(dated.to), .optional(it.titleOriginal))
    try insertLists(of: it, key: key)
  }

  private func insertLists(of it: Initiative, key: Int) throws {
    let participant = try Command(db, "INSERT INTO initiative_participant VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (position, actor) in it.participants.enumerated() {
      try participant.run(
        .integer(key), .integer(position), .text(actor.name), .text(actor.entity), .text(actor.kind.rawValue),
        .optional(actor.country), .text(actor.role.rawValue), .optional(actor.romanised),
        .optional(actor.english))
    }
    let term = try Command(db, "INSERT INTO initiative_term VALUES (?, ?, ?, ?)")
    for (position, sector) in it.sectors.enumerated() {
      try term.run(.integer(key), .text("sector"), .integer(position), .text(sector.rawValue))
    }
    for (position, technology) in it.technologies.enumerated() {
      try term.run(.integer(key), .text("technology"), .integer(position), .text(technology))
    }
    let place = try Command(db, "INSERT INTO initiative_place VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    for (position, spot) in it.places.enumerated() {
      try place.run(
        .integer(key), .integer(position), .text(spot.name), .optional(spot.country),
        .optional(spot.latitude), .optional(spot.longitude), .optional(spot.romanised),
        .optional(spot.english))
    }
    let amount = try Command(db, "INSERT INTO initiative_amount VALUES (?, ?, ?, ?, ?)")
    for (position, sum) in it.amounts.enumerated() {
      try amount.run(
        .integer(key), .integer(position), .real(sum.value), .text(sum.currency), .text(sum.text))
    }
  }

  /// The rows that meet `condition` on `initiative i`, in the order that it ends with.
  func rows(_ condition: String, _ values: [Bind]) throws -> [(key: Int, dated: DatedRow)] {
    let bare = try Command(
      db,
      """
      SELECT i.seq, i.id, i.title, i.language, i.type, i.part_of, i.umbrella, i.status, i.claimed, i.substance,
        i.substance_reason, i.ended, i.transfer_from, i.transfer_to, i.transfer_channel, i.date, i.date_relative,
        i.date_planned, i.date_end, i.date_end_relative, i.date_end_planned, i.evidence, i.alternatives,
        i.confidence, i.method, i.uniform, i.rank, i.releasable, i.valid_first, i.valid_last, i.recorded_from,
        i.recorded_to, i.title_original FROM initiative i WHERE
      """ + " " + condition
    ).all(values) { ($0.integer(0), Self.bare($0)) }
    return try bare.map { key, dated in
      var initiative = dated.row.initiative
      try readLists(into: &initiative, key: key)
      let row = InitiativeRow(
        initiative: initiative, evidence: dated.row.evidence, alternatives: dated.row.alternatives,
        uniform: dated.row.uniform, validFirst: dated.row.validFirst, validLast: dated.row.validLast)
      return (key, DatedRow(row: row, from: dated.from, to: dated.to))
    }
  }

  private static func bare(_ row: Columns) -> DatedRow {
    var it = Initiative(
      id: row.text(1), title: row.text(2), titleOriginal: row.textOrNil(32), language: row.textOrNil(3),
      type: InitiativeType(rawValue: row.text(4)) ?? .other)
    it.partOf = row.textOrNil(5)
    it.umbrella = row.integer(6) == 1
    it.status = row.textOrNil(7).flatMap(ReportedStatus.init(rawValue:))
    it.claimed = row.integerOrNil(8)
    it.substance = row.integerOrNil(9).flatMap(Substance.init(rawValue:))
    it.substanceReason = row.text(10)
    it.end = row.textOrNil(11).flatMap(InitiativeEnd.init(rawValue:))
    it.transfer = row.textOrNil(14).flatMap(TransferChannel.init(rawValue:)).map {
      Transfer(from: codes(row.text(12)), to: codes(row.text(13)), channel: $0)
    }
    it.date = date(row, from: 15)
    it.dateEnd = date(row, from: 18)
    it.confidence = row.real(23)
    it.method = row.text(24)
    it.marking = Marking(rank: row.integer(26), releasable: row.textOrNil(27))
    let derived = InitiativeRow(
      initiative: it, evidence: row.integer(21), alternatives: row.integer(22), uniform: row.integer(25) == 1,
      validFirst: row.textOrNil(28), validLast: row.textOrNil(29))
    return DatedRow(row: derived, from: row.text(30), to: row.textOrNil(31))
  }

  private static func codes(_ list: String) -> [String] { list.split(separator: ",").map(String.init) }

  private static func date(_ row: Columns, from column: Int) -> DateField? {
    row.textOrNil(column).flatMap { PartialDate($0) }.map {
      DateField($0, relative: row.integer(column + 1) == 1, planned: row.integer(column + 2) == 1)
    }
  }

  private func readLists(into it: inout Initiative, key: Int) throws {
    it.participants = try Command(
      db,
      """
      SELECT name, entity, kind, country, role, romanised, english FROM initiative_participant
      WHERE initiative = ? ORDER BY position
      """
    ).all(.integer(key)) { row in
      Participant(
        name: row.text(0), entity: row.text(1), kind: ActorKind(rawValue: row.text(2)) ?? .org,
        country: row.textOrNil(3), role: Role(rawValue: row.text(4)) ?? .participant,
        romanised: row.textOrNil(5), english: row.textOrNil(6))
    }
    let terms = try Command(
      db, "SELECT kind, value FROM initiative_term WHERE initiative = ? ORDER BY kind, position"
    ).all(.integer(key)) { ($0.text(0), $0.text(1)) }
    it.sectors = terms.filter { $0.0 == "sector" }.compactMap { Sector(rawValue: $0.1) }
    it.technologies = terms.filter { $0.0 == "technology" }.map(\.1)
    it.places = try Command(
      db,
      """
      SELECT name, country, latitude, longitude, romanised, english FROM initiative_place
      WHERE initiative = ? ORDER BY position
      """
    ).all(.integer(key)) {
      Place(
        name: $0.text(0), country: $0.textOrNil(1), latitude: $0.realOrNil(2), longitude: $0.realOrNil(3),
        romanised: $0.textOrNil(4), english: $0.textOrNil(5))
    }
    it.amounts = try Command(
      db, "SELECT value, currency, text FROM initiative_amount WHERE initiative = ? ORDER BY position"
    ).all(.integer(key)) { Amount(value: $0.real(0), currency: $0.text(1), text: $0.text(2)) }
  }
}
