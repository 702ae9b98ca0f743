// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// What a document names that reads the same in every language, in the order of its text: organisations and countries of
/// the gazetteer, technologies, full dates and sums.
package struct FactSequence: Hashable, Sendable {
  /// ISO 639-1 code of most of its words.
  let language: String?
  let facts: [Fact]

  struct Fact: Hashable, Sendable {
    let key: UInt64
    /// Sums say most, then organisations and full dates, then countries and technologies.
    let weight: Int
  }

  package init() { (language, facts) = (nil, []) }

  /// - Parameter claims: of the statements read from the document.
  package init(_ claims: [Claim]) {
    var found: [(start: Int, fact: Fact)] = []
    var languages: [String: Int] = [:]
    for claim in claims {
      if let language = claim.language { languages[language, default: 0] += 1 }
      if let (name, weight) = Self.name(claim) {
        found.append((claim.passage.start, Fact(key: StableHash.of(name), weight: weight)))
      }
    }
    found.sort { ($0.start, $0.fact.key) < ($1.start, $1.fact.key) }
    var facts: [Fact] = []
    var last = -1
    for (start, fact) in found {
      if start == last, facts.last == fact { continue }
      facts.append(fact)
      last = start
    }
    language = languages.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    self.facts = Array(facts.prefix(Self.longest))
  }

  /// Longer sequences are cut off: comparing two takes the product of their lengths.
  private static let longest = 128

  private static func name(_ claim: Claim) -> (String, Int)? {
    switch claim.property {
    case .participant where claim.value.hasPrefix("country-"): ("c" + claim.value, 1)
    case .participant where claim.value.hasPrefix("org-"): ("o" + claim.value, 2)
    case .technology: ("t" + claim.value, 1)
    case .date:
      FieldCodec.date(claim.value).flatMap { $0.value.day == nil ? nil : ("d" + $0.value.description, 2) }
    case .amount: FieldCodec.amount(claim.value).map { ("m" + $0.currency + String($0.value), 3) }
    default: nil
    }
  }
}

/// A document that names in another language what an earlier one names, in the same order.
struct Translation {
  let pair: DocumentPair
  /// The part of the facts of the document with fewer that both name, by weight, 0...1.
  let part: Double
  let reason: String
}

extension FactSequence {
  /// What decides: weight in common, part of the lighter and of the heavier document, days between them.
  private static let (least, part, proportion, days) = (12, 0.75, 0.6, 3)
  /// A fact that more documents name says nothing.
  private static let common = 24

  /// - Parameters:
  ///   - sequences: of documents, earliest first.
  ///   - days: of their publication, where it is known.
  /// - Returns: at most one for each later document: with the earlier one that agrees most.
  static func translations(_ sequences: [FactSequence], days: [Int?]) -> [Translation] {
    var holders: [UInt64: [UInt32]] = [:]
    for (index, sequence) in sequences.enumerated() where sequence.language != nil {
      for fact in Set(sequence.facts) where fact.weight > 1 {
        holders[fact.key, default: []].append(UInt32(index))
      }
    }
    var counts = PairCounts()
    for list in holders.values where list.count > 1 && list.count <= common {
      for (place, later) in list.enumerated() {
        for earlier in list[..<place] where sequences[Int(earlier)].language != sequences[Int(later)].language
        {
          counts.add(DocumentPair(earlier, later))
        }
      }
    }
    var best: [Int: Translation] = [:]
    for pair in counts.pairs(atLeast: 3) {
      if let a = days[pair.earlier], let b = days[pair.later], abs(b - a) > Self.days { continue }
      guard let found = sequences[pair.earlier].agrees(with: sequences[pair.later], pair) else { continue }
      if let other = best[pair.later], other.part >= found.part { continue }
      best[pair.later] = found
    }
    return best.sorted { $0.key < $1.key }.map(\.value)
  }

  private func agrees(with other: FactSequence, _ pair: DocumentPair) -> Translation? {
    let (left, right) = (facts.reduce(0) { $0 + $1.weight }, other.facts.reduce(0) { $0 + $1.weight })
    let common = weightInOrder(other)
    let part = Double(common) / Double(max(1, min(left, right)))
    guard common >= Self.least, part >= Self.part,
      Double(common) >= Self.proportion * Double(max(left, right))
    else { return nil }
    return Translation(
      pair: pair, part: part,
      reason: "\(Int((part * 100).rounded())) % of the names, dates and sums stand in both in the same order")
  }

  /// The weight of the heaviest sequence of facts that both have in this order.
  private func weightInOrder(_ other: FactSequence) -> Int {
    var row = [Int](repeating: 0, count: other.facts.count + 1)
    for fact in facts {
      var diagonal = 0
      for (column, candidate) in other.facts.enumerated() {
        let above = row[column + 1]
        row[column + 1] =
          fact == candidate ? max(above, diagonal + fact.weight) : max(above, row[column])
        diagonal = above
      }
    }
    return row.last ?? 0
  }
}
