// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// One source: its grades, its documents, what became of its claims; and the form that grades it anew.
enum SourcePage {
  private static let id = Parameter("id", .text(longest: 200), "The id of a source.", required: true)

  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/sources/{id}", summary: "One source.", tag: "Pages", pathParameters: [id],
      result: nil, refusals: [404],
      answer: { arguments, call in try answer(try entry(arguments, call), call) }),
    DeskRoute(
      method: .post, path: "/sources/{id}/grade", summary: "Grades a source.", tag: "Pages",
      pathParameters: [id], body: .form("Grade"), result: nil, refusals: [303, 403, 404, 415, 422],
      act: .gradeSources,
      answer: { arguments, call in try grade(arguments, call) }),
  ]

  private static func entry(_ arguments: Arguments, _ call: DeskCall) throws(Problem) -> SourceBook.Entry {
    guard let entry = try call.sources()[arguments.text("id") ?? ""] else {
      throw Problem(404, "there is no source with this id, or you may not see any of its documents")
    }
    return entry
  }

  /// Scalars of a reason at most.
  private static let longestReason = 500

  private static func grade(_ arguments: Arguments, _ call: DeskCall) throws(Problem) -> Answer {
    let entry = try entry(arguments, call)
    let form = try arguments.form()
    guard let reliability = form["reliability"].last.flatMap(Source.Reliability.init) else {
      throw Problem(422, "the reliability is one of A, B, C, D, E, F")
    }
    let reason = form["reason"].last ?? ""
    guard reason.contains(where: { !$0.isWhitespace }), reason.unicodeScalars.count <= longestReason else {
      throw Problem(422, "give a reason of at most \(longestReason) characters")
    }
    do {
      try call.desk.shelf.grade(entry.source, reliability, by: call.author, reason: reason, at: Times.now())
    } catch { throw Problem(error) }
    return .redirect("/sources/" + Address.escaped(entry.source.id))
  }

  private static func answer(_ entry: SourceBook.Entry, _ call: DeskCall) throws(Problem) -> Answer {
    let catalog = try call.catalog()
    let documents = entry.documents.prefix(20).compactMap { catalog[$0] }
    return Shell.page(
      "source", title: entry.source.name, tab: "/sources", call,
      marking: documents.map(\.record.header.marking).reduce(.clear) { $0.combined(with: $1) },
      [
        "heading": .raw(ReportWords.marked(entry.source.name)),
        "reliability": .text(entry.source.reliability.rawValue),
        "meaning": .text(entry.source.reliability.meaning),
        "grades": .list(entry.grades.reversed().map(row)), "hasGrades": .flag(!entry.grades.isEmpty),
        "choices": .list(
          Source.Reliability.allCases.map {
            [
              "value": .text($0.rawValue), "label": .text("\($0.rawValue): \($0.meaning)"),
              "chosen": .flag($0 == entry.source.reliability),
            ]
          }),
        "action": .text("/sources/\(Address.escaped(entry.source.id))/grade"),
        "isNow": .flag(call.view.isNow),
        "record": .text(sentence(entry.record)), "hasLevels": .flag(!entry.record.levels.isEmpty),
        "levels": .list(entry.record.levels.map(level)),
        "documents": .list(documents.map { DocumentRows.document($0, call) }),
        "documentCount": .text(ReportWords.count(entry.documents.count, "document")),
        "moreHref": .optional(
          entry.documents.count > documents.count
            ? call.view.link("/documents", [("source", entry.source.name)]) : nil),
      ])
  }

  private static func row(_ grade: SourceBook.Grade) -> [String: Page.Value] {
    [
      "reliability": .text(grade.reliability.rawValue), "at": .text(DocumentFacts.time(grade.recordedFrom)),
      "by": .raw(ReportWords.marked(grade.by)), "reason": .raw(ReportWords.marked(grade.reason)),
    ]
  }

  private static func level(_ level: TrackRecord.Level) -> [String: Page.Value] {
    let name = Substance(rawValue: level.claimed).map { " \($0.name)" } ?? ""
    return [
      "level": .text("\(level.claimed)\(name)"), "claims": .text(ReportWords.grouped(level.count)),
      "spoken": .text(ReportWords.grouped(level.spoken)), "borne": .text(ReportWords.grouped(level.borneOut)),
    ]
  }

  private static func sentence(_ record: TrackRecord) -> String {
    guard record.count > 0 else { return "It has claimed no level of any initiative." }
    let text = "It claimed a level of \(ReportWords.count(record.count, "initiative"))."
    guard record.spoken > 0 else {
      return text
        + " No other source that is no party speaks of any of them, so that nothing can be said yet."
    }
    return text
      + " Other sources that are no parties speak of \(ReportWords.grouped(record.spoken)) and bear out "
      + "\(ReportWords.grouped(record.borneOut))" + (record.percent.map { " (\($0) %)" } ?? "") + "."
  }
}
