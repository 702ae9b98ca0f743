// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
package import EntenteModel
internal import EntenteShare
package import Foundation

/// Reads records `{"id", "lang"?, "text"}`, one a line, and writes `{"id", "mentions": […]}`, one a line, in their order.
package struct TagJob: Sendable {
  /// A line longer than this is refused, in bytes.
  package static let longestLine = 16 << 20
  /// How many lines are read at once, at least 1. The result does not depend on it.
  package var width = 1

  private let tagger: TextTagger

  /// - Throws: when the program's own data cannot be loaded.
  package init() throws { tagger = try TextTagger() }

  /// What one line gave: a line of JSON, or why there is none.
  package enum Outcome: Sendable {
    case line(String)
    case rejection(Rejection)
  }

  /// What the lines gave, in their order; empty lines give nothing.
  ///
  /// - Parameters:
  ///   - lines: bytes without the line's end.
  ///   - first: the number of the first line, from 1.
  package func outcomes(_ lines: [Data], first: Int, file: String) async -> [Outcome] {
    let width = max(1, min(width, lines.count))
    return await withTaskGroup(of: (Int, [Outcome]).self) { group in
      for part in 0..<width {
        let range = (lines.count * part / width)..<(lines.count * (part + 1) / width)
        group.addTask { @concurrent in
          (part, range.compactMap { outcome(lines[$0], place: "\(file):\(first + $0)") })
        }
      }
      var parts: [Int: [Outcome]] = [:]
      for await (part, outcomes) in group { parts[part] = outcomes }
      return (0..<width).flatMap { parts[$0] ?? [] }
    }
  }

  private struct Input: Decodable {
    var id: Identifier
    var text: String
    /// A wrong language harms nothing: each sentence is read by its script.
    var lang: String?
  }

  /// A number or a string; written as it was read.
  private enum Identifier: Decodable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  private func outcome(_ line: Data, place: String) -> Outcome? {
    guard line.contains(where: { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }) else { return nil }
    func refused(_ rule: String, _ message: String) -> Outcome {
      .rejection(
        Rejection(
          rule: rule, place: place, message: message,
          excerpt: String(decoding: line.prefix(80), as: UTF8.self)))
    }
    guard line.count <= Self.longestLine else {
      return refused(
        "line-too-long", "a line may have \(Self.longestLine) bytes; cut the text into several records")
    }
    guard let input = try? JSONDecoder().decode(Input.self, from: line) else {
      return refused("bad-record", "not a JSON object with the keys id and text; mend the line")
    }
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("id")
      switch input.id {
      case .text(let text): writer.string(text)
      case .number(let number): writer.integer(number)
      }
      writer.key("mentions")
      writer.array(tagger.mentions(of: input.text)) { writer, mention in
        writer.object { writer in
          writer.key("start")
          writer.integer(mention.start)
          writer.key("end")
          writer.integer(mention.end)
          writer.key("type")
          writer.string(mention.kind.rawValue)
          writer.key("text")
          writer.string(mention.text)
        }
      }
    }
    return .line(writer.text)
  }
}
