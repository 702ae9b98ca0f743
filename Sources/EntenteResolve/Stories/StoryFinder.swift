// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Finds the documents of a collection that repeat others.
///
/// Sampled shingles that documents share make pairs likely; the sketches of a likely pair decide. A document repeats the
/// earliest one that it has enough in common with. Nobody repeats through a document that only holds a story among
/// others: a digest does not make one story of all that it holds.
package struct StoryFinder {
  private struct Item {
    let header: Document.Header
    let recorded: Int
    let sketch: Sketch
    let facts: FactSequence
  }

  private var items: [Item] = []
  /// Documents that have less of their text in common and share some passage with many others share template text.
  private static let alike = 0.75

  package init() {}

  /// - Parameters:
  ///   - recorded: the order in which documents were first recorded.
  ///   - facts: what it names, to tell a translation.
  package mutating func add(
    _ header: Document.Header, recorded: Int, sketch: Sketch, facts: FactSequence = FactSequence()
  ) {
    items.append(Item(header: header, recorded: recorded, sketch: sketch, facts: facts))
  }

  /// The documents that repeat another one, by id.
  package func copies(_ judgements: [Judgement] = []) -> [String: StoryCopy] {
    let ordered = items.sorted { Self.place($0) < Self.place($1) }
    var table = SketchTable()
    for item in ordered { table.append(item.sketch, day: Self.day(item.header)) }
    let postings = Postings(table)
    let candidates = postings.candidates()
    let alike = Set(candidates.filter { (Relation($0, in: table)?.overlap.containment ?? 0) >= Self.alike })
    let template = postings.template(alike.contains)
    if !template.isEmpty { table = table.filtered(template.contains) }
    let related = candidates.compactMap { Relation($0, in: table) }
    var grouping = StoryGrouping(ordered.map(\.header.id), judgements)
    grouping.add(related)
    grouping.add(FactSequence.translations(ordered.map(\.facts), days: table.days))
    return grouping.copies
  }

  /// Earliest first: by date of publication (none is last), then as recorded, then by id.
  private static func place(_ item: Item) -> (String, Int, String) {
    (item.header.published?.firstDay ?? "~", item.recorded, item.header.id)
  }

  private static func day(_ header: Document.Header) -> Int? {
    header.published.flatMap { $0.day == nil ? nil : DayNumber.of($0.firstDay) }
  }
}
