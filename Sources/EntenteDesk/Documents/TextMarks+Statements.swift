// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteReport

extension TextMarks {
  /// - Parameters:
  ///   - statements: those read from the document, as far as they may be seen.
  ///   - scalars: of the page. A passage that does not stand there as it is quoted is left out.
  ///   - start: where the page begins in the text.
  ///   - order: the ids of the initiatives that the document speaks of, in its order.
  init(
    _ statements: [Statement], scalars: [Unicode.Scalar], from start: Int, order: [String], map: MapSnapshot,
    resolution: Resolution
  ) {
    let page = PageText(scalars: scalars, start: start)
    let rank = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let projects = Self.projects(statements, resolution)
    var fields: [Range<Int>: [String: Set<String>]] = [:]
    var begun: Set<Range<Int>> = []
    var numbers: Set<Range<Int>> = []
    var names = MentionFinder(page, map, resolution, order)
    for (passage, spoken) in Dictionary(grouping: statements, by: \.passage) {
      guard page.holds(passage) else { continue }
      let range = page.clipped(passage)
      if passage.start >= start { begun.insert(range) }
      for statement in spoken {
        if let (id, field) = Self.support(statement, projects, resolution), rank[id] != nil {
          fields[range, default: [:]][id, default: []].insert(field)
        }
        if statement.property == .note, let number = page.note(statement.value, of: passage) {
          numbers.insert(number)
        }
        names.add(statement)
      }
    }
    evidence = fields.map { range, supports in
      Evidence(
        range: range, beginsHere: begun.contains(range),
        supports: supports.sorted { (rank[$0.key] ?? 0) < (rank[$1.key] ?? 0) }.map {
          Support(initiative: $0.key, fields: $0.value.sorted())
        })
    }.sorted { a, b in
      (a.range.lowerBound, -a.range.upperBound) < (b.range.lowerBound, -b.range.upperBound)
    }
    mentions = names.found
    notes = numbers.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The ids of the initiatives that `statements` of one document are about, in the order of its text.
  static func initiatives(_ statements: [Statement], map: MapSnapshot, resolution: Resolution) -> [String] {
    var first: [String: Int] = [:]
    for statement in statements where statement.schema == "Project" {
      let id = resolution.shown(statement.entity)
      guard map.initiative(id) != nil else { continue }
      first[id] = min(first[id] ?? .max, statement.passage.start)
    }
    return first.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }

  /// The initiative, as it is shown, of each participation.
  private static func projects(_ statements: [Statement], _ resolution: Resolution) -> [String: String] {
    var projects: [String: String] = [:]
    for statement in statements where statement.property == .project {
      projects[statement.entity] = resolution.shown(statement.value)
    }
    return projects
  }

  /// The initiative that a statement is about, and the field that it bears out.
  private static func support(
    _ statement: Statement, _ projects: [String: String], _ resolution: Resolution
  ) -> (String, String)? {
    if statement.schema == "ProjectParticipant" {
      guard statement.property == .participant else { return nil }
      return projects[statement.entity].map { ($0, "participants") }
    }
    guard statement.schema == "Project" else { return nil }
    let field: String? =
      switch statement.property {
      case .title, .type, .partOf, .umbrella, .status, .date, .dateEnd: statement.property.rawValue
      case .signal: "substance"
      case .sector: "sectors"
      case .technology: "technologies"
      case .place: "places"
      case .amount: "amounts"
      case .transferFrom, .transferTo, .transferChannel: "transfer"
      default: nil
      }
    return field.map { (resolution.shown(statement.entity), $0) }
  }
}

/// A page of a text, asked by offsets of the whole text.
struct PageText {
  let scalars: [Unicode.Scalar]
  let start: Int

  /// Whether the passage reaches into the page and stands there as it is quoted.
  func holds(_ passage: Passage) -> Bool {
    let range = clipped(passage)
    guard !range.isEmpty, passage.start >= 0,
      passage.end - passage.start == passage.quote.unicodeScalars.count
    else { return false }
    let skipped = max(0, start - passage.start)
    return scalars[range].elementsEqual(passage.quote.unicodeScalars.dropFirst(skipped).prefix(range.count))
  }

  /// The part of the passage on the page, in offsets of the page.
  func clipped(_ passage: Passage) -> Range<Int> {
    let low = min(max(0, passage.start - start), scalars.count)
    let high = min(max(0, passage.end - start), scalars.count)
    return low..<max(low, high)
  }

  /// Where the number of a footnote of the passage stands on the page.
  func note(_ number: String, of passage: Passage) -> Range<Int>? {
    NoteNumber.range(number, of: clipped(passage), in: scalars)
  }
}
