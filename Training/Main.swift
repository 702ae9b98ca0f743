// SPDX-License-Identifier: Apache-2.0
import EntenteTag
import EntenteText
import Foundation

/// Trains the tagger. See docs/models.md; `Training/train.sh` runs the whole of it.
///
///     entente-train --language ru --lists lists.tsv --text FILE.jsonl… --data FILE.jsonl… [--check DEV.jsonl…]
///       --out ru.tag [--features 360000] [--epochs 4] [--classes FILE] [--limit TOKENS]
@main
struct Main {
  static func main() {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      if arguments.first == "names" {
        try NamesTool.run(Array(arguments.dropFirst()))
      } else {
        try Training(Arguments(arguments)).run()
      }
    } catch {
      FileHandle.standardError.write(Data("entente-train: \(error)\n".utf8))
      exit(1)
    }
  }
}

struct TrainingError: Error, CustomStringConvertible {
  let description: String
}

/// `--name value value…`, in any order.
struct Arguments {
  private var values: [String: [String]] = [:]

  init(_ arguments: [String]) throws {
    var name: String?
    for argument in arguments {
      if argument.hasPrefix("--") {
        name = String(argument.dropFirst(2))
        values[String(argument.dropFirst(2)), default: []] += []
      } else if let name {
        values[name, default: []].append(argument)
      } else {
        throw TrainingError(description: "“\(argument)” stands before any option")
      }
    }
  }

  func list(_ name: String) -> [String] { values[name] ?? [] }
  func one(_ name: String) -> String? { values[name]?.first }
  func has(_ name: String) -> Bool { values[name] != nil }

  func need(_ name: String) throws -> String {
    guard let value = one(name) else { throw TrainingError(description: "--\(name) is needed") }
    return value
  }

  func number<Number: LosslessStringConvertible>(_ name: String, _ standard: Number) throws -> Number {
    guard let text = one(name) else { return standard }
    guard let number = Number(text) else {
      throw TrainingError(description: "--\(name): “\(text)” is no number")
    }
    return number
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// At least 0, less than 1.
  mutating func share() -> Float { Float(next() >> 40) / Float(1 << 24) }

  mutating func below(_ bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

  mutating func shuffle<Element>(_ array: inout [Element]) {
    guard array.count > 1 else { return }
    for index in stride(from: array.count - 1, to: 0, by: -1) { array.swapAt(index, below(index + 1)) }
  }
}

func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
