// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Gives each document that repeats another its origin.
struct StoryGrouping {
  private let ids: [String]
  private let same: [(Int, Int, String)]
  private let different: Set<DocumentPair>
  /// What each document repeats; `nil` for origins.
  private var found: [StoryCopy?]
  private var origins: [Int]
  private var hasCopies: [Bool]
  /// Copies of a copy: nothing is joined through them.
  private var isRemote: [Bool]

  /// - Parameter ids: of the documents, earliest first.
  init(_ ids: [String], _ judgements: [Judgement]) {
    self.ids = ids
    var places: [String: Int] = [:]
    if !judgements.isEmpty { for (place, id) in ids.enumerated() { places[id] = place } }
    var (same, different): ([(Int, Int, String)], Set<DocumentPair>) = ([], [])
    for judgement in judgements {
      guard let a = places[judgement.left], let b = places[judgement.right], a != b else { continue }
      let (low, high) = (min(a, b), max(a, b))
      switch judgement.verdict {
      case .same: same.append((low, high, "judged the same by " + judgement.by + ": " + judgement.reason))
      case .different: different.insert(DocumentPair(UInt32(low), UInt32(high)))
      case .unsure, .none: break
      }
    }
    self.same = same.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    self.different = different
    found = Array(repeating: nil, count: ids.count)
    origins = Array(ids.indices)
    hasCopies = Array(repeating: false, count: ids.count)
    isRemote = hasCopies
  }

  /// The documents that repeat another one, by id. Judgements are applied here, over what was found.
  var copies: [String: StoryCopy] {
    var grouping = self
    for (earlier, later, reason) in same { grouping.join(earlier, later, reason) }
    var copies: [String: StoryCopy] = [:]
    for case let copy? in grouping.found { copies[copy.document] = copy }
    return copies
  }

  /// - Parameter relations: of text, in any order.
  mutating func add(_ relations: [Relation]) {
    let byLater = relations.sorted { ($0.later, $0.earlier) < ($1.later, $1.earlier) }
    var start = 0
    while start < byLater.count {
      var end = start + 1
      while end < byLater.count, byLater[end].later == byLater[start].later { end += 1 }
      add(of: byLater[start..<end])
      start = end
    }
  }

  /// The relations of one document. It repeats the origin with which it has most in common; else the origin of a copy
  /// that it is a copy of, and no further.
  private mutating func add(of relations: ArraySlice<Relation>) {
    if let best = Self.best(relations.filter { found[$0.earlier] == nil && mayJoin($0.later, $0.earlier) }) {
      assign(best.later, to: best.earlier, best.kind, best.overlap.containment, best.reason)
      return
    }
    let between = relations.filter {
      $0.kind == .copy && found[$0.earlier]?.kind == .copy && !isRemote[$0.earlier]
        && mayJoin($0.later, origins[$0.earlier])
    }
    if let best = Self.best(between) {
      assign(
        best.later, to: origins[best.earlier], .copy, best.overlap.containment,
        best.reason + ", through a copy between them")
      isRemote[best.later] = true
    }
  }

  private static func best(_ relations: [Relation]) -> Relation? {
    relations.max {
      ($0.overlap.containment, $0.overlap.shared, $1.earlier) < (
        $1.overlap.containment, $1.overlap.shared, $0.earlier
      )
    }
  }

  /// - Parameter translations: for documents that repeat no text and that nobody repeats.
  mutating func add(_ translations: [Translation]) {
    for translation in translations {
      let (later, origin) = (translation.pair.later, origins[translation.pair.earlier])
      guard found[later] == nil, !hasCopies[later], mayJoin(later, origin) else { continue }
      assign(later, to: origin, .translation, translation.part, translation.reason)
    }
  }

  private mutating func assign(
    _ document: Int, to origin: Int, _ kind: StoryCopy.Kind, _ similarity: Double, _ reason: String
  ) {
    found[document] = StoryCopy(
      document: ids[document], origin: ids[origin], kind: kind,
      similarity: (similarity * 1000).rounded() / 1000,
      reason: reason)
    origins[document] = origin
    hasCopies[origin] = true
  }

  /// Not when a person judged the document different from the origin or from another of its copies.
  private func mayJoin(_ document: Int, _ origin: Int) -> Bool {
    guard !different.isEmpty else { return true }
    return !different.contains { pair in
      let other = pair.earlier == document ? pair.later : pair.later == document ? pair.earlier : -1
      return other >= 0 && origins[other] == origin
    }
  }

  /// A person's word: all that repeats the later one's origin repeats the earlier one's.
  private mutating func join(_ a: Int, _ b: Int, _ reason: String) {
    let (low, high) = (min(origins[a], origins[b]), max(origins[a], origins[b]))
    guard low != high else { return }
    for member in origins.indices where origins[member] == high {
      let before = found[member]
      assign(member, to: low, before?.kind ?? .judged, before?.similarity ?? 1, before?.reason ?? reason)
    }
  }
}
