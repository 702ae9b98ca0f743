// SPDX-License-Identifier: Apache-2.0
import EntenteTag
import EntenteText
import Foundation

/// One run: lists, classes of words, features, weights, the file, and what it measures at.
struct Training {
  let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() throws {
    let code = try arguments.need("language")
    guard let language = Tagger.languages.firstIndex(of: code) else {
      throw TrainingError(description: "--language is one of \(Tagger.languages.joined(separator: ", "))")
    }
    if let path = arguments.one("model") {
      let model = try TagModel(Data(contentsOf: URL(fileURLWithPath: path)))
      var check = Check(model, language: language)
      check.listsMistakes = arguments.has("mistakes")
      return try check.print(arguments.list("check"))
    }
    let lists = try PhraseBits(Self.lists(arguments.list("lists")))
    say("lists: \(lists.hashes.count) phrases and beginnings")
    let classes = try classes(language)
    var extractor = SentenceFeatures(language: language, lists: lists, classes: classes)
    var index = try FeatureIndex(least: arguments.number("least", 3))
    say("features:")
    var examples = try Examples(
      arguments.list("data"), language: language, &extractor, &index,
      limit: arguments.number("limit", Int.max))
    say("  \(index.features.count) features, \(examples.rows.count) in \(examples.labels.count) tokens")

    let most = try arguments.number("features", 360_000)
    let (passes, after) = (try arguments.number("passes", 3), try arguments.number("after", 2))
    let drop: Float = try arguments.number("drop", 0.15)
    let shrink: Float = try arguments.number("shrink", 1e-5)
    var chain = Chain(rows: index.features.count, seed: 1)
    var features = index.features
    let step: Float = try arguments.number("step", 0.15)
    for pass in 0..<(passes + after) {
      if pass == passes, features.count > most {
        let kept = Self.largest(chain.weights, most)
        chain.keep(kept, count: most)
        examples.keep(kept)
        features = Self.kept(features, kept, most)
      }
      let eased = step * (1 - 0.8 * Float(pass) / Float(passes + after))
      let loss = chain.pass(examples, step: eased, drop: drop, shrink: shrink)
      say("pass \(pass + 1): loss \(loss)")
      if arguments.has("verbose") || pass + 1 == passes {
        try Check(
          Self.model(chain, features, lists, classes), language: language
        ).print(arguments.list("check"))
      }
    }
    let model = Self.model(chain, features, lists, classes)
    let data = model.data
    try data.write(to: URL(fileURLWithPath: try arguments.need("out")))
    say("\(try arguments.need("out")): \(data.count) bytes")
    try Check(model, language: language).print(arguments.list("check"))
  }

  /// Lines of a phrase, a tab and its classes.
  private static func lists(_ paths: [String]) throws -> [(String, NameClass)] {
    let names: [String: NameClass] = [
      "country": .country, "place": .place, "organisation": .organisation, "given": .given, "family": .family,
    ]
    var phrases: [(String, NameClass)] = []
    for path in paths {
      for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
        let cells = line.split(separator: "\t")
        guard cells.count == 2, let bits = names[String(cells[1])] else {
          throw TrainingError(description: "\(path): “\(line)” is no phrase with a class")
        }
        phrases.append((String(cells[0]), bits))
      }
    }
    return phrases
  }

  /// Reads the classes of words from a file of an earlier run, or makes them and writes them there.
  private func classes(_ language: Int) throws -> WordClasses {
    let path = arguments.one("classes")
    if let path, let data = FileManager.default.contents(atPath: path) {
      let model = try TagModel(data)
      say("classes: \(model.classes.hashes.count) words from \(path)")
      return model.classes
    }
    guard arguments.has("text") else { return WordClasses() }
    say("classes:")
    let vocabulary = try Vocabulary(
      arguments.list("text"), language: language, least: arguments.number("least-words", 4),
      most: arguments.number("words", 60_000), limit: arguments.number("text-limit", 9_000_000))
    let classes = Embeddings.wordClasses(vocabulary, seed: 7)
    if let path {
      let shell = TagModel(
        lists: PhraseBits([]), classes: classes, weights: WeightTable(features: 1),
        transitions: Array(repeating: 0, count: TagLabel.count * TagLabel.count))
      try shell.data.write(to: URL(fileURLWithPath: path))
    }
    return classes
  }

  /// For each row its new number, -1 for all but the `most` with the largest weights.
  private static func largest(_ weights: [Chain.Row], _ most: Int) -> [Int32] {
    let sizes = weights.map { row -> Float in
      var (low, high) = (row[0], row[0])
      for label in 1..<TagLabel.count {
        low = min(low, row[label])
        high = max(high, row[label])
      }
      return high - low
    }
    let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }.prefix(most).sorted()
    var kept = [Int32](repeating: -1, count: weights.count)
    for (new, old) in order.enumerated() { kept[old] = Int32(new) }
    return kept
  }

  private static func kept(_ features: [UInt64], _ kept: [Int32], _ count: Int) -> [UInt64] {
    var result = [UInt64](repeating: 0, count: count)
    for (old, new) in kept.enumerated() where new >= 0 { result[Int(new)] = features[old] }
    return result
  }

  /// The model that ships: weights of eight bits. The unit is so large that one weight in ten thousand is cut.
  private static func model(
    _ chain: Chain, _ features: [UInt64], _ lists: PhraseBits, _ classes: WordClasses
  ) -> TagModel {
    var sizes: [Float] = []
    for row in chain.weights { for label in 0..<TagLabel.count { sizes.append(abs(row[label])) } }
    sizes.sort()
    let unit = max(sizes[min(sizes.count - 1, Int(Double(sizes.count) * 0.9999))], 0.1) / 127
    var table = WeightTable(features: features.count)
    for (row, feature) in features.enumerated() {
      let weights = (0..<TagLabel.count).map {
        Int8(max(-127, min(127, (chain.weights[row][$0] / unit).rounded())))
      }
      if weights.contains(where: { $0 != 0 }) { table.insert(feature, weights) }
    }
    var transitions = [Int32](repeating: 0, count: TagLabel.count * TagLabel.count)
    for label in 0..<TagLabel.count {
      for next in 0..<TagLabel.count where TagLabel.allows(label, next) {
        transitions[label * TagLabel.count + next] = Int32((chain.transitions[label][next] / unit).rounded())
      }
    }
    return TagModel(lists: lists, classes: classes, weights: table, transitions: transitions)
  }
}
