// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteResolve
internal import Foundation

/// Copies found in a collection of JSON lines `{"text": …, "date"?: …}`: figures at a quarter, a half and all of it, and
/// the pairs found, for a sample to be read by hand (scripts/sample-stories.py).
enum StoriesBenchmark {
  static let usage = """
    usage: EntenteBenchmarks stories FILE.jsonl [--pairs PAIRS.tsv] [--quick]
      --pairs   file for the pairs found: copy, origin (numbers of lines, from 0), kind, similarity
      --quick   all of the collection once, without the parts

    """

  private struct Line: Decodable {
    let text: String
    let date: String?
  }

  static func run(_ arguments: [String]) throws {
    var rest = arguments[...]
    var (file, pairs, isQuick): (String?, String?, Bool) = (nil, nil, false)
    while let argument = rest.popFirst() {
      switch argument {
      case "--pairs": pairs = rest.popFirst()
      case "--quick": isQuick = true
      default: file = argument
      }
    }
    guard let file, let data = FileManager.default.contents(atPath: file) else {
      FileHandle.standardError.write(Data(usage.utf8))
      exit(2)
    }
    let decoder = JSONDecoder()
    let lines = try data.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(Line.self, from: $0) }
    let bytes = lines.reduce(0) { $0 + $1.text.utf8.count }
    print("documents \(lines.count), text \(rounded(Double(bytes) / 1e6)) MB")
    for part in isQuick ? [1] : [4, 2, 1] {
      let some = Array(lines.prefix(lines.count / part))
      let copies = measure(some)
      if part == 1, let pairs { try write(copies, to: pairs) }
    }
    print("peak memory of all this \(rounded(Measure.peakMemory)) MB")
  }

  private static func measure(_ lines: [Line]) -> [String: StoryCopy] {
    let bytes = Double(lines.reduce(0) { $0 + $1.text.utf8.count })
    let start = Measure.processorSeconds
    let sketches = lines.map { Sketch(of: $0.text) }
    let sketched = Measure.processorSeconds
    var finder = StoryFinder()
    for (number, sketch) in sketches.enumerated() {
      let id = name(number)
      finder.add(
        Document.Header(
          id: id, name: id, title: nil, source: Source(name: id),
          published: lines[number].date.flatMap { PartialDate($0) }),
        recorded: number, sketch: sketch)
    }
    let copies = finder.copies()
    let end = Measure.processorSeconds
    let kept = sketches.reduce(0) { $0 + $1.bytes.count }
    let groups = Set(copies.values.map(\.origin)).count
    print(
      """
      \(lines.count) documents: sketched in \(rounded(sketched - start)) s (\(rounded(bytes / 1e6 / (sketched - start))) MB/s), \
      grouped in \(rounded(end - sketched)) s, together \(rounded(Double(lines.count) / (end - start))) documents/s, \
      \(rounded(bytes / 1e6 / (end - start))) MB/s; sketches \(rounded(Double(kept) / 1e6)) MB; \
      groups \(groups), copies \(copies.count)
      """)
    for kind in StoryCopy.Kind.allCases {
      let count = copies.values.count { $0.kind == kind }
      if count > 0 { print("  \(kind.rawValue) \(count)") }
    }
    return copies
  }

  private static func write(_ copies: [String: StoryCopy], to file: String) throws {
    let rows = copies.values.map {
      "\(Int($0.document) ?? 0)\t\(Int($0.origin) ?? 0)\t\($0.kind.rawValue)\t\($0.similarity)"
    }
    let text = rows.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.joined(separator: "\n") + "\n"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
  }

  private static func name(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
  }

  private static func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
