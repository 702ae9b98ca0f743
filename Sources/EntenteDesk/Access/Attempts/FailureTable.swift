// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Failed attempts by key, in bounded memory: what is full forgets who failed least.
struct FailureTable: Sendable {
  struct Entry: Sendable {
    var failures = 0
    /// Before this nothing is tried.
    var until = Date.distantPast
    var last = Date.distantPast
  }

  /// Failures from which on one has to wait.
  let threshold: Int
  let capacity: Int
  private var entries: [String: Entry] = [:]

  /// The first wait; each failure after it doubles it.
  static let firstWait: TimeInterval = 30
  static let longestWait: TimeInterval = 15 * 60
  /// Without a failure for so long the count begins anew.
  static let memory: TimeInterval = 60 * 60

  init(threshold: Int, capacity: Int) {
    self.threshold = threshold
    self.capacity = capacity
  }

  var count: Int { entries.count }

  /// Seconds to wait; `nil` when one may try.
  func wait(_ key: String, at: Date) -> TimeInterval? {
    guard let entry = entries[key], entry.until > at else { return nil }
    return entry.until.timeIntervalSince(at)
  }

  /// Counts an attempt as failed, before it is known whether it was.
  ///
  /// - Returns: whether the next attempt has to wait.
  mutating func count(_ key: String, at: Date) -> Bool {
    var entry = entries[key] ?? Entry()
    if at.timeIntervalSince(entry.last) > Self.memory { entry = Entry() }
    entry.failures += 1
    entry.last = at
    let over = entry.failures - threshold
    if over >= 0 {
      let wait = min(Self.longestWait, Self.firstWait * pow(2, Double(min(over, 16))))
      entry.until = at.addingTimeInterval(wait)
    }
    if entries[key] == nil, entries.count >= capacity { makeRoom(at: at) }
    entries[key] = entry
    return over >= 0
  }

  /// Forgets a key: it was no failure after all.
  mutating func clear(_ key: String) { entries[key] = nil }

  /// Takes back what ``count(_:at:)`` counted.
  mutating func takeBack(_ key: String) {
    guard var entry = entries[key] else { return }
    entry.failures -= 1
    if entry.failures < threshold { entry.until = .distantPast }
    entries[key] = entry.failures > 0 ? entry : nil
  }

  /// Forgets what is old, and else the quarter that failed least, the oldest first: seldom, so that each attempt costs
  /// little.
  private mutating func makeRoom(at: Date) {
    entries = entries.filter { at.timeIntervalSince($0.value.last) <= Self.memory }
    guard entries.count >= capacity else { return }
    let least = entries.sorted { ($0.value.failures, $0.value.last) < ($1.value.failures, $1.value.last) }
    for (key, _) in least.prefix(max(1, capacity / 4)) { entries[key] = nil }
  }
}
