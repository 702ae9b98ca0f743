// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// What a word or phrase does in a sentence that tells of an initiative.
struct Cue: Sendable {
  /// The jobs that the cue files may give a phrase. Each file explains them at its head.
  enum Job: String, CaseIterable, Sendable {
    /// A verb that makes an initiative: sign, open, test.
    case act
    /// A noun that does the same: acquisition, launch, refusal.
    case deed
    /// A noun for what is made: agreement, park, fund.
    case thing
    /// Makes what follows future or intended.
    case future
    /// Takes certainty away.
    case hedge
    case negation
    /// A wish, an advice, a possibility in general: no initiative.
    case wish
    /// Speaks of many at once, or in general.
    case generic
    /// A word that gives a view or a state, not an action.
    case view
    /// Opens a description of a name: which is, who leads.
    case aside
    /// Points back: it, the company, both sides.
    case pronoun, company, parties
    /// Heads of names.
    case orgHead, govHead, eventHead, productHead, personTitle, legalForm
    /// Words of grammar, which begin no name.
    case function
    /// Names a role for the name before or after it.
    case role
    /// What shows how real an initiative is.
    case signal
    /// Begins a clause of its own.
    case clause
    /// Says who claims it.
    case claim
    /// Parts of the world, and other capitalised words that are no actors.
    case region
    /// Comes every year, goes on.
    case recurring
    /// Channels of transfer.
    case transfer
    /// Says that another name of the same follows: also known as, hereinafter.
    case alias
  }

  enum Form: UInt8, Sendable {
    /// Not a verb, or a language that does not tell.
    case plain
    case base, third, past, ing
    /// What a perfective verb says will be done; what was done to something.
    case will, passive
  }

  let job: Job
  let form: Form
  let type: InitiativeType?
  let status: ReportedStatus?
  let weight: Double
  /// More that the job needs: the role, the signal, the channel, `needs-thing`, `friction`.
  let detail: String
  /// A plural noun.
  let plural: Bool
  /// The hash of the only way of writing it that counts; 0 for any form of the stem.
  var exact: UInt64 = 0
}
