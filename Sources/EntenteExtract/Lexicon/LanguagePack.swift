// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// What the engine must know of one language: the cues. The engine itself knows none.
struct LanguagePack: Sendable {
  /// ISO 639-1.
  let code: String
  private(set) var cues: [Cue] = []
  private(set) var table = PhraseTrie()

  init(code: String, cues file: LexiconTable) throws(ExtractError) {
    self.code = code
    for row in file.rows { try add(row) }
  }

  private mutating func add(_ row: LexiconTable.Row) throws(ExtractError) {
    guard let job = Cue.Job(rawValue: String(row.cell(0))) else {
      throw ExtractError(code: .badLexicon, message: "“\(row.cell(0))” is no job of a cue", place: row.place)
    }
    let (type, status) = (
      InitiativeType(rawValue: String(row.cell(2))), ReportedStatus(rawValue: String(row.cell(3)))
    )
    guard row.cell(2).isEmpty || type != nil, row.cell(3).isEmpty || status != nil else {
      throw ExtractError(
        code: .badLexicon, message: "“\(row.cell(2))” or “\(row.cell(3))” is not in the coding scheme",
        place: row.place)
    }
    let term = String(row.cell(1))
    func cue(_ form: Cue.Form, plural: Bool = false, share: Double = 1) -> Cue {
      Cue(
        job: job, form: form, type: type, status: status, weight: (Double(row.cell(4)) ?? 1) * share,
        detail: String(row.cell(5)),
        plural: plural)
    }
    if code == "ru" { return addRussian(term, row, cue) }
    guard code == "en", !row.cell(5).contains("fixed") else { return insert(term, cue(.plain)) }
    switch job {
    case .act:
      for (form, kind) in EnglishForms.verb(term, irregular: row.list(6)) { insert(form, cue(kind)) }
    case .thing, .deed:
      insert(term, cue(.plain))
      insert(EnglishForms.plural(term), cue(.plain, plural: true))
    default: insert(term, cue(.plain))
    }
  }

  /// Verbs in all their forms, as written; nouns in any case and number. Full participles only describe, and say less.
  private mutating func addRussian(
    _ term: String, _ row: LexiconTable.Row, _ cue: (Cue.Form, Bool, Double) -> Cue
  ) {
    let job = cue(.plain, false, 1).job
    if job == .act {
      let imperfective = row.cell(5).contains("impf")
      for (form, kind) in RussianForms.verb(term, irregular: row.list(6), imperfective: imperfective) {
        insert(form, cue(kind, false, kind == .ing ? 0.6 : 1), exact: kind != .plain)
      }
    } else if job == .thing || job == .deed, !term.contains(" ") {
      let (forms, only) = row.list(6).isEmpty ? RussianForms.noun(term) : ([term] + row.list(6), true)
      for form in forms { insert(form, cue(.plain, false, 1), exact: only) }
    } else {
      let small = Self.small.contains(job) && (job != .claim || cue(.plain, false, 1).detail == "verb")
      insert(term, cue(.plain, false, 1), exact: small)
    }
  }
  /// Jobs of words that share their stem with others: `необходимо`, `необходимый`.
  private static let small: Set<Cue.Job> = [
    .future, .hedge, .negation, .wish, .view, .claim, .clause, .pronoun, .function,
  ]

  private mutating func insert(_ term: String, _ cue: Cue, exact: Bool = false) {
    var cue = cue
    if exact { cue.exact = RussianForms.exact(of: term) }
    let cased =
      [.orgHead, .govHead, .eventHead, .personTitle, .legalForm, .region].contains(cue.job)
      && cue.detail != "common"
    table.add(term, Int32(cues.count), cased: cased)
    if code == "ru", !exact {
      for other in RussianForms.variants(of: term) { table.add(other, Int32(cues.count), cased: cased) }
    }
    cues.append(cue)
  }
}
