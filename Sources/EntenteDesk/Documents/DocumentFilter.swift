// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Which documents a list shows, and in which order.
package struct DocumentFilter: Hashable, Sendable {
  /// What a document has one value of, by the name it has in addresses.
  package enum Facet: String, CaseIterable, Sendable {
    case source, language, year

    /// The value of a document; `none` when it has none.
    package func value(_ record: DocumentRecord) -> String {
      switch self {
      case .source: record.header.source.name
      case .language: record.language ?? "none"
      case .year: record.header.published.map { String($0.year) } ?? "none"
      }
    }
  }

  package enum Order: String, CaseIterable, Sendable {
    case newest, added, initiatives
  }

  package var values: [Facet: String] = [:]
  /// Words of title, source, name and author that all occur.
  package var words = ""
  package var order = Order.newest

  package init() {}

  /// The names and values that give this filter again, in a fixed order, without the order of the list.
  package var items: [(name: String, value: String)] {
    Facet.allCases.compactMap { facet in values[facet].map { (facet.rawValue, $0) } }
      + (words.isEmpty ? [] : [("q", words)])
  }
}
