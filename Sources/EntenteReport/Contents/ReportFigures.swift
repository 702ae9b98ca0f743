// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Every number that the page shows, computed once from the initiatives.
///
/// An umbrella whose parts are listed is not counted beside them, in any figure.
package struct ReportFigures: Hashable, Sendable {
  /// Initiatives in the list, and those among them that are umbrellas counted through their parts.
  package var listed = 0
  package var umbrellas = 0
  package var cooperation = 0
  package var friction = 0
  package var actors = 0
  package var countries = 0
  package var documents = 0
  package var span: YearSpan?
  /// First and last year that any counted initiative has.
  package var years: ClosedRange<Int>?
  package var undated = 0
  package var unlocated = 0
  /// Median of claimed level minus substance over those that have both; `nil` when none has.
  package var medianHypeGap: Double?
  package var levelled = 0
  /// How many claim more than the evidence bears out.
  package var overclaimed = 0
  package var amounts: [CurrencyTotal] = []
  /// Counts by claimed level and then substance, both 0...6.
  package var levels = [[Int]](repeating: [Int](repeating: 0, count: 7), count: 7)
  package var bySector: [SectorYears] = []
  package var byYear: [YearBalance] = []

  package var counted: Int { cooperation + friction }

  /// What the sources state in one currency. Never added to another currency's.
  package struct CurrencyTotal: Hashable, Sendable {
    package let currency: String
    package var total: Double
    /// How many initiatives state an amount in it, and the largest.
    package var initiatives: Int
    package var largest: Double
  }

  /// Initiatives of a sector by column of the span. One in two sectors is counted in both.
  package struct SectorYears: Hashable, Sendable {
    /// `nil` for those whose sector is unknown.
    package let sector: Sector?
    package var total = 0
    package var undated = 0
    package var cooperation = 0
    package var friction = 0
    package var columns: [YearSpan.Column: Int] = [:]
  }

  package struct YearBalance: Hashable, Sendable {
    package let column: YearSpan.Column
    package var cooperation = 0
    package var friction = 0
  }

  package init(initiatives: [Initiative], documents: Int) {
    let umbrellas = Self.umbrellas(initiatives)
    let counted = initiatives.filter { !umbrellas.contains($0.id) }
    listed = initiatives.count
    self.umbrellas = initiatives.count - counted.count
    friction = counted.count { $0.type == .friction }
    cooperation = counted.count - friction
    actors = Set(initiatives.flatMap { $0.participants.map(\.actorKey) }).count
    countries = Set(counted.flatMap { $0.participants.compactMap(\.country) }).count
    self.documents = documents
    countYears(counted)
    unlocated = counted.count { !$0.places.contains(where: \.isLocated) }
    countLevels(counted)
    amounts = Self.totals(counted.filter { $0.type != .friction })
  }

  /// Ids of the initiatives that contain others of the list.
  package static func umbrellas(_ initiatives: [Initiative]) -> Set<String> {
    let parents = Set(initiatives.compactMap { $0.partOf == $0.id ? nil : $0.partOf })
    return Set(initiatives.lazy.map(\.id).filter(parents.contains))
  }

  private mutating func countYears(_ counted: [Initiative]) {
    let dated = counted.compactMap { $0.date?.value.year }
    undated = counted.count - dated.count
    span = YearSpan(dated)
    if let low = dated.min(), let high = dated.max() { years = low...high }

    var sectors: [Sector?: SectorYears] = [:]
    var balance: [YearSpan.Column: YearBalance] = [:]
    for initiative in counted {
      let column = initiative.date.flatMap { date in span?.column(of: date.value.year) }
      let isFriction = initiative.type == .friction
      if let column {
        var entry = balance[column] ?? YearBalance(column: column)
        if isFriction { entry.friction += 1 } else { entry.cooperation += 1 }
        balance[column] = entry
      }
      for sector in initiative.knownSectors {
        var entry = sectors[sector] ?? SectorYears(sector: sector)
        entry.total += 1
        if isFriction { entry.friction += 1 } else { entry.cooperation += 1 }
        if let column { entry.columns[column, default: 0] += 1 } else { entry.undated += 1 }
        sectors[sector] = entry
      }
    }
    let order = Sector.allCases
    func rank(_ sector: Sector?) -> Int { sector.flatMap(order.firstIndex(of:)) ?? order.count }
    bySector = sectors.values.sorted { a, b in
      // Most first; those without a sector last.
      if (a.sector == nil) != (b.sector == nil) { return b.sector == nil }
      return a.total != b.total ? a.total > b.total : rank(a.sector) < rank(b.sector)
    }
    byYear = (span?.columns ?? []).map { balance[$0] ?? YearBalance(column: $0) }
  }

  private mutating func countLevels(_ counted: [Initiative]) {
    var gaps: [Int] = []
    for initiative in counted {
      guard let claimed = initiative.claimed, let substance = initiative.substance,
        levels.indices.contains(claimed)
      else { continue }
      levels[claimed][substance.rawValue] += 1
      gaps.append(claimed - substance.rawValue)
    }
    gaps.sort()
    levelled = gaps.count
    overclaimed = gaps.count { $0 > 0 }
    if !gaps.isEmpty {
      medianHypeGap = Double(gaps[(gaps.count - 1) / 2] + gaps[gaps.count / 2]) / 2
    }
  }

  private static func totals(_ initiatives: [Initiative]) -> [CurrencyTotal] {
    var totals: [String: CurrencyTotal] = [:]
    for initiative in initiatives {
      for currency in Set(initiative.amounts.map(\.currency)) {
        let values = initiative.amounts.filter { $0.currency == currency && $0.value.isFinite }.map(\.value)
        guard let largest = values.max() else { continue }
        var entry =
          totals[currency] ?? CurrencyTotal(currency: currency, total: 0, initiatives: 0, largest: 0)
        entry.total += values.reduce(0, +)
        entry.initiatives += 1
        entry.largest = max(entry.largest, largest)
        totals[currency] = entry
      }
    }
    return totals.values.sorted {
      $0.initiatives != $1.initiatives ? $0.initiatives > $1.initiatives : $0.currency < $1.currency
    }
  }
}
