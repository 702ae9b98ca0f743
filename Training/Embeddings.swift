// SPDX-License-Identifier: Apache-2.0
import EntenteTag
import Foundation

/// Vectors of words by the words around them: skip-grams with negative samples (Mikolov et al. 2013).
struct Embeddings {
  private(set) var vectors: Vectors

  init(_ vocabulary: Vocabulary, passes: Int, seed: UInt64) {
    var dice = Dice(seed)
    let count = vocabulary.forms.count
    vectors = Vectors(count: count)
    var contexts = Vectors(count: count)
    let drawn = Self.drawn(vocabulary)
    let total = Double(vocabulary.counts.reduce(0, +))
    let keep: [Float] = vocabulary.counts.map { count in
      let share = Double(count) / total
      return Float(min(1, (sqrt(share / 1e-4) + 1) * 1e-4 / share))
    }
    // The logistic function from -8 to 8.
    let logistic = (0..<1024).map { 1 / (1 + expf(-(Float($0) / 64 - 8))) }
    let all = vocabulary.sentences.reduce(0) { $0 + $1.count } * passes
    vectors.withMutable { vectors in
      for index in 0..<(count * Vectors.stride) {
        for lane in 0..<8 { vectors[index][lane] = (dice.share() - 0.5) / Float(Vector.width) }
      }
      _ = contexts.withMutable { contexts in
        let change = UnsafeMutablePointer<Vector.Part>.allocate(capacity: Vectors.stride)
        defer { change.deallocate() }
        var done = 0
        var row: [Int] = []
        for _ in 0..<passes {
          for sentence in vocabulary.sentences {
            done += sentence.count
            row.removeAll(keepingCapacity: true)
            for word in sentence where dice.share() < keep[Int(word)] { row.append(Int(word)) }
            let step = max(0.05 * (1 - Float(Double(done) / Double(all + 1))), 0.0005)
            for at in row.indices {
              let reach = 1 + dice.below(3)
              for near in max(0, at - reach)...min(row.count - 1, at + reach) where near != at {
                let word = vectors + row[near] * Vectors.stride
                change.update(repeating: .zero, count: Vectors.stride)
                for sample in 0..<6 {
                  let number = sample == 0 ? row[at] : Int(drawn[dice.below(drawn.count)])
                  if sample > 0, number == row[at] { continue }
                  let other = contexts + number * Vectors.stride
                  let product = max(-7.9, min(7.9, Vector.dot(word, other)))
                  let gradient = ((sample == 0 ? 1 : 0) - logistic[Int((product + 8) * 64)]) * step
                  Vector.add(change, other, times: gradient)
                  Vector.add(other, word, times: gradient)
                }
                Vector.add(word, change, times: 1)
              }
            }
          }
        }
      }
      for word in 0..<count { Vector.normalise(vectors + word * Vectors.stride) }
    }
  }

  /// Words as often as their count to the power of three quarters says.
  private static func drawn(_ vocabulary: Vocabulary) -> [Int32] {
    var drawn: [Int32] = []
    let mass = vocabulary.counts.reduce(0.0) { $0 + pow(Double($1), 0.75) }
    for word in vocabulary.counts.indices {
      let share = Int(pow(Double(vocabulary.counts[word]), 0.75) / mass * 4_000_000) + 1
      drawn.append(contentsOf: repeatElement(Int32(word), count: share))
    }
    return drawn
  }

  /// The nearest of `classes` middles for each of `points` (k-means by the angle), and the middles.
  static func classes(_ points: Vectors, _ classes: Int, rounds: Int, seed: UInt64)
    -> (nearest: [Int], middles: Vectors)
  {
    var dice = Dice(seed)
    var nearest = [Int](repeating: 0, count: points.count)
    var middles = Vectors(count: min(classes, points.count))
    guard points.count > 0 else { return (nearest, middles) }
    for number in 0..<middles.count { middles.copy(points, dice.below(points.count), to: number) }
    for _ in 0..<rounds {
      var sums = Vectors(count: middles.count)
      var sizes = [Int](repeating: 0, count: middles.count)
      points.with { points in
        middles.with { middle in
          _ = sums.withMutable { sums in
            for index in nearest.indices {
              let point = points + index * Vectors.stride
              var best: Float = -2
              for number in 0..<middles.count {
                let product = Vector.dot(point, middle + number * Vectors.stride)
                if product > best { (best, nearest[index]) = (product, number) }
              }
              sizes[nearest[index]] += 1
              Vector.add(sums + nearest[index] * Vectors.stride, point, times: 1)
            }
          }
        }
      }
      for number in 0..<middles.count {
        if sizes[number] > 0 {
          middles.copy(sums, number, to: number)
        } else {
          middles.copy(points, dice.below(points.count), to: number)
        }
      }
      middles.withMutable { middle in
        for number in sizes.indices { Vector.normalise(middle + number * Vectors.stride) }
      }
    }
    return (nearest, middles)
  }

  /// The classes of a vocabulary's words: fine ones, and coarse ones of these.
  static func wordClasses(_ vocabulary: Vocabulary, seed: UInt64) -> WordClasses {
    let embeddings = Embeddings(vocabulary, passes: 4, seed: seed)
    say("  vectors are there")
    let (fine, middles) = classes(embeddings.vectors, 800, rounds: 8, seed: seed)
    let (coarse, _) = classes(middles, 96, rounds: 20, seed: seed)
    var table: [UInt32: WordClass] = [:]
    for word in vocabulary.forms.indices.reversed() {
      table[UInt32(truncatingIfNeeded: vocabulary.forms[word] >> 32)] = WordClass(
        fine: UInt16(fine[word] + 1), coarse: UInt8(coarse[fine[word]] + 1), capital: vocabulary.capital(word)
      )
    }
    let sorted = table.sorted { $0.key < $1.key }
    return WordClasses(hashes: sorted.map(\.key), classes: sorted.map(\.value))
  }
}
