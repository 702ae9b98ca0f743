// SPDX-License-Identifier: Apache-2.0
import EntenteTag
import Foundation

/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), learnt by stochastic gradients with
/// a step of its own for every weight (AdaGrad: Duchi, Hazan and Singer 2011).
struct Chain {
  typealias Row = SIMD16<Float>
  private static let labels = TagLabel.count

  private(set) var weights: [Row]
  private var squares: [Row]
  private(set) var transitions: [Row]
  private var transitionSquares: [Row]
  private var dice: Dice

  init(rows: Int, seed: UInt64) {
    weights = Array(repeating: .zero, count: rows)
    squares = Array(repeating: .zero, count: rows)
    transitions = Array(repeating: .zero, count: Self.labels)
    transitionSquares = Array(repeating: .zero, count: Self.labels)
    dice = Dice(seed)
  }

  /// Keeps the rows that `kept` gives a new number, `count` in all.
  mutating func keep(_ kept: [Int32], count: Int) {
    var (weights, squares) = ([Row](repeating: .zero, count: count), [Row](repeating: .zero, count: count))
    for (old, new) in kept.enumerated() where new >= 0 {
      weights[Int(new)] = self.weights[old]
      squares[Int(new)] = self.squares[old]
    }
    (self.weights, self.squares) = (weights, squares)
  }

  /// 1 where a label may follow, else 0.
  private static let allowed: [Row] = (0..<labels).map { label in
    var row = Row.zero
    for next in 0..<labels where TagLabel.allows(label, next) { row[next] = 1 }
    return row
  }
  private static let begins: Row = {
    var row = Row.zero
    for label in 0..<labels where TagLabel.begins(label) { row[label] = 1 }
    return row
  }()
  private static let ends: Row = {
    var row = Row.zero
    for label in 0..<labels where TagLabel.ends(label) { row[label] = 1 }
    return row
  }()

  /// One pass over all sentences in an order drawn anew.
  ///
  /// - Parameters:
  ///   - step: the length of a step.
  ///   - drop: the share of a token's features that are left out of each look at it, so that no feature is leant upon
  ///     alone.
  ///   - shrink: how much a weight shrinks when it is looked at, times the step.
  /// - Returns: the mean of minus the log-likelihood of a token.
  mutating func pass(_ examples: Examples, step: Float, drop: Float, shrink: Float) -> Double {
    var order = Array(examples.sentences.indices)
    dice.shuffle(&order)
    var loss = 0.0
    var tokens = 0
    var scratch = Scratch()
    for position in order {
      loss += learn(examples, examples.sentences[position], step, drop, shrink, &scratch)
      tokens += examples.sentences[position].tokens.count
    }
    return loss / Double(max(tokens, 1))
  }

  private struct Scratch {
    var rows: [UInt32] = []
    var starts: [Int] = []
    var potentials: [Row] = []
    var alphas: [Row] = []
    var betas: [Row] = []
    var scales: [Float] = []
  }

  @inline(__always)
  private static func sum(_ vector: Row) -> Float {
    let eight = vector.lowHalf + vector.highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }

  @inline(__always)
  private static func exponential(_ vector: Row) -> Row {
    var result = Row.zero
    for label in 0..<labels { result[label] = expf(vector[label]) }
    return result
  }

  private mutating func learn(
    _ examples: Examples, _ sentence: Examples.Sentence, _ step: Float, _ drop: Float, _ shrink: Float,
    _ scratch: inout Scratch
  ) -> Double {
    let count = sentence.tokens.count
    scratch.rows.removeAll(keepingCapacity: true)
    scratch.starts.removeAll(keepingCapacity: true)
    scratch.potentials.removeAll(keepingCapacity: true)
    scratch.alphas.removeAll(keepingCapacity: true)
    scratch.scales.removeAll(keepingCapacity: true)
    let bar = UInt64(Double(drop) * 65_536)
    var logLikelihood = 0.0
    for token in sentence.tokens {
      scratch.starts.append(scratch.rows.count)
      var sum = Row.zero
      var bits: UInt64 = 0
      var left = 0
      for position in examples.starts[token]..<examples.starts[token + 1] {
        if bar > 0 {
          if left == 0 { (bits, left) = (dice.next(), 4) }
          let draw = bits & 0xFFFF
          bits >>= 16
          left -= 1
          if draw < bar { continue }
        }
        let row = examples.rows[position]
        scratch.rows.append(row)
        sum += weights[Int(row)]
      }
      let gold = Int(examples.labels[token])
      var top = sum[0]
      for label in 1..<Self.labels { top = max(top, sum[label]) }
      logLikelihood += Double(sum[gold] - top)
      scratch.potentials.append(Self.exponential(sum - Row(repeating: top)))
    }
    scratch.starts.append(scratch.rows.count)
    let moves = transitions.indices.map { Self.exponential(transitions[$0]) * Self.allowed[$0] }

    // Forward, each step scaled to one.
    var alpha = scratch.potentials[0] * Self.begins
    for index in 0..<count {
      if index > 0 {
        var next = Row.zero
        for label in 0..<Self.labels { next += moves[label] * alpha[label] }
        alpha = next * scratch.potentials[index]
        logLikelihood += Double(
          transitions[Int(examples.labels[sentence.tokens.lowerBound + index - 1])][
            Int(examples.labels[sentence.tokens.lowerBound + index])])
      }
      if index == count - 1 { alpha *= Self.ends }
      let scale = max(Self.sum(alpha), 1e-30)
      alpha /= Row(repeating: scale)
      scratch.alphas.append(alpha)
      scratch.scales.append(scale)
      logLikelihood -= Double(logf(scale))
    }

    // Backward, with the gradients on the way.
    var beta = Self.ends
    var pairs = [Row](repeating: .zero, count: Self.labels)
    for index in stride(from: count - 1, through: 0, by: -1) {
      let token = sentence.tokens.lowerBound + index
      let gold = Int(examples.labels[token])
      var likely = scratch.alphas[index] * beta
      let total = max(Self.sum(likely), 1e-30)
      likely /= Row(repeating: total)
      likely[gold] -= 1
      let gradient = likely * Row(repeating: sentence.weight)
      var weigh = abs(likely[0])
      for label in 1..<Self.labels { weigh = max(weigh, abs(likely[label])) }
      if weigh > 0.002 {
        let square = gradient * gradient
        for position in scratch.starts[index]..<scratch.starts[index + 1] {
          let row = Int(scratch.rows[position])
          let grown = squares[row] + square
          squares[row] = grown
          var weight = weights[row]
          weight -= weight * Row(repeating: step * shrink)
          weight -= gradient * Row(repeating: step) / (grown + Row(repeating: 1e-3)).squareRoot()
          weights[row] = weight
        }
      }
      if index > 0 {
        let ahead = scratch.potentials[index] * beta
        var back = Row.zero
        let before = scratch.alphas[index - 1]
        let scale = scratch.scales[index]
        for label in 0..<Self.labels {
          let move = moves[label] * ahead
          back[label] = Self.sum(move) / scale
          pairs[label] += move * Row(repeating: before[label] / (scale * total))
        }
        let earlier = Int(examples.labels[token - 1])
        pairs[earlier][gold] -= 1
        beta = back
      }
    }
    for label in 0..<Self.labels {
      let gradient = pairs[label] * Self.allowed[label] * Row(repeating: sentence.weight)
      let grown = transitionSquares[label] + gradient * gradient
      transitionSquares[label] = grown
      transitions[label] -=
        gradient * Row(repeating: step) / (grown + Row(repeating: 1e-3)).squareRoot()
    }
    return -logLikelihood
  }
}
