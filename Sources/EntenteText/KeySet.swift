// SPDX-License-Identifier: Apache-2.0

/// A set of token keys. Keys are hashes already, so that looking one up takes a probe or two.
///
/// The key 0, which notes have, is in no set.
package struct KeySet: Sendable, ExpressibleByArrayLiteral {
  /// Open addressing with linear probes, at most half full; 0 where a slot is free.
  @usableFromInline private(set) var slots: [UInt64]
  private var count = 0

  package init() { slots = [0, 0] }

  package init(arrayLiteral keys: UInt64...) { self.init(keys) }

  package init(_ keys: some Sequence<UInt64>) {
    self.init()
    for key in keys { insert(key) }
  }

  /// The keys of all tokens of `words`.
  package init(words: [String]) {
    self.init(words.flatMap { Tokenizer.tokens(of: $0).map(\.key) })
  }

  /// Any of the keys.
  package var first: UInt64? { slots.first { $0 != 0 } }

  @inlinable
  package func contains(_ key: UInt64) -> Bool {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: key) & mask
      while true {
        let found = slots[slot]
        if found == 0 { return false }
        if found == key { return true }
        slot = (slot + 1) & mask
      }
    }
  }

  package mutating func insert(_ key: UInt64) {
    guard key != 0, place(key) else { return }
    count += 1
    guard count * 2 > slots.count else { return }
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for key in old where key != 0 { _ = place(key) }
  }

  /// Whether the key was not there before.
  private mutating func place(_ key: UInt64) -> Bool {
    slots.withUnsafeMutableBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot] != 0 {
        if slots[slot] == key { return false }
        slot = (slot + 1) & mask
      }
      slots[slot] = key
      return true
    }
  }
}
