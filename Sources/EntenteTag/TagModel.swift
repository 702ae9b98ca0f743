// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// All that the tagger knows of one language: lists of names, classes of words, weights.
package struct TagModel: Sendable {
  package var lists: PhraseBits
  package var classes: WordClasses
  package var weights: WeightTable
  /// Weights of one label after another, in the unit of the other weights.
  package var transitions: [Int32]

  /// Of the weights and the lists, as the file has it: tells one training from another.
  package let checksum: UInt32

  package init(lists: PhraseBits, classes: WordClasses, weights: WeightTable, transitions: [Int32]) {
    self.lists = lists
    self.classes = classes
    self.weights = weights
    self.transitions = transitions
    var sum: UInt64 = 0
    for hash in lists.hashes { sum = mixed(sum, hash) }
    for slot in weights.slots { sum = mixed(mixed(sum, slot.x), slot.y) }
    for (hash, known) in zip(classes.hashes, classes.classes) {
      sum = mixed(sum, UInt64(hash) << 16 | UInt64(known.fine))
    }
    checksum = UInt32(truncatingIfNeeded: sum)
  }
}

/// What is wrong with a file of weights.
package struct TagError: Error, CustomStringConvertible {
  package let message: String
  package init(_ message: String) { self.message = message }
  package var description: String { message }
}

// The file: the eight bytes `ENTTAG01`; four counts of 32 bits (phrases, words, slots, transitions) and a checksum; then, each
// little-endian and without gaps, hashes of phrases (64 bits), slots (two of 64 bits), transitions (32 bits), hashes of
// words (32 bits), classes of words (16, 8 and 8 bits), classes of phrases (8 bits).
extension TagModel {
  private static let magic: [UInt8] = Array("ENTTAG01".utf8)

  package var data: Data {
    var data = Data(Self.magic)
    func append<Number: FixedWidthInteger>(_ number: Number) {
      withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) }
    }
    for count in [lists.hashes.count, classes.hashes.count, weights.slots.count, transitions.count] {
      append(UInt32(count))
    }
    append(checksum)
    for hash in lists.hashes { append(hash) }
    for slot in weights.slots {
      append(slot.x)
      append(slot.y)
    }
    for weight in transitions { append(weight) }
    for hash in classes.hashes { append(hash) }
    for known in classes.classes {
      append(known.fine)
      append(known.coarse)
      append(known.capital)
    }
    data.append(contentsOf: lists.classes)
    return data
  }

  /// Reads a model.
  ///
  /// - Throws: ``TagError`` when the bytes are no model of this version or are cut short.
  package init(_ data: Data) throws(TagError) {
    let header = Self.magic.count + 20
    guard data.count >= header, Array(data.prefix(Self.magic.count)) == Self.magic else {
      throw TagError("no model of this version")
    }
    var reader = Reader(data: data, at: Self.magic.count)
    let counts = reader.array(of: UInt32.self, 4).map(Int.init)
    checksum = reader.array(of: UInt32.self, 1)[0]
    let size = header + counts[0] * 9 + counts[1] * 8 + counts[2] * 16 + counts[3] * 4
    guard data.count == size, counts[3] == TagLabel.count * TagLabel.count, counts[2] > 0 else {
      throw TagError("the model is cut short or too long: \(data.count) bytes instead of \(size)")
    }
    let phrases = reader.array(of: UInt64.self, counts[0])
    let slots = reader.array(of: SIMD2<UInt64>.self, counts[2])
    transitions = reader.array(of: Int32.self, counts[3])
    let words = reader.array(of: UInt32.self, counts[1])
    let known = reader.array(of: UInt32.self, counts[1]).map {
      WordClass(
        fine: UInt16(truncatingIfNeeded: $0), coarse: UInt8(truncatingIfNeeded: $0 >> 16),
        capital: UInt8(truncatingIfNeeded: $0 >> 24))
    }
    lists = PhraseBits(hashes: phrases, classes: reader.array(of: UInt8.self, counts[0]))
    classes = WordClasses(hashes: words, classes: known)
    weights = WeightTable(slots: slots)
    guard slots.contains(where: { $0.y >> 40 == 0 }) else { throw TagError("the table of weights is full") }
  }

  /// Copies arrays of plain numbers out of a file that has been found long enough.
  private struct Reader {
    let data: Data
    var at: Int

    mutating func array<Number: BitwiseCopyable>(of type: Number.Type, _ count: Int) -> [Number] {
      let size = count * MemoryLayout<Number>.stride
      defer { at += size }
      return [Number](unsafeUninitializedCapacity: count) { buffer, filled in
        data.copyBytes(
          to: UnsafeMutableRawBufferPointer(buffer),
          from: (data.startIndex + at)..<(data.startIndex + at + size))
        filled = count
      }
    }
  }
}
