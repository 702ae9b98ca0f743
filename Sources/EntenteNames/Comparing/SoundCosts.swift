// SPDX-License-Identifier: Apache-2.0
/// What it costs to write one sound for another, learned from pairs of spellings of one name. 64 stands for a sound that
/// has nothing to do with the other.
struct SoundCosts: Sendable {
  /// Row by row, 32 by 32; column 0 is to leave the sound out, row 0 to add it.
  private(set) var costs: [UInt8]

  /// Equal sounds cost nothing, vowels little, anything else 64.
  init() {
    costs = [UInt8](repeating: 64, count: Sound.symbols * Sound.symbols)
    let vowels: Set<Int> = [1, 5, 9, 15, 21, 25]
    for a in 0..<Sound.symbols {
      for b in 0..<Sound.symbols {
        if a == b {
          set(a, b, 0)
        } else if vowels.contains(a), vowels.contains(b) {
          set(a, b, 24)
        } else if a == 0 && (vowels.contains(b) || b == 8) || b == 0 && (vowels.contains(a) || a == 8) {
          set(a, b, 32)
        }
      }
    }
  }

  /// - Parameter rows: of a channel's two sounds and the cost.
  init(_ rows: [[Substring]], channel: Substring) {
    self.init()
    for row in rows where row.count >= 4 && row[0] == channel {
      if let a = Int(row[1]), let b = Int(row[2]), let cost = UInt8(row[3]), (0..<Sound.symbols).contains(a),
        (0..<Sound.symbols).contains(b)
      {
        set(a, b, cost)
      }
    }
  }

  private mutating func set(_ a: Int, _ b: Int, _ cost: UInt8) { costs[a * Sound.symbols + b] = cost }
}

extension UnsafePointer<UInt8> {
  /// The least cost of turning one word's sounds into another's, in sixty-fourths of a sound; the first sound counts one
  /// and a half times. Stops when it must come to more than `limit`, and gives `limit + 1`.
  ///
  /// `self` are the costs; both lengths are at most ``Sound/longest``.
  func distance(
    _ a: UnsafePointer<UInt8>, _ n: Int, _ b: UnsafePointer<UInt8>, _ m: Int,
    _ row: UnsafeMutablePointer<Int32>, limit: Int32
  ) -> Int32 {
    row[0] = 0
    for j in 0..<m {
      let cost = Int32(self[Int(b[j])])
      row[j + 1] = row[j] + (j == 0 ? cost + cost >> 1 : cost)
    }
    for i in 0..<n {
      let sound = Int(a[i]) << 5
      var diagonal = row[0]
      let left = Int32(self[sound])
      row[0] += i == 0 ? left + left >> 1 : left
      var before = row[0]
      var least = before
      for j in 0..<m {
        let up = row[j + 1]
        var swap = Int32(self[sound + Int(b[j])])
        if i == 0 && j == 0 { swap += swap >> 1 }
        var best = diagonal + swap
        best = Swift.min(best, up + left)
        best = Swift.min(best, before + Int32(self[Int(b[j])]))
        diagonal = up
        row[j + 1] = best
        before = best
        least = Swift.min(least, best)
      }
      if least > limit { return limit + 1 }
    }
    return row[m]
  }
}
