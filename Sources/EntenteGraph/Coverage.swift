// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// What the documents of the last 24 months cover, to tell an initiative that went quiet from one that nobody watched.
struct Coverage {
  private let asOf: PartialDate?
  private let documents: [String: Document.Header]
  private let resolution: Resolution
  /// Actors that documents of the last 24 months speak of.
  private let recentActors: Set<String>
  private let shared: SharedNames

  init(
    statements: [Statement], documents: [String: Document.Header], resolution: Resolution, asOf: PartialDate?,
    shared: SharedNames
  ) {
    self.shared = shared
    self.asOf = asOf
    self.documents = documents
    self.resolution = resolution
    guard let asOf else {
      recentActors = []
      return
    }
    var recent: Set<String> = []
    for statement in statements where statement.property == .participant {
      if let published = Self.published(statement, documents, resolution), Self.months(published, asOf) <= 24
      {
        recent.insert(shared.shown(statement.value))
      }
    }
    recentActors = recent
  }

  /// `dormant` when recent documents cover the actors and are silent about the initiative, `unobserved` when none covers
  /// them; `nil` when a document of the last 24 months still speaks of it.
  func end(of fields: [Statement], _ participations: [[Statement]]) -> InitiativeEnd? {
    guard let asOf else { return nil }
    let dates = fields.compactMap { Self.published($0, documents, resolution) }
    guard let last = dates.max(), Self.months(last, asOf) > 24 else { return nil }
    let actors = participations.flatMap { $0 }.filter {
      $0.property == .participant && !$0.value.hasPrefix("country-")
    }.map { shared.shown($0.value) }
    return actors.contains(where: recentActors.contains) ? .dormant : .unobserved
  }

  /// When the statement's document was published: a copy, when its story was.
  private static func published(
    _ statement: Statement, _ documents: [String: Document.Header], _ resolution: Resolution
  ) -> PartialDate? {
    let document = statement.passage.document
    return documents[resolution.origin(of: document)]?.published ?? documents[document]?.published
  }

  private static func months(_ from: PartialDate, _ to: PartialDate) -> Int {
    (to.year - from.year) * 12 + (to.month ?? 12) - (from.month ?? 1)
  }
}
