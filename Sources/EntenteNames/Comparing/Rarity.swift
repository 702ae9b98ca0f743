// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// How much a part of a name tells by being met: the negative logarithm of how often names have it, learned from public
/// lists (docs/names.md). What was never counted is as rare as its kind usually is.
struct Rarity: Sendable {
  /// In ascending order.
  private var keys: [UInt32] = []
  private var weights: [UInt8] = []
  private var table: [UInt32: UInt8] = [:]

  /// Where nothing has been learned yet.
  init() {}

  /// - Parameter file: lines of a key in hexadecimal and a weight in sixteenths of a nat.
  init(_ file: URL) throws {
    for row in try LexiconTable(file).rows where row.count >= 2 {
      if let key = UInt32(row[0], radix: 16), let weight = UInt8(row[1]) { table[key] = weight }
    }
  }

  func weight(_ part: ReadPart, _ key: UInt32) -> UInt8 {
    switch part.kind {
    case .particle, .title: return 0
    case .initial: return 24
    case .number: return 72
    default: break
    }
    if let known = table[key] { return known }
    let usual: UInt8 =
      switch part.kind {
      case .form: 16
      case .body, .generic, .nation: 60
      case .field: 84
      case .place: 90
      case .patronymic: 90
      default: 144
      }
    // A short word is met by chance more easily than a long one.
    return part.letters.count <= 3 && part.concept == 0 ? min(usual, 112) : usual
  }
}
