// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Reads documents as far as their mentions, and counts what it finds: for measuring the stages before initiatives.
package struct MentionSurvey: Sendable {
  package struct Counts: Hashable, Sendable {
    package var tokens = 0
    package var sentences = 0
    package var names = 0
    package var dates = 0
    package var amounts = 0
    package var technologies = 0
    package var cues = 0
  }

  private let finder: MentionFinder

  /// Loads the lexicons that ship with the program.
  package init() throws(ExtractError) {
    finder = MentionFinder(try Lexicons(directory: Extractor.shipped))
  }

  package func read(_ document: Document) -> Counts {
    var text = document.text
    return text.withUTF8 { bytes in
      var reading = Reading(document, bytes)
      finder.fill(&reading)
      var counts = Counts(tokens: reading.tokens.count, sentences: reading.sentences.count)
      for sentence in reading.sentences {
        counts.names += sentence.mentions.count
        counts.dates += sentence.dates.count
        counts.amounts += sentence.money.count
        counts.technologies += sentence.technologies.count
        counts.cues += sentence.cues.count
      }
      return counts
    }
  }
}
