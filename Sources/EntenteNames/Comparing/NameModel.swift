// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// From features to the log odds that two names are of one thing: a layer of hidden units over the features, and a sum.
struct NameModel: Sendable {
  /// A hidden unit: what it takes of each feature, its offset, and its weight in the sum.
  private struct Hidden: Sendable {
    let weights: Weights
    let offset: Float
    let sum: Float
  }

  /// One for each feature, eight at a time.
  private struct Weights: Sendable {
    var a = SIMD8<Float>(repeating: 0)
    var b = SIMD8<Float>(repeating: 0)
    var c = SIMD8<Float>(repeating: 0)
    var d = SIMD8<Float>(repeating: 0)
    var e = SIMD8<Float>(repeating: 0)
    var f = SIMD8<Float>(repeating: 0)

    init(_ numbers: some Collection<Float>) {
      let all = Array(numbers)
      (a, b, c) = (SIMD8(all[0..<8]), SIMD8(all[8..<16]), SIMD8(all[16..<24]))
      (d, e, f) = (SIMD8(all[24..<32]), SIMD8(all[32..<40]), SIMD8(all[40..<48]))
    }

    @inline(__always)
    init(_ features: borrowing Features) {
      features.values.span.withUnsafeBytes { bytes in
        a = bytes.loadUnaligned(as: SIMD8<Float>.self)
        b = bytes.loadUnaligned(fromByteOffset: 32, as: SIMD8<Float>.self)
        c = bytes.loadUnaligned(fromByteOffset: 64, as: SIMD8<Float>.self)
        d = bytes.loadUnaligned(fromByteOffset: 96, as: SIMD8<Float>.self)
        e = bytes.loadUnaligned(fromByteOffset: 128, as: SIMD8<Float>.self)
        f = bytes.loadUnaligned(fromByteOffset: 160, as: SIMD8<Float>.self)
      }
    }

    @inline(__always)
    func dot(_ other: Weights) -> Float {
      let sum = a * other.a + b * other.b + c * other.c + d * other.d + e * other.e + f * other.f
      let four = sum.lowHalf + sum.highHalf
      let two = four.lowHalf + four.highHalf
      return two.x + two.y
    }
  }

  private var hidden: [Hidden] = []
  /// Of the features themselves in the sum.
  private var direct: Weights
  private var offset: Float

  /// What counts before anything was learned: how much of both names meets.
  init() {
    var numbers = [Float](repeating: 0, count: Features.count)
    numbers[0] = 8
    numbers[4] = -1
    direct = Weights(numbers)
    offset = -5.5
  }

  /// - Parameter rows: `direct`, `offset`, `hidden` (one row a unit: offset, weight in the sum, weights of features).
  init(_ rows: [[Substring]]) {
    self.init()
    for row in rows {
      let numbers = row.dropFirst().compactMap { Float($0) }
      switch row.first {
      case "direct" where numbers.count == Features.count: direct = Weights(numbers)
      case "offset" where numbers.count == 1: offset = numbers[0]
      case "hidden" where numbers.count == Features.count + 2:
        hidden.append(Hidden(weights: Weights(numbers[2...]), offset: numbers[0], sum: numbers[1]))
      default: break
      }
    }
  }

  /// The odds of names that are the same but for their writing, at least: whatever they are, they are one name.
  private static let same: Float = 3.5

  func logOdds(_ features: borrowing Features) -> Float {
    let odds = weighed(features)
    return features.isSame ? max(odds, Self.same) : odds
  }

  private func weighed(_ features: borrowing Features) -> Float {
    let values = Weights(features)
    var total = offset + direct.dot(values)
    for unit in hidden {
      let activation = unit.offset + unit.weights.dot(values)
      if activation > 0 { total += activation * unit.sum }
    }
    return total
  }

  static func score(_ logOdds: Float) -> Double { 1 / (1 + exp(-Double(logOdds))) }
}
