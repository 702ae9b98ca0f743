// SPDX-License-Identifier: Apache-2.0

/// FNV-1a over UTF-8 bytes with a finishing mix: the same in every process, unlike Swift's own hashes.
enum StableHash {
  static func of(_ text: String, seed: UInt64 = 0) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ seed
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return mixed(hash)
  }

  static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash ^= hash >> 32
    hash = hash &* 0xd6e8_feb8_6659_fd93
    hash ^= hash >> 32
    hash = hash &* 0xd6e8_feb8_6659_fd93
    return hash ^ (hash >> 32)
  }

  /// Of numbers in this order.
  static func of(_ numbers: UInt64...) -> UInt64 {
    numbers.reduce(0x9E37_79B9_7F4A_7C15) { mixed($0 ^ $1) &+ $1 }
  }
}
