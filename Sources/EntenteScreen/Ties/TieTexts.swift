// SPDX-License-Identifier: Apache-2.0

/// Texts one after another in one run of bytes: 8 bytes each and their UTF-8.
struct TieTexts: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  var count: Int { starts.count - 1 }

  /// Bytes held.
  var size: Int { bytes.count + starts.count * MemoryLayout<Int>.stride }

  mutating func append(_ text: String) -> UInt32 {
    bytes.append(contentsOf: text.utf8)
    starts.append(bytes.count)
    return UInt32(starts.count - 2)
  }

  subscript(index: Int) -> String {
    String(decoding: bytes[starts[index]..<starts[index + 1]], as: UTF8.self)
  }

  /// Where `text` is, if the texts stand in the order of their UTF-8.
  func sorted(find text: String) -> Int? {
    let wanted = Array(text.utf8)
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      let found = bytes[starts[middle]..<starts[middle + 1]]
      if found.elementsEqual(wanted) { return middle }
      if found.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}

/// A day that may be known in part, in four bytes: `2020` is 20200000, `2020-05` is 20200500; 0 is unknown.
struct TieDay: Sendable {
  let packed: Int32

  init(packed: Int32) { self.packed = packed }

  /// What is no date of these forms counts as unknown.
  init(_ text: String?) {
    let parts = (text ?? "").prefix(10).split(separator: "-", omittingEmptySubsequences: false).map {
      Int32($0)
    }
    guard (1...3).contains(parts.count), let year = parts[0], (1...9999).contains(year) else {
      packed = 0
      return
    }
    let month = parts.count > 1 ? parts[1] ?? 0 : 0
    let day = parts.count > 2 ? parts[2] ?? 0 : 0
    guard (0...12).contains(month), (0...31).contains(day) else {
      packed = 0
      return
    }
    packed = year * 10000 + month * 100 + (month == 0 ? 0 : day)
  }

  /// The last day that it may mean; the end of time when unknown.
  var last: Int32 {
    if packed == 0 { return .max }
    if packed % 10000 == 0 { return packed + 1231 }
    return packed % 100 == 0 ? packed + 31 : packed
  }

  var text: String? {
    guard packed != 0 else { return nil }
    func digits(_ value: Int32, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    var text = digits(packed / 10000, 4)
    if packed % 10000 != 0 { text += "-" + digits(packed / 100 % 100, 2) }
    if packed % 100 != 0 { text += "-" + digits(packed % 100, 2) }
    return text
  }
}
