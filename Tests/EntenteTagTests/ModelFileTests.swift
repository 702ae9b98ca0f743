// SPDX-License-Identifier: Apache-2.0
internal import EntenteTag
internal import EntenteText
internal import Foundation
internal import Testing

@Suite("The file of weights")
struct ModelFileTests {
  static let model = TagModel(
    lists: PhraseBits([
      ("Санкт-Петербург", .place), ("Harbin Institute of Technology", .organisation), ("清华大学", .organisation),
    ]),
    classes: WordClasses(
      hashes: [3, 70_000, 4_000_000_000],
      classes: [
        WordClass(fine: 700, coarse: 90, capital: 3), WordClass(fine: 1, coarse: 1, capital: 0),
        WordClass(fine: 2, coarse: 9, capital: 1),
      ]),
    weights: WeightTable([
      (feature: 42 << 40, weights: Array(repeating: -7, count: 13)),
      (feature: 42 << 40 | 1 << 30, weights: (0..<13).map { Int8($0 * 9) }),
    ]),
    transitions: (0..<169).map { Int32($0) - 80 })

  @Test("What is written is read again")
  func roundTrip() throws {
    let read = try TagModel(Self.model.data)
    #expect(read.data == Self.model.data)
    #expect(read.checksum == Self.model.checksum)
    #expect(read.lists.hashes == Self.model.lists.hashes && read.transitions == Self.model.transitions)
    #expect(read.classes.find(70_000 << 32) == WordClass(fine: 1, coarse: 1, capital: 0))
    #expect(read.classes.find(70_001 << 32) == WordClass())
  }

  @Test("Every shorter file and every file with a byte more is refused")
  func cut() {
    let data = Self.model.data
    for length in [0, 4, 8, 27, 28, 100, data.count / 2, data.count - 1] {
      #expect(throws: TagError.self) { _ = try TagModel(data.prefix(length)) }
    }
    #expect(throws: TagError.self) { _ = try TagModel(data + [0]) }
  }

  @Test("Counts that do not add up are refused")
  func counts() {
    var data = Self.model.data
    data[data.count - 1] = 9
    #expect(throws: TagError.self) { _ = try TagModel(data) }
  }

  @Test("A feature finds its own weights and no others")
  func weights() {
    let table = Self.model.weights
    table.starts.withUnsafeBufferPointer { starts in
      table.rows.withUnsafeBufferPointer { rows in
        let reader = WeightReader(starts, rows)
        var sum = SIMD16<Int16>.zero
        reader.add(42 << 40, to: &sum)
        #expect(sum[0] == -7 && sum[12] == -7)
        reader.add(42 << 40 | 1 << 30, to: &sum)
        #expect(sum[0] == -7 && sum[12] == 101)
        reader.add(42 << 40 | 1 << 31, to: &sum)
        reader.add(0, to: &sum)
        #expect(sum[12] == 101)
      }
    }
  }

  @Test("Lists of names mark where a phrase begins, goes on and ends, in any case of its words")
  func lists() {
    var text = "В Санкт-Петербурге и 清华大学。"
    text.withUTF8 { bytes in
      var tokenizer = Tokenizer(bytes)
      tokenizer.scan(0..<bytes.count)
      let tokens = tokenizer.tokens
      var marks = [UInt16](repeating: 0, count: tokens.count)
      tokens.withUnsafeBufferPointer { Self.model.lists.mark($0, 0..<tokens.count, &marks) }
      #expect(marks.map { $0 >> 2 & 3 } == [0, 1, 2, 3, 0, 0, 0, 0, 0, 0])
      #expect(marks.map { $0 >> 4 & 3 } == [0, 0, 0, 0, 0, 1, 2, 2, 3, 0])
    }
  }
}
