// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// A value with the tokens that bear it out and the clause that they stand in.
struct Coded<Value: Sendable>: Sendable {
  var value: Value
  /// The clause or sentence that is quoted for it.
  var span: Range<Int>
  /// The words for it, where they are not the whole clause.
  var words: Range<Int>?
  /// Where a name stands that the clause itself only points back to.
  var antecedent: Range<Int>?

  init(_ value: Value, _ span: Range<Int>, words: Range<Int>? = nil) {
    self.value = value
    self.span = span
    self.words = words
  }
}

/// An actor as a participant of an initiative.
struct CodedParticipant: Sendable {
  var name: String
  var kind: ActorKind
  var schema: String
  var country: String?
  var role: Role
  /// Id in the gazetteer, when it is known there.
  var gazetteer: String?
  /// What English texts call it, when its name here is in another script and that is known.
  var english: String?
  /// The words without articles, quotation marks and legal forms, folded: equal for the same name.
  var key: String
}

/// A draft with every field of the coding scheme filled as far as the text says.
struct CodedInitiative: Sendable {
  var draft: Int
  var title: Coded<String>
  var type: Coded<InitiativeType>
  var status: Coded<ReportedStatus>?
  var umbrella = false
  var partOf: Int?
  var participants: [Coded<CodedParticipant>] = []
  var sectors: [Coded<Sector>] = []
  var technologies: [Coded<String>] = []
  var date: Coded<DateField>?
  var dateEnd: Coded<DateField>?
  var places: [Coded<Place>] = []
  var amounts: [Coded<Amount>] = []
  var transfer: Coded<Transfer>?
  var signals: [Coded<Signal>] = []
  var notes: [Coded<String>] = []
  var confidence: Double
  /// Clauses that are quoted, in the order of the text.
  var spans: [Range<Int>]
}
