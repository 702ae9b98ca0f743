// SPDX-License-Identifier: Apache-2.0

/// A screening as it was: what was asked, of which editions of which lists, and what was found.
public struct ScreeningRun: Hashable, Sendable {
  /// What was asked.
  public struct Query: Hashable, Sendable, ExpressibleByStringLiteral {
    /// As it was written.
    public let text: String
    /// The digest of all that was asked: names, schema and properties; `nil` when only the text was kept.
    public let content: String?

    public init(_ text: String, content: String?) {
      self.text = text
      self.content = content
    }

    public init(stringLiteral text: String) { self.init(text, content: nil) }
  }

  public struct Hit: Hashable, Sendable {
    /// Which of the queries, from 0.
    public let query: Int
    public let list: String
    public let entity: String
    public let caption: String
    public let schema: String
    /// The name of the entry that met the query.
    public let name: String
    /// 0...1.
    public let score: Double
    /// The digest of the entry.
    public let entry: String

    public init(
      query: Int, list: String, entity: String, caption: String, schema: String, name: String, score: Double,
      entry: String
    ) {
      self.query = query
      self.list = list
      self.entity = entity
      self.caption = caption
      self.schema = schema
      self.name = name
      self.score = score
      self.entry = entry
    }
  }

  /// ISO 8601 UTC. In a ledger: the recorded time.
  public let at: String
  /// Name and version: `entente/1.0.0`.
  public let program: String
  /// How it was asked, in words that are equal when two runs can be compared.
  public let options: String
  /// The least score of a hit.
  public let threshold: Double
  public let editions: [ListVersion]
  /// Those that could be read.
  public let queries: [Query]
  /// In the order of the queries, of each the best first.
  public let hits: [Hit]

  public init(
    at: String, program: String, options: String, threshold: Double, editions: [ListVersion],
    queries: [Query], hits: [Hit]
  ) {
    self.at = at
    self.program = program
    self.options = options
    self.threshold = threshold
    self.editions = editions
    self.queries = queries
    self.hits = hits
  }

  /// The same, run at another time.
  public func at(_ time: String) -> ScreeningRun {
    ScreeningRun(
      at: time, program: program, options: options, threshold: threshold, editions: editions,
      queries: queries, hits: hits)
  }

  /// Made from the content: `run-` and 32 hexadecimal digits.
  public var id: String { "run-" + contentDigest.prefix(32) }

  /// What a hit is about; `nil` when it names no query of the run.
  public func key(of hit: Hit) -> ScreeningKey? {
    guard queries.indices.contains(hit.query) else { return nil }
    return ScreeningKey(query: queries[hit.query].text, list: hit.list, entity: hit.entity)
  }

  /// Equal for runs that asked queries with the same texts in the same way.
  public static func asked(_ options: String, _ queries: [Query]) -> String {
    ContentDigest.sha256([options] + queries.map(\.text))
  }

  /// SHA-256 of all fields, each with its length before it.
  public var contentDigest: String {
    var digest = ContentDigest()
    for field in [at, program, options] { digest.add(field) }
    digest.add(threshold)
    digest.add(editions.count)
    for edition in editions {
      for field in [
        edition.name, edition.title, edition.publisher, edition.address, edition.version, edition.retrieved,
        edition.sha256,
      ] { digest.add(field) }
    }
    digest.add(queries.count)
    for query in queries {
      digest.add(query.text)
      guard let content = query.content else { continue }
      // No text is `nil`: what follows it belongs to the query before it.
      digest.add(nil)
      digest.add(content)
    }
    digest.add(hits.count)
    for hit in hits {
      digest.add(hit.query)
      for field in [hit.list, hit.entity, hit.caption, hit.schema, hit.name] { digest.add(field) }
      digest.add(hit.score)
      digest.add(hit.entry)
    }
    return digest.sha256
  }
}
