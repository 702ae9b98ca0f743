// SPDX-License-Identifier: Apache-2.0
internal import EntenteGraph
internal import EntenteModel

/// Documents and statements written shortly, and the projection of them.
struct Bench {
  private(set) var statements: [Statement] = []
  private(set) var documents: [String: Document.Header] = [:]

  /// A document by this id, named so, published then. Its publisher is a source of its own unless it is given.
  mutating func document(_ id: String, _ published: String? = "2019-10-29", publisher: String? = nil) {
    documents[id] = Document.Header(
      id: id, name: id + ".txt", title: nil, source: Source(name: publisher ?? id),
      published: published.flatMap { PartialDate($0) })
  }

  /// A statement about an initiative.
  mutating func say(
    _ project: String, _ property: Property, _ value: String, in document: String = "a", at start: Int = 0,
    words: String? = nil, marking: Marking = .clear
  ) {
    add(project, "Project", property, value, in: document, at: start, words: words, marking: marking)
  }

  mutating func signals(_ project: String, _ signals: [Signal], in document: String = "a", at start: Int = 0)
  {
    for signal in signals { say(project, .signal, signal.rawValue, in: document, at: start) }
  }

  /// An actor that takes part.
  mutating func takesPart(
    _ actor: String, _ name: String, in project: String, role: Role = .participant, kind: ActorKind = .org,
    country: String? = nil, document: String = "a", at start: Int = 0
  ) {
    let link = project + "/" + actor
    add(link, "ProjectParticipant", .project, project, in: document, at: start)
    add(link, "ProjectParticipant", .participant, actor, in: document, at: start)
    add(link, "ProjectParticipant", .role, role.rawValue, in: document, at: start)
    add(actor, kind.schema, .name, name, in: document, at: start)
    add(actor, kind.schema, .kind, kind.rawValue, in: document, at: start)
    if let country { add(actor, kind.schema, .country, country, in: document, at: start) }
  }

  /// Another name of an actor.
  mutating func names(
    _ actor: String, _ property: Property, _ name: String, in document: String, kind: ActorKind = .org
  ) {
    add(actor, kind.schema, property, name, in: document, at: 0)
  }

  private mutating func add(
    _ entity: String, _ schema: String, _ property: Property, _ value: String, in document: String,
    at start: Int, words: String? = nil, marking: Marking = .clear
  ) {
    if documents[document] == nil { self.document(document) }
    statements.append(
      Statement(
        entity: entity, schema: schema, property: property, value: value, original: words, language: "en",
        passage: Passage(document: document, start: start, end: start + 10, quote: "ten marks."),
        source: documents[document]?.source.id ?? "", method: "test/1", marking: marking))
  }

  func initiatives() -> [Initiative] { Projection.initiatives(from: statements, documents: documents) }

  /// The one initiative that the statements are about.
  func only() -> Initiative? {
    let all = initiatives()
    return all.count == 1 ? all[0] : nil
  }
}
