// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// The run that the lines of an audit tell, taken line by line.
struct AuditReading {
  private var header: JSONTree?
  private var editions: [ListVersion] = []
  private var queries: [ScreeningRun.Query] = []
  private var hits: [ScreeningRun.Hit] = []

  var id: String? { header.flatMap { text($0, "run") } }
  var content: String? { header.flatMap { text($0, "content") } }

  /// The digest of the run's link as the header tells it.
  var chain: String? { header.flatMap { text($0, "chain") } }
  /// `nil` without a whole header.
  var link: ScreeningLink? {
    guard let header, let before = text(header, "before"), let content, let at = text(header, "at"),
      let marking = text(header, "marking").flatMap({ Marking($0) })
    else { return nil }
    return ScreeningLink(before: before, content: content, marking: marking, recorded: at)
  }

  /// `nil` without a whole header.
  var run: ScreeningRun? {
    guard let header, let at = text(header, "at"), let program = text(header, "program"),
      let options = text(header, "options"), let threshold = number(header, "threshold")
    else { return nil }
    return ScreeningRun(
      at: at, program: program, options: options, threshold: threshold, editions: editions, queries: queries,
      hits: hits)
  }

  /// Takes a line in; what is wrong with it, if anything.
  mutating func take(_ line: JSONTree, number: Int) -> String? {
    let kind = text(line, "line")
    if (number == 1) != (kind == "header") { return "The header is the first line and no other." }
    switch kind {
    case "header":
      guard text(line, "format") == AuditLines.format else { return "It is no \(AuditLines.format)." }
      header = line
    case "edition":
      guard let name = text(line, "name"), let title = text(line, "title"), let hash = text(line, "sha256")
      else { return "It is no edition of a list." }
      editions.append(
        ListVersion(
          name: name, title: title, publisher: text(line, "publisher"), address: text(line, "address"),
          version: text(line, "version"), retrieved: text(line, "retrieved"), sha256: hash))
    case "query":
      guard let query = text(line, "query") else { return "It is no query." }
      queries.append(ScreeningRun.Query(query, content: text(line, "content")))
    case "hit":
      guard let hit = hit(line) else { return "It is no hit." }
      hits.append(hit)
    case "decision": return decision(line)
    case "end":
      if self.number(line, "lines") != Double(number) { return "It counts other lines than there are." }
    default: return "It is of no kind that is known."
    }
    return nil
  }

  private func hit(_ line: JSONTree) -> ScreeningRun.Hit? {
    guard let query = number(line, "query").flatMap({ Int(exactly: $0) }), let list = text(line, "list"),
      let entity = text(line, "entity"), let caption = text(line, "caption"),
      let schema = text(line, "schema"), let name = text(line, "name"), let score = number(line, "score"),
      let entry = text(line, "entry")
    else { return nil }
    return ScreeningRun.Hit(
      query: query, list: list, entity: entity, caption: caption, schema: schema, name: name, score: score,
      entry: entry)
  }

  private func decision(_ line: JSONTree) -> String? {
    guard let query = text(line, "query"), let list = text(line, "list"), let entity = text(line, "entity"),
      let verdict = text(line, "verdict").flatMap(Decision.Verdict.init(rawValue:)),
      let by = text(line, "by"), let reason = text(line, "reason"), let at = text(line, "at"),
      let hash = text(line, "sha256"), let score = number(line, "score"), let entry = text(line, "entry")
    else { return "It is no decision." }
    let decision = Decision(
      ScreeningKey(query: query, list: list, entity: entity), verdict, by: by, reason: reason, at: at,
      listVersion: text(line, "version"), listSHA256: hash, score: score, entry: entry)
    return decision.contentDigest == text(line, "content")
      ? nil : "The digest of the decision is not the one of its fields."
  }

  /// A text as it stands, the empty one too.
  private func text(_ line: JSONTree, _ key: String) -> String? {
    if case .string(let text)? = line[key] { text } else { nil }
  }

  private func number(_ line: JSONTree, _ key: String) -> Double? {
    if case .number(let text)? = line[key] { Double(text) } else { nil }
  }
}
