// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// Takes the forms of the review page. Each carries the stamp of what it showed: when that has changed since, nothing is
/// recorded, and the person sees the other change beside the own input.
enum ReviewActions {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .post, path: "/review/pairs", summary: "Records whether two actors or two initiatives are one.",
      tag: "Pages", result: nil, refusals: [403, 409, 415, 422], act: .correct,
      answer: { arguments, call in try judge(arguments, call) }),
    DeskRoute(
      method: .post, path: "/review/initiatives/{id}",
      summary: "Records what a person says of an initiative.",
      tag: "Pages", pathParameters: [ReviewEditPage.id], result: nil, refusals: [403, 404, 409, 415, 422],
      act: .correct,
      answer: { arguments, call in try correct(arguments, call) }),
  ]

  private static func judge(_ arguments: Arguments, _ call: DeskCall) throws(Problem) -> Answer {
    let form = try arguments.form()
    guard let left = form["left"].last, let right = form["right"].last,
      let verdict = form.text("verdict").flatMap(Judgement.Verdict.init)
    else { throw Problem(422, "left, right and a verdict (same, different, unsure, none) are needed") }
    let (author, cookie) = try author(form, call)
    let fault: DeskFault
    do {
      try call.desk.review.judge(left, right, verdict, by: author, seen: form["seen"].last)
      return done(form, cookie, call)
    } catch { fault = error }
    guard fault.kind == .changed else { throw Problem(fault) }
    do {
      let stamp = try call.desk.review.stamp(left, right)
      let held = try call.desk.review.judgements(call.clearance, limit: .max).first {
        [$0.left, $0.right] == [left, right].sorted()
      }
      let theirs = held.map {
        "<strong>\($0.verdict.rawValue)</strong> " + ReviewEntries.said($0.by, $0.at, $0.reason)
      }
      return ReviewConflict.page(
        "/review/pairs", theirs: [theirs ?? "taken back"], yours: [ReportWords.escaped(verdict.rawValue)],
        form,
        stamp: stamp, call)
    } catch { throw Problem(error) }
  }

  private static func correct(_ arguments: Arguments, _ call: DeskCall) throws(Problem) -> Answer {
    let form = try arguments.form()
    let id = arguments.text("id") ?? ""
    let found: ReviewedInitiative?
    do { found = try call.desk.review.initiative(id, call.clearance) } catch { throw Problem(error) }
    guard let reviewed = found else { throw ReviewEditPage.absent }
    let words: [ReviewWord]
    switch form.text("action") {
    case "accept": words = [ReviewWord(.initiative, Correction.accepted)]
    case "reject": words = [ReviewWord(.initiative, Correction.rejected)]
    case "undo":
      guard let field = form.text("field").flatMap(Correction.Field.init) else {
        throw Problem(422, "field says what is to be taken back; it is missing or none")
      }
      words = [ReviewWord(field, about: form["about"].last ?? "", nil)]
    case "edit": words = try ReviewForm.words(form, reviewed)
    default: throw Problem(422, "the action is one of accept, reject, edit, undo")
    }
    let (author, cookie) = try author(form, call)
    let fault: DeskFault
    do {
      try call.desk.review.correct(id, words, by: author, seen: form["seen"].last)
      return done(form, cookie, call)
    } catch { fault = error }
    guard fault.kind == .changed else { throw Problem(fault) }
    let seen = form["seen"].last ?? ""
    var theirs = reviewed.history.filter { $0.recorded > seen }.map {
      "<strong>" + ReviewEntries.words($0.correction) + "</strong> "
        + ReviewEntries.said($0.correction.by, $0.correction.at, $0.correction.reason)
    }
    if theirs.isEmpty {
      theirs = [
        "Documents were read since, or others were joined with it: it is shown otherwise than before."
      ]
    }
    let yours = words.map {
      ReviewEntries.words(
        Correction(
          Correction.Key(id, $0.field, about: $0.about), $0.value, by: author.name, reason: author.reason,
          at: ""))
    }
    return ReviewConflict.page(
      ReviewEntries.action(id, call), theirs: theirs, yours: yours, form, stamp: reviewed.stamp, call,
      shown: reviewed.shown ?? reviewed.read)
  }

  private static func author(_ form: FormItems, _ call: DeskCall) throws(Problem) -> (ReviewAuthor, String?) {
    let reason = try form.reason()
    let (name, cookie) = try call.author(form)
    return (ReviewAuthor(name, reason: reason, clearance: call.clearance, now: { Times.precise() }), cookie)
  }

  private static func done(_ form: FormItems, _ cookie: String?, _ call: DeskCall) -> Answer {
    var answer = Answer.redirect(ScreenRunPage.back(form, call.view.link("/review")))
    if let cookie { answer.cookies = [cookie] }
    return answer
  }
}

/// The page of somebody whose word came after another one.
enum ReviewConflict {
  /// - Parameters:
  ///   - theirs: what was said since, as HTML.
  ///   - yours: what was to be recorded, as HTML.
  ///   - form: all that was sent; it is sent again, with the new stamp, by who wants it all the same.
  static func page(
    _ action: String, theirs: [String], yours: [String], _ form: FormItems, stamp: String, _ call: DeskCall,
    shown: Initiative? = nil
  ) -> Answer {
    Shell.page(
      "review-conflict", title: "Changed since", tab: "/review", call, marking: shown?.marking ?? .clear,
      status: 409,
      [
        "theirs": .list(theirs.map { ["word": .raw($0)] }), "yours": .list(yours.map { ["word": .raw($0)] }),
        "reason": .raw(ReportWords.marked(form["reason"].last ?? "")), "action": .text(action),
        "fields": .list(
          form.items.filter { $0.name != "seen" }.map { ["name": .text($0.name), "value": .text($0.value)] }),
        "seen": .text(stamp), "back": .text(ScreenRunPage.back(form, call.view.link("/review"))),
        "subject": shown.map { .raw(ReportWords.marked($0.title, hint: $0.language)) } ?? false,
      ])
  }
}
