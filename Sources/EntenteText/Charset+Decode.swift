// SPDX-License-Identifier: Apache-2.0
internal import CICU

extension Charset {
  /// What became of bytes read as one character set.
  enum Outcome {
    case text([UInt8])
    /// The offset of the first byte sequence that stands for no character.
    case invalid(Int)
    /// ICU has no converter of this name.
    case unknown
  }

  /// Reads `bytes` as this character set; the text comes as UTF-8.
  ///
  /// - Parameter complete: whether the bytes end where the text ends; when not, a cut character at the end is left
  ///   out instead of being invalid.
  func convert(_ bytes: ArraySlice<UInt8>, complete: Bool = true) -> Outcome {
    guard let decoder = entente_decoder_open(name) else { return .unknown }
    defer { entente_decoder_close(decoder) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 4)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    return bytes.withUnsafeBufferPointer { input -> Outcome in
      var position = 0
      while true {
        var taken = 0
        var written = 0
        let rest = UnsafeBufferPointer(rebasing: input[position...])
        let state = entente_decoder_step(
          decoder, rest.baseAddress, rest.count, complete ? 1 : 0, &chunk, chunk.count, &taken, &written)
        text.append(contentsOf: chunk[..<written])
        position += taken
        switch Int(state) {
        case Int(ENTENTE_DECODED): return .text(text)
        case Int(ENTENTE_DECODER_FULL): continue
        default: return .invalid(max(0, position - 1))
        }
      }
    }
  }

  /// The offset of the first byte in `bytes` that is not part of valid UTF-8; `nil` when all are, and the number of
  /// valid sequences of more than one byte before and after it.
  static func firstInvalidUTF8(_ bytes: ArraySlice<UInt8>) -> (offset: Int?, long: Int, broken: Int) {
    bytes.withUnsafeBufferPointer { input in
      var index = 0
      var first: Int?
      var long = 0
      var broken = 0
      while index < input.count {
        if input[index] < 0x80 {
          index += 1
          continue
        }
        let length = sequenceLength(input, index)
        if length > 0 {
          long += 1
          index += length
        } else {
          if first == nil { first = index }
          broken += 1
          index += 1
        }
      }
      return (first, long, broken)
    }
  }

  /// The length of the valid UTF-8 sequence at `index`, 0 when there is none.
  private static func sequenceLength(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    func continues(_ at: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + at < input.count && range.contains(input[index + at])
    }
    switch input[index] {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }

  /// What ICU's detector thinks of `bytes`, the likeliest first, with confidences from 0 to 100.
  static func detectedByICU(_ bytes: ArraySlice<UInt8>) -> [(charset: Charset, confidence: Int)] {
    let capacity = 12
    var names = [CChar](repeating: 0, count: 40 * capacity)
    var confidences = [Int32](repeating: 0, count: capacity)
    let count = bytes.withUnsafeBufferPointer {
      entente_detect_charsets(
        $0.baseAddress, Int32(clamping: $0.count), &names, &confidences, Int32(capacity))
    }
    return (0..<Int(count)).map { index in
      let name = names[(40 * index)..<(40 * index + 40)].prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      return (Charset(declared: String(decoding: name, as: UTF8.self)), Int(confidences[index]))
    }
  }
}
