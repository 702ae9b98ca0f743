// SPDX-License-Identifier: Apache-2.0

/// The room that a search works in: one for each thread, kept from query to query so that nothing is made anew.
package struct SearchRoom {
  /// For each reading of a name, how much of the query it has so far, in sixteenths of a nat.
  var met: [UInt16] = []
  /// The last part of the query that added to it.
  var stamps: [UInt8] = []
  /// The names with a number in `met`.
  var touched: [UInt32] = []
  var candidates: [UInt64] = []
  var words: [(word: UInt32, likeness: Float)] = []
  var seen = Set<UInt32>()
  var plan = SearchPlan()
  var row = [Int32](repeating: 0, count: 64)
  var matcher: Matcher

  package init(_ comparer: NameComparer) { self.init(comparer.likeness) }

  init(_ likeness: WordLikeness) { matcher = Matcher(likeness) }

  mutating func fit(_ names: Int) {
    guard met.count < names else { return }
    met = [UInt16](repeating: 0, count: names)
    stamps = [UInt8](repeating: 0, count: names)
  }

  /// Forgets the query.
  mutating func clear() {
    for name in touched {
      met[Int(name)] = 0
      stamps[Int(name)] = 0
    }
    touched.removeAll(keepingCapacity: true)
    candidates.removeAll(keepingCapacity: true)
  }
}
