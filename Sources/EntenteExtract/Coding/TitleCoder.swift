// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Titles in English for documents in any language.
struct TitleCoder {
  let reading: Reading

  /// The initiative's own name, else the type, the parties and what it is about. Names of other scripts stand under their
  /// English name where it is known, else in Latin letters.
  func title(of draft: Draft, _ coded: CodedInitiative) -> String {
    if let name = ownName(draft) {
      let words = reading.text(name)
      guard let latin = Romanisation.latin(words, language: language(name)) else { return words }
      return Self.label(coded.type.value) + ": " + latin
    }
    let others = coded.participants.filter { $0.value.kind != .country }.prefix(2)
    let parties = others.isEmpty ? coded.participants.prefix(2) : others
    var title = Self.label(coded.type.value)
    if !parties.isEmpty { title += ": " + parties.map(shown).joined(separator: ", ") }
    if let topic = coded.technologies.first?.value ?? coded.sectors.first?.value.rawValue {
      title += " (" + topic.replacing("-", with: " ") + ")"
    }
    return title
  }

  /// The words of the text for the title, when that is not in their script: the name, else the whole clause.
  func original(of draft: Draft, _ coded: CodedInitiative) -> Range<Int>? {
    if let name = ownName(draft) { return NameScript.of(reading.text(name)) == .latin ? nil : name }
    return reading.sentence(at: coded.title.span.lowerBound).map { $0.pack == 0 } ?? true
      ? nil : coded.title.span
  }

  private func ownName(_ draft: Draft) -> Range<Int>? {
    guard let name = draft.name, draft.events[0].sentence == name.sentence else { return nil }
    return name.mention.tokens
  }

  private func shown(_ participant: Coded<CodedParticipant>) -> String {
    let value = participant.value
    return value.english
      ?? Romanisation.latin(
        value.name, language: language(participant.words ?? participant.span),
        kind: value.kind == .person ? .person : .name) ?? value.name
  }

  private func language(_ words: Range<Int>) -> String { reading.language(at: words.lowerBound) }

  private static func label(_ type: InitiativeType) -> String {
    switch type {
    case .agreement: "Agreement"
    case .dialogue: "Dialogue"
    case .park: "Park"
    case .fund: "Investment"
    case .contest: "Contest"
    case .research: "Joint research"
    case .centre: "Centre"
    case .product: "Product"
    case .deployment: "Deployment"
    case .plan: "Plan"
    case .military: "Military cooperation"
    case .friction: "Friction"
    case .other: "Initiative"
    }
  }
}
