// SPDX-License-Identifier: Apache-2.0

/// One screening: what was looked up in which editions of which lists, by which program, when, and what came of it.
public struct ScreeningRun: Hashable, Sendable {
  /// ISO 8601 UTC.
  public let at: String
  /// With its version: `entente 0.1.0`.
  public let program: String
  /// The options that the result depends on, as given.
  public let options: String
  /// The least score that counted as a hit, 0...1.
  public let threshold: Double
  public let editions: [ListVersion]
  public let queries: [ScreeningQuery]

  public init(
    at: String, program: String, options: String, threshold: Double, editions: [ListVersion],
    queries: [ScreeningQuery]
  ) {
    self.at = at
    self.program = program
    self.options = options
    self.threshold = threshold
    self.editions = editions
    self.queries = queries
  }

  /// The hash of this run when the one recorded before it has the hash `previous` (empty for the first).
  public func hash(after previous: String) -> String {
    var fields = [previous, at, program, options, threshold.hashed, String(editions.count)]
    for edition in editions {
      fields += [edition.name, edition.title, edition.sha256]
      for value in [edition.publisher, edition.address, edition.version, edition.retrieved] {
        fields += [value == nil ? "0" : "1", value ?? ""]
      }
    }
    fields += queries.map(\.digest)
    return Digest.identifier("run", fields)
  }
}

/// What was asked, and the hits that it had.
public struct ScreeningQuery: Hashable, Sendable {
  /// The same for the same schema, names and properties in any order; the caller's own mark does not count.
  public let key: String
  /// In words: the names, then the schema and the properties.
  public let text: String
  public let hits: [ScreeningHit]

  /// - Parameters:
  ///   - key, text: as recorded before.
  public init(key: String, text: String, hits: [ScreeningHit]) {
    self.key = key
    self.text = text
    self.hits = hits
  }

  public init(_ query: ScreenQuery, hits: [ScreenHit]) {
    let properties = query.properties.sorted { $0.key < $1.key }
    var fields = [query.schema ?? "", String(query.names.count)] + query.names.sorted()
    for (name, values) in properties { fields += [name, String(values.count)] + values.sorted() }
    key = Digest.identifier("qry", fields)
    var text = query.names.joined(separator: " | ")
    if let schema = query.schema { text += " [" + schema + "]" }
    for (name, values) in properties { text += "; " + name + ": " + values.joined(separator: ", ") }
    self.text = text
    self.hits = hits.map { ScreeningHit($0) }
  }

  /// SHA-256 of the text.
  public var textHash: String { Digest.sha256(text.utf8) }

  var digest: String {
    var fields = [key, text]
    for hit in hits {
      fields += [hit.list, hit.entity, hit.score.hashed, hit.name, hit.caption, hit.entry, hit.names]
    }
    return Digest.identifier("q", fields)
  }
}

/// A hit as a run keeps it: enough to tell later whether it is still the same.
public struct ScreeningHit: Hashable, Sendable {
  public let list: String
  public let entity: String
  public let score: Double
  /// The name of the entry that came nearest, and what the entry is called.
  public let name: String
  public let caption: String
  /// ``ListEntity/digest`` and ``ListEntity/namesDigest`` of the entry.
  public let entry: String
  public let names: String

  public init(
    list: String, entity: String, score: Double, name: String, caption: String, entry: String, names: String
  ) {
    self.list = list
    self.entity = entity
    self.score = score
    self.name = name
    self.caption = caption
    self.entry = entry
    self.names = names
  }

  public init(_ hit: ScreenHit) {
    self.init(
      list: hit.list.name, entity: hit.entity.id, score: hit.score, name: hit.name,
      caption: hit.entity.caption,
      entry: hit.entity.digest, names: hit.entity.namesDigest)
  }
}

extension ListEntity {
  /// Of everything that the entry says; not of the lists it stands in, nor of when these held it.
  public var digest: String {
    var fields = [id, schema]
    for (name, values) in properties.sorted(by: { $0.key < $1.key }) where !values.isEmpty {
      fields += [name, String(values.count)] + values
    }
    return Digest.identifier("ent", fields)
  }

  /// Of its names alone.
  public var namesDigest: String {
    var fields: [String] = []
    for name in Self.nameProperties where !self[name].isEmpty {
      fields += [name, String(self[name].count)] + self[name].sorted()
    }
    return Digest.identifier("nam", fields)
  }
}
