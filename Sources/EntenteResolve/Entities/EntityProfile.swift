// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteNames

/// An actor as far as finding its like asks: one of the map, or an entry of a list.
package struct EntityProfile: Hashable, Sendable {
  package struct Name: Hashable, Sendable {
    package let text: String
    package let language: String?

    package init(_ text: String, language: String? = nil) {
      self.text = text
      self.language = language
    }
  }

  /// An identifier under the name of its property: `innCode`, `leiCode`.
  package struct Identifier: Hashable, Sendable {
    package let property: String
    package let value: String
    /// Without what is written in one place and not in another.
    let key: String

    package init(property: String, value: String) {
      self.property = property
      self.value = value
      key = String(value.uppercased().filter { $0.isLetter || $0.isNumber })
    }
  }

  package let id: String
  /// Of FollowTheMoney.
  package let schema: String
  /// The surest first; the first one is what it is called.
  package let names: [Name]
  /// Codes of ISO 3166, lowercase.
  package let countries: Set<String>
  /// Years of birth, or of founding.
  package let years: Set<Int>
  package let identifiers: [Identifier]
  /// How much of the map hangs on it: its participations in initiatives. 0 for an entry of a list.
  package let hanging: Int

  package init(
    id: String, schema: String, names: [Name], countries: Set<String> = [], years: Set<Int> = [],
    identifiers: [Identifier] = [], hanging: Int = 0
  ) {
    self.id = id
    self.schema = schema
    self.names = names
    self.countries = Set(countries.map { $0.lowercased() })
    self.years = years
    self.identifiers = identifiers.filter { !$0.key.isEmpty }
    self.hanging = hanging
  }

  /// An entry of a list; `nil` for an edge, or when it has no name.
  package init?(_ entity: ListEntity) {
    guard Schema.named(entity.schema)?.isEdge != true else { return nil }
    let names = ListEntity.nameProperties.flatMap { entity[$0] }.filter { !$0.isEmpty }.map { Name($0) }
    guard !names.isEmpty else { return nil }
    var (countries, years, identifiers) = (Set<String>(), Set<Int>(), [Identifier]())
    for (property, values) in entity.properties.sorted(by: { $0.key < $1.key }) {
      switch Schema.kind(of: property) {
      case .country where property != "birthCountry": countries.formUnion(values)
      case .date where property == "birthDate" || property == "incorporationDate":
        years.formUnion(values.compactMap { Int($0.prefix(4)) })
      case .identifier: identifiers += values.map { Identifier(property: property, value: $0) }
      default: break
      }
    }
    self.init(
      id: entity.id, schema: entity.schema, names: names, countries: countries, years: years,
      identifiers: identifiers)
  }

  package var caption: String { names.first?.text ?? id }

  var subject: NameSubject { NameSubject(schema: schema) }

  /// Whether one thing may be both: a person is no body.
  func mayBe(_ other: Self) -> Bool { (schema == "Person") == (other.schema == "Person") }
}
