// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// A reader for tests of what is kept, with a word list for a lexicon: each line that holds one of the words is an
/// initiative between the first words of the line and those after "with", "с" or "与".
package struct WordReader: Sendable {
  package let words: [String]

  package init(_ words: [String]) { self.words = words }

  package var run: Run { Run(program: "test/1", lexicon: words.joined(separator: ",")) }

  package func extract(_ document: Document, known: Known) -> Extraction {
    var extraction = Extraction()
    let scalars = Array(document.text.unicodeScalars)
    var start = 0
    for line in scalars.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = Self.string(line)
      if words.contains(where: text.contains) {
        let passage = Passage(document: document.id, start: start, end: start + line.count, quote: text)
        extraction.statements += statements(document, passage, known)
      }
      start += line.count + 1
    }
    return extraction
  }

  private func statements(_ document: Document, _ passage: Passage, _ known: Known) -> [Statement] {
    let text = passage.quote
    let earlier = known.initiatives.first { $0.passages.contains { $0.quote == text } }
    let project = earlier?.id ?? Digest.identifier("ini", [document.id, String(passage.start)])
    let party = text.split(separator: " ").first.map(String.init) ?? text
    let actor = known.actors.first { $0.name == party }?.id ?? Digest.identifier("act", [party])
    let participation = Digest.identifier("par", [project, actor])
    func make(_ entity: String, _ schema: String, _ property: Property, _ value: String) -> Statement {
      Statement(
        entity: entity, schema: schema, property: property, value: value, language: document.language,
        passage: passage, source: document.source.id, credibility: 3, method: "test/1",
        marking: document.marking)
    }
    return [
      make(project, "Project", .title, text), make(project, "Project", .type, "agreement"),
      make(participation, "ProjectParticipant", .project, project),
      make(participation, "ProjectParticipant", .participant, actor),
      make(participation, "ProjectParticipant", .role, "participant"),
      make(actor, "Organization", .name, party), make(actor, "Organization", .country, "RU"),
    ]
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
