// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// What an initiative is told apart by, in numbers: sets are sorted lists of hashes.
struct Profile {
  let id: String
  /// Places of the documents that speak of it in the collection, and of the first passage in the first of them.
  var documents: [Int]
  var start: Int
  var types: Set<InitiativeType> = []
  var statuses: Set<ReportedStatus> = []
  /// Organisations, bodies and persons; those that the gazetteer knows read the same in every language.
  var actors: [UInt64] = []
  var known: [UInt64] = []
  var countries: [UInt64] = []
  var technologies: [UInt64] = []
  var places: [UInt64] = []
  var sectors: UInt64 = 0
  var dates: Set<DaySpan> = []
  /// Sums with their currency.
  var amounts: [UInt64] = []
  var currencies: [UInt64] = []
  var languages: Set<String> = []
  /// Of the passages that say what it is: content words, and the passages whole.
  var words: [UInt64] = []
  var figures: [UInt64] = []
  var quotes: [UInt64] = []
  /// Stretches of thirty days in which it is dated or told of.
  var months: [Int] = []
  /// When the first document that tells of it was published, as a day number.
  var published: Int?

  /// The same initiative as another document tells it.
  mutating func take(_ other: Profile) {
    documents += other.documents
    types.formUnion(other.types)
    statuses.formUnion(other.statuses)
    dates.formUnion(other.dates)
    languages.formUnion(other.languages)
    sectors |= other.sectors
    for list in [
      \Profile.actors, \.known, \.countries, \.technologies, \.places, \.amounts, \.currencies, \.words,
      \.figures,
      \.quotes,
    ] {
      self[keyPath: list] = Sorted.distinct(self[keyPath: list] + other[keyPath: list])
    }
    months = Array(Set(months + other.months)).sorted()
    published = [published, other.published].compactMap { $0 }.min()
  }
}

/// The days that a partial date may mean, as day numbers.
struct DaySpan: Hashable {
  let first: Int
  let last: Int

  init(_ date: PartialDate) { (first, last) = (DayNumber.of(date.firstDay), DayNumber.of(date.lastDay)) }

  /// Days between the two; 0 when they overlap.
  func gap(_ other: DaySpan) -> Int { max(0, max(first, other.first) - min(last, other.last)) }

  var length: Int { last - first + 1 }
}

/// Sets as ascending lists.
enum Sorted {
  static func distinct(_ list: [UInt64]) -> [UInt64] {
    guard list.count > 1 else { return list }
    var sorted = list.sorted()
    var count = 1
    for value in sorted.dropFirst() where value != sorted[count - 1] {
      sorted[count] = value
      count += 1
    }
    sorted.removeSubrange(count...)
    return sorted
  }

  static func shared(_ a: [UInt64], _ b: [UInt64]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < a.count, j < b.count {
      count += a[i] == b[j] ? 1 : 0
      let (left, right) = (a[i], b[j])
      i += left <= right ? 1 : 0
      j += right <= left ? 1 : 0
    }
    return count
  }
}

/// The words of a passage that say what it is about.
enum ContentWords {
  private static let most = 48

  /// Words of five letters and more and pairs of Han characters; numbers apart.
  static func of(_ quote: String) -> (words: [UInt64], figures: [UInt64]) {
    var (words, figures): ([UInt64], [UInt64]) = ([], [])
    var before: UInt64?
    for token in Tokenizer.tokens(of: quote) {
      defer { before = token.kind == .han ? token.key : nil }
      switch token.kind {
      case .han: if let before { words.append(StableHash.of(before, token.key)) }
      case .word:
        let bytes = Int(token.end - token.start)
        if bytes >= (token.has(.cyrillic) ? 10 : 5) { words.append(token.key) }
      case .number: figures.append(token.key)
      case .mark, .note: break
      }
    }
    return (Array(Sorted.distinct(words).prefix(most)), Array(Sorted.distinct(figures).prefix(most)))
  }
}
