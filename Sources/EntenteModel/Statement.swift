// SPDX-License-Identifier: Apache-2.0

/// One claim: an entity has a value for a property, as a passage of a document says. Immutable.
///
/// A statement is not a row to be corrected: a new reading adds statements and retires those that no longer
/// arise; a person's correction is a statement or a judgement of its own.
public struct Statement: Hashable, Sendable, Identifiable {
  /// Hash of what is claimed and where: entity, schema, property, value, original, language, passage and marking.
  /// The method is left out, so that reading again with a newer program keeps the ids of what is still there.
  public let id: String
  public let entity: String
  /// FollowTheMoney schema of the entity: `Project`, `ProjectParticipant`, `Organization`, ...
  public let schema: String
  public let property: Property
  /// The value in its coded form; ``FieldCodec`` says how each property writes it.
  public let value: String
  /// The words of the source, when they differ from the value.
  public let original: String?
  /// ISO 639-1 code of the source's words.
  public let language: String?
  public let passage: Passage
  /// The id of the source that makes the claim (not always the document's: "according to X" is X's statement).
  public let source: String
  /// 1 (confirmed) to 5 (improbable), 6 for unknown.
  public let credibility: Int
  /// What produced it: `extract/<program version>` or `person/<name>`.
  public let method: String
  public let marking: Marking
  /// The span of time in which the claim is true, as far as it says; `nil` for open.
  public let validFrom: PartialDate?
  public let validTo: PartialDate?

  public init(
    entity: String, schema: String, property: Property, value: String, original: String? = nil,
    language: String? = nil, passage: Passage, source: String, credibility: Int = 6, method: String,
    marking: Marking = .clear, validFrom: PartialDate? = nil, validTo: PartialDate? = nil
  ) {
    self.id = Digest.identifier(
      "st",
      [
        entity, schema, property.rawValue, value, original ?? "", language ?? "", passage.document,
        String(passage.start), String(passage.end), marking.description,
      ])
    self.entity = entity
    self.schema = schema
    self.property = property
    self.value = value
    self.original = original
    self.language = language
    self.passage = passage
    self.source = source
    self.credibility = credibility
    self.method = method
    self.marking = marking
    self.validFrom = validFrom
    self.validTo = validTo
  }
}

/// The properties that statements may have, over all schemata.
public enum Property: String, CaseIterable, Sendable {
  // Of an initiative (schema Project)
  case title, type, status, sector, technology, date, dateEnd, place, amount, transferFrom, transferTo
  case transferChannel, partOf, umbrella, confidence, note, signal
  // Of a participation (schema ProjectParticipant): links a project and an actor
  case project, participant, role
  // Of an actor
  case name, kind, country
  /// Another full name, as the text says: it leads to the same actor wherever it stands.
  case alias
  /// An acronym or a short name, which holds in this text only.
  case weakAlias
  /// What English texts call it, as the gazetteer says of the name that stands in the passage.
  case english
}
