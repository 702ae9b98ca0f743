// SPDX-License-Identifier: Apache-2.0

/// The rows of a comma, tab, semicolon or bar separated text (RFC 4180, with the liberties that files take: quotes
/// within unquoted fields are letters, spaces after a closing quote are passed over).
///
/// A quote that is not closed within the limits spoils the line it begins on and no other: reading goes on at the
/// next line.
struct DelimitedRows {
  enum Step {
    case row
    /// The row at ``line`` cannot be read.
    case fault(rule: String, message: String)
    case end
  }

  /// A field: its bytes, and whether doubled quotes among them stand for one.
  private struct Field {
    var range: Range<Int>
    var doubled: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  private let limits: ListLimits
  private var position: Int
  private var nextLine = 1
  private var fields: [Field] = []
  /// How many bytes may still be read in vain for the closing quotes of broken rows.
  private var patience = 64 << 20

  /// The line on which the row begins, from 1, and its bytes without the line end.
  private(set) var line = 1
  private(set) var range = 0..<0

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, limits: ListLimits, from position: Int = 0
  ) {
    (self.bytes, self.delimiter, self.limits, self.position) = (bytes, delimiter, limits, position)
  }

  var count: Int { fields.count }

  /// The text of a field without spaces around it; empty beyond the last; `nil` when it is not valid UTF-8.
  func text(_ index: Int) -> String? {
    guard index < fields.count else { return "" }
    let field = fields[index]
    var range = field.range
    while let first = range.first, bytes[first] == 0x20 { range = (first + 1)..<range.upperBound }
    while let last = range.last, bytes[last] == 0x20 { range = range.lowerBound..<last }
    if range.isEmpty { return "" }
    if !field.doubled { return String(validating: bytes[range], as: UTF8.self) }
    var plain: [UInt8] = []
    plain.reserveCapacity(range.count)
    var wasQuote = false
    for byte in bytes[range] {
      let isQuote = byte == UInt8(ascii: "\"")
      if isQuote && wasQuote {
        wasQuote = false
        continue
      }
      wasQuote = isQuote
      plain.append(byte)
    }
    return String(validating: plain, as: UTF8.self)
  }

  /// Whether the row is nothing but an empty line or an end mark.
  var isBlank: Bool { bytes.isBlank(range) }

  /// Reads the next row.
  mutating func next() -> Step {
    guard position < bytes.count else { return .end }
    let start = position
    line = nextLine
    fields.removeAll(keepingCapacity: true)
    var breaks = 0
    if patience > 0 {
      if let fault = quotedRow(&breaks) {
        if case .fault = fault { leave(start) }
        return fault
      }
      range = start..<lineEnd(position)
      nextLine += breaks + 1
      skipLineEnd()
      return .row
    }
    leave(start)
    if bytes[range].contains(UInt8(ascii: "\"")) {
      return .fault(rule: "unclosed-quote", message: "too many quotes of this file are not closed; mend them")
    }
    var from = range.lowerBound
    for index in range where bytes[index] == delimiter {
      fields.append(Field(range: from..<index, doubled: false))
      from = index + 1
    }
    fields.append(Field(range: from..<range.upperBound, doubled: false))
    return .row
  }

  /// Gives the row at `start` up: it is the one line, and the next row begins behind it.
  private mutating func leave(_ start: Int) {
    patience -= position - start
    position = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    range = start..<lineEnd(position)
    fields.removeAll(keepingCapacity: true)
    nextLine = line + 1
    skipLineEnd()
  }

  private func lineEnd(_ end: Int) -> Int {
    end > 0 && end <= bytes.count && bytes[end - 1] == 0x0D ? end - 1 : end
  }

  private mutating func skipLineEnd() { if position < bytes.count { position += 1 } }

  /// Reads fields up to the end of the row, where it leaves ``position``.
  private mutating func quotedRow(_ breaks: inout Int) -> Step? {
    let start = position
    while true {
      if fields.count == limits.columns {
        return .fault(rule: "too-many-columns", message: "the row has more than \(limits.columns) columns")
      }
      var at = position
      if delimiter != 0x20 { while at < bytes.count, bytes[at] == 0x20 { at += 1 } }
      if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
        position = at + 1
        if let fault = quotedField(&breaks, start) { return fault }
      } else {
        let from = position
        while position < bytes.count, bytes[position] != delimiter, bytes[position] != 0x0A { position += 1 }
        fields.append(
          Field(range: from..<(atRowEnd ? max(from, lineEnd(position)) : position), doubled: false))
      }
      if position - start > limits.lineBytes { return tooLong }
      if atRowEnd { return nil }
      position += 1
    }
  }

  private var atRowEnd: Bool { position >= bytes.count || bytes[position] == 0x0A }

  private var tooLong: Step {
    .fault(
      rule: "too-long", message: "the row has more than \(limits.lineBytes) bytes; divide it or leave it out")
  }

  /// Reads behind an opening quote up to the delimiter or line end that follows.
  private mutating func quotedField(_ breaks: inout Int, _ start: Int) -> Step? {
    let from = position
    var doubled = false
    var lines = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        guard position + 1 < bytes.count, bytes[position + 1] == byte else { break }
        doubled = true
        position += 1
      } else if byte == 0x0A {
        lines += 1
      }
      position += 1
      if position - start > limits.lineBytes || lines > limits.linesInField { break }
    }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      return .fault(
        rule: "unclosed-quote",
        message: "a quoted field that begins on this line has no closing quote; close it")
    }
    fields.append(Field(range: from..<position, doubled: doubled))
    breaks += lines
    position += 1
    // Text behind the closing quote is no part of any form; it is refused rather than guessed at.
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x0D { position += 1 }
    guard atRowEnd || bytes[position] == delimiter else {
      return .fault(
        rule: "bad-quote", message: "a quote stands within a quoted field; double it (\"\") or leave it out")
    }
    return nil
  }
}
