// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// The documents as they are seen from one viewpoint: which initiatives each tells of, and which tell one story.
/// Immutable; any thread may read it.
package struct DocumentCatalog: Sendable {
  /// A document in its story.
  package struct Entry: Sendable {
    package let record: DocumentRecord
    /// Positions in the map's list of initiatives, ascending.
    package let initiatives: [Int]
    /// What it repeats, when it does.
    package let copy: StoryCopy?
  }

  /// By publication, the newest first, those without a day last; then by name.
  package let entries: [Entry]
  /// Positions of the documents of each story in ``entries``: the one that told it first is the first.
  package let stories: [[Int]]
  private let places: [String: Int]
  /// The story of each entry.
  private let storyOf: [Int]
  private let text: SearchText

  init(_ map: MapSnapshot, records: [DocumentRecord], resolution: Resolution) {
    var initiatives: [String: [Int]] = [:]
    for (position, documents) in map.sources.enumerated() {
      for document in documents { initiatives[document, default: []].append(position) }
    }
    // The last reading of a document describes it.
    let latest = Dictionary(records.map { ($0.header.id, $0) }, uniquingKeysWith: { $1 })
    let entries = latest.values.sorted { Self.precedes($0.header, $1.header) }.map { record in
      let copy = resolution.copies[record.header.id].flatMap { latest[$0.origin] == nil ? nil : $0 }
      return Entry(record: record, initiatives: initiatives[record.header.id] ?? [], copy: copy)
    }
    let places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.record.header.id, $0) })
    var stories: [[Int]] = []
    var storyOf = [Int](repeating: 0, count: entries.count)
    for (place, entry) in entries.enumerated() where entry.copy == nil {
      storyOf[place] = stories.count
      stories.append([place])
    }
    for (place, entry) in entries.enumerated() {
      guard let origin = entry.copy.flatMap({ places[$0.origin] }), entries[origin].copy == nil else {
        if entry.copy != nil {
          storyOf[place] = stories.count
          stories.append([place])
        }
        continue
      }
      storyOf[place] = storyOf[origin]
      stories[storyOf[origin]].append(place)
    }
    var text = SearchText()
    for entry in entries {
      let header = entry.record.header
      text.add([header.title ?? "", header.source.name, header.name, entry.record.author ?? ""])
    }
    (self.entries, self.stories, self.places) = (entries, stories, places)
    (self.storyOf, self.text) = (storyOf, text)
  }

  /// The most restrictive marking of all of them.
  package var marking: Marking {
    entries.map(\.record.header.marking).reduce(.clear) { $0.combined(with: $1) }
  }

  package subscript(_ document: String) -> Entry? { places[document].map { entries[$0] } }

  /// The documents of the story of `document`, the one that told it first at the start; itself included.
  package func story(of document: String) -> [Entry] {
    places[document].map { place in stories[storyOf[place]].map { entries[$0] } } ?? []
  }

  /// The stories of which any document is admitted, in the order asked for.
  package func stories(_ filter: DocumentFilter) -> [[Int]] {
    let admitted = admitted(filter, except: nil)
    let found = stories.indices.filter { stories[$0].contains { admitted[$0] } }
    switch filter.order {
    case .newest: return found.map { stories[$0] }
    case .added:
      return sorted(found) { (story: [Int]) in story.map { entries[$0].record.recordedFrom }.max() ?? "" }
    case .initiatives:
      return sorted(found) { (story: [Int]) in story.map { entries[$0].initiatives.count }.max() ?? 0 }
    }
  }

  /// The stories with the largest key first, others in their order.
  private func sorted<Key: Comparable>(_ found: [Int], _ key: ([Int]) -> Key) -> [[Int]] {
    found.map { (key(stories[$0]), $0) }.sorted { $0.0 != $1.0 ? $0.0 > $1.0 : $0.1 < $1.1 }.map {
      stories[$0.1]
    }
  }

  /// How many documents each value of a facet has among what the rest of the filter admits, the most first.
  package func counts(_ facet: DocumentFilter.Facet, _ filter: DocumentFilter) -> [(
    value: String, count: Int
  )] {
    let admitted = admitted(filter, except: facet)
    var counts: [String: Int] = [:]
    for (place, entry) in entries.enumerated() where admitted[place] {
      counts[facet.value(entry.record), default: 0] += 1
    }
    if let chosen = filter.values[facet], counts[chosen] == nil { counts[chosen] = 0 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  private func admitted(_ filter: DocumentFilter, except: DocumentFilter.Facet?) -> [Bool] {
    var admitted = text.matches(filter.words)
    for (facet, wanted) in filter.values where facet != except {
      for place in entries.indices where admitted[place] && facet.value(entries[place].record) != wanted {
        admitted[place] = false
      }
    }
    return admitted
  }

  private static func precedes(_ a: Document.Header, _ b: Document.Header) -> Bool {
    let (left, right) = (a.published?.firstDay ?? "", b.published?.firstDay ?? "")
    return left != right ? left > right : (a.title ?? a.name, a.id) < (b.title ?? b.name, b.id)
  }
}
