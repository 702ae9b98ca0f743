// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// From features to the log odds that two names are of one thing: a layer of hidden units over the features, and a sum.
struct NameModel: Sendable {
  /// Hidden units; row by row their weights for each feature, then their offsets, then their weights in the sum.
  private var hidden = 0
  private var weights: [Float] = []
  private var offsets: [Float] = []
  private var sum: [Float] = []
  /// Of the features themselves in the sum.
  private var direct: [Float]
  private var offset: Float

  /// What counts before anything was learned: how much of both names meets.
  init() {
    direct = [Float](repeating: 0, count: Features.count)
    direct[0] = 8
    direct[4] = -1
    offset = -5.5
  }

  /// - Parameter rows: `direct`, `offset`, `hidden` (one row a unit: offset, weight in the sum, weights of features).
  init(_ rows: [[Substring]]) {
    self.init()
    for row in rows {
      let numbers = row.dropFirst().compactMap { Float($0) }
      switch row.first {
      case "direct" where numbers.count == Features.count: direct = numbers
      case "offset" where numbers.count == 1: offset = numbers[0]
      case "hidden" where numbers.count == Features.count + 2:
        hidden += 1
        offsets.append(numbers[0])
        sum.append(numbers[1])
        weights += numbers[2...]
      default: break
      }
    }
  }

  func logOdds(_ features: borrowing Features) -> Float {
    features.values.withUnsafeBufferPointer { values in
      var total = offset
      direct.withUnsafeBufferPointer { direct in
        for index in 0..<Features.count { total += direct[index] * values[index] }
      }
      weights.withUnsafeBufferPointer { weights in
        for unit in 0..<hidden {
          var activation = offsets[unit]
          let row = unit * Features.count
          for index in 0..<Features.count { activation += weights[row + index] * values[index] }
          if activation > 0 { total += activation * sum[unit] }
        }
      }
      return total
    }
  }

  static func score(_ logOdds: Float) -> Double { 1 / (1 + exp(-Double(logOdds))) }
}
