// SPDX-License-Identifier: Apache-2.0

/// A screening as it was: what was asked, of which editions of which lists, and what was found.
public struct ScreeningRun: Hashable, Sendable {
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
  public let queries: [String]
  /// In the order of the queries, of each the best first.
  public let hits: [Hit]

  public init(
    at: String, program: String, options: String, threshold: Double, editions: [ListVersion],
    queries: [String], hits: [Hit]
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
    return ScreeningKey(query: queries[hit.query], list: hit.list, entity: hit.entity)
  }

  /// Equal for runs that asked the same in the same way.
  public static func asked(_ options: String, _ queries: [String]) -> String {
    ContentDigest.sha256([options] + queries)
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
    for query in queries { digest.add(query) }
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
