// SPDX-License-Identifier: Apache-2.0
import EntenteTag
import EntenteText
import Foundation

/// A text with the names that stand in it, as `../shared/eval/score_ner.py prepare` writes them.
struct Record: Decodable {
  struct Span: Decodable {
    var start: Int
    var end: Int
    var type: String?
  }

  var text: String
  var gold: [Span]
  /// Annotated, but none of the three kinds: neither right nor wrong.
  var ignore: [Span]?
  /// How much a mistake in it counts in training.
  var weight: Float?

  /// The records of a file of JSON lines, one after another; memory holds the file and one record.
  static func each(_ path: String, _ body: (Record) throws -> Void) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw TrainingError(description: "\(path) cannot be read")
    }
    let decoder = JSONDecoder()
    for line in data.split(separator: 0x0A) { try body(try decoder.decode(Record.self, from: Data(line))) }
  }
}

/// A record cut into tokens, its names as ranges of tokens.
struct Cut {
  let text: TaggedText
  let names: [TaggedName]
  let ignored: Set<Range<Int>>

  init(_ record: Record, _ bytes: UnsafeBufferPointer<UInt8>) {
    text = TaggedText(bytes)
    let offsets = ScalarOffsets(bytes)
    var starts: [Int: Int] = [:]
    var ends: [Int: Int] = [:]
    for (index, token) in text.tokens.enumerated() {
      starts[offsets.scalar(at: Int(token.start), in: bytes)] = index
      ends[offsets.scalar(at: Int(token.end), in: bytes)] = index + 1
    }
    func range(_ span: Record.Span) -> Range<Int>? {
      guard let start = starts[span.start], let end = ends[span.end], start < end else { return nil }
      return start..<end
    }
    var names: [TaggedName] = []
    for span in record.gold.sorted(by: { ($0.start, -$0.end) < ($1.start, -$1.end) }) {
      guard let type = span.type, let range = range(span), let kind = Self.kinds[type],
        names.last.map({ $0.tokens.upperBound <= range.lowerBound }) ?? true
      else { continue }
      names.append(TaggedName(tokens: range, kind: kind))
    }
    self.names = names
    ignored = Set((record.ignore ?? []).compactMap(range))
  }

  static let kinds: [String: NameKind] = ["person": .person, "organisation": .organisation, "place": .place]
}
