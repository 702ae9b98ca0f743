// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteStore

/// Who says something, why, and when.
package struct ReviewAuthor: Sendable {
  package let name: String
  package let reason: String
  package let clearance: Clearance
  /// The time now, ISO 8601 UTC; asked for each transaction.
  let now: @Sendable () -> String

  package init(_ name: String, reason: String, clearance: Clearance, now: @escaping @Sendable () -> String) {
    (self.name, self.reason, self.clearance, self.now) = (name, reason, clearance, now)
  }
}

/// A word about one field of an initiative; `nil` takes back what was said before.
package struct ReviewWord: Hashable, Sendable {
  package let field: Correction.Field
  package let about: String
  package let value: String?

  package init(_ field: Correction.Field, about: String = "", _ value: String?) {
    (self.field, self.about, self.value) = (field, about, value)
  }
}

extension ReviewDesk {
  /// Records whether two actors or two initiatives are one, and what follows from it.
  ///
  /// - Parameter seen: the stamp of the pair that the person had before the eyes; `nil` to record whatever was said since.
  /// - Throws: ``DeskFault``: `changed` when the pair was judged since, `asked` for ids that are not there. Nothing is
  ///   recorded then.
  package func judge(
    _ left: String, _ right: String, _ verdict: Judgement.Verdict, by author: ReviewAuthor, seen: String?
  ) throws(DeskFault) {
    guard left != right else { throw DeskFault(.asked, "The two are the same already.") }
    let viewpoint = Viewpoint(clearance: author.clearance)
    var marking = Marking.clear
    for id in [left, right] {
      let said = try asking { ledger throws(StoreError) in try ledger.statements(about: id, viewpoint) }
      guard !said.isEmpty else {
        throw DeskFault(.asked, "There is nothing with the id \(id), or you may not see it.")
      }
      // A judgement tells no more than that the two are there.
      marking = said.reduce(marking) { $0.combined(with: $1.marking) }
    }
    let judgement = Judgement(left, right, verdict, by: author.name, reason: author.reason, at: author.now())
    try asking { ledger throws(StoreError) in
      try ledger.record([judgement], marking: marking, seen: seen, at: author.now())
      try ledger.resolve(at: author.now())
    }
  }

  /// Records words about an initiative.
  ///
  /// - Parameter seen: the stamp of the initiative that the person had before the eyes; `nil` to record whatever was said since.
  /// - Throws: ``DeskFault``: `changed` when the initiative is not as it was then, `asked` for what cannot be. Nothing is
  ///   recorded then.
  package func correct(_ id: String, _ words: [ReviewWord], by author: ReviewAuthor, seen: String?)
    throws(DeskFault)
  {
    guard !words.isEmpty else {
      throw DeskFault(.asked, "Nothing differs from what is shown. Nothing was recorded.")
    }
    let viewpoint = Viewpoint(clearance: author.clearance)
    guard let read = try asking({ ledger throws(StoreError) in try ledger.asRead(id, viewpoint) }) else {
      throw DeskFault(.asked, "There is no initiative with the id \(id), or you may not see it.")
    }
    let resolution = try asking { ledger throws(StoreError) in try ledger.resolution(viewpoint) }
    // What is said of the whole is said of all that is shown as it.
    let members = [id] + resolution.joins.values.filter { $0.into == id }.map(\.initiative).sorted()
    let at = author.now()
    let corrections = words.flatMap { word in
      (word.field == .initiative ? members : [id]).map { member in
        Correction(
          Correction.Key(member, word.field, about: word.about), word.value, by: author.name,
          reason: author.reason, at: at, marking: read.marking)
      }
    }
    try asking { ledger throws(StoreError) in
      try ledger.record(corrections, seen: seen.map { [id: $0] } ?? [:], at: at)
    }
  }
}
