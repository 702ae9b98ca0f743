// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// The bytes of an index: read from a file as they are needed, or made in memory. Never changed once they are there.
///
/// Sendable without a check: `base` and `count` are set once, the memory is only read, and it stays until the last
/// reference is gone.
package final class IndexBytes: @unchecked Sendable {
  let base: UnsafeRawPointer
  let count: Int
  private let isMapped: Bool

  /// Takes over what `fill` writes into new memory, which begins at a multiple of 64.
  init(count: Int, _ fill: (UnsafeMutableRawPointer) -> Void) {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: Swift.max(count, 1), alignment: 64)
    memset(memory, 0, Swift.max(count, 1))
    fill(memory)
    base = UnsafeRawPointer(memory)
    self.count = count
    isMapped = false
  }

  /// The bytes of a file, which must not be changed in place while they are used (writing anew beside it is well).
  ///
  /// - Returns: nil when it cannot be opened or is empty.
  init?(file: String) {
    let descriptor = open(file, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return nil }
    let size = Int(status.st_size)
    guard let mapped = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), mapped != MAP_FAILED else {
      return nil
    }
    base = UnsafeRawPointer(mapped)
    count = size
    isMapped = true
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: base), count)
    } else {
      UnsafeMutableRawPointer(mutating: base).deallocate()
    }
  }
}

/// A table within an index's bytes.
///
/// Sendable without a check: the bytes are never changed, and stay as long as the table does.
package struct IndexSection<Element: BitwiseCopyable>: @unchecked Sendable {
  package let base: UnsafePointer<Element>
  package let count: Int
  fileprivate let bytes: IndexBytes

  @inline(__always)
  package subscript(_ index: Int) -> Element { base[index] }
}

/// Writes tables one after another, each at a multiple of 64 bytes, with a directory of them in front.
package struct IndexWriter {
  /// Tables at most.
  static let most = 124
  /// Bytes of the directory: a mark, an edition, place and count of each table, and a sum of checks.
  static let head = 16 + most * 16 + 16
  static let mark: UInt64 = 0x3158_444E_4D4E_4E45  // "ENNMNDX1"

  private var pieces: [(bytes: [UInt8], count: Int)] = []

  package mutating func add<Element: BitwiseCopyable>(_ table: [Element]) {
    pieces.append((table.withUnsafeBytes { Array($0) }, table.count))
  }

  /// - Parameter checked: of how many tables, from the first, the sum of checks is taken.
  func finished(edition: UInt64, checked: Int) -> IndexBytes {
    var offsets: [Int] = []
    var size = Self.head
    for piece in pieces {
      size = (size + 63) & ~63
      offsets.append(size)
      size += piece.bytes.count
    }
    let end = checked < offsets.count ? offsets[checked] : size
    return IndexBytes(count: size) { memory in
      memory.storeBytes(of: Self.mark, as: UInt64.self)
      memory.storeBytes(of: edition, toByteOffset: 8, as: UInt64.self)
      for (index, piece) in pieces.enumerated() {
        memory.storeBytes(of: UInt64(offsets[index]), toByteOffset: 16 + index * 16, as: UInt64.self)
        memory.storeBytes(of: UInt64(piece.count), toByteOffset: 24 + index * 16, as: UInt64.self)
        piece.bytes.withUnsafeBytes { bytes in
          if let from = bytes.baseAddress {
            (memory + offsets[index]).copyMemory(from: from, byteCount: bytes.count)
          }
        }
      }
      memory.storeBytes(of: UInt64(end), toByteOffset: Self.head - 16, as: UInt64.self)
      let sum = CheckSum.of(UnsafeRawPointer(memory), 16, Self.head - 8, end)
      memory.storeBytes(of: sum, toByteOffset: Self.head - 8, as: UInt64.self)
    }
  }
}

/// A sum over bytes that tells damage, and one index from another; it is no seal against a forger.
enum CheckSum {
  /// Of the bytes from `start` to `end`, those of the sum itself, eight from `gap`, left out. All are multiples of eight but
  /// for `end`, where up to seven bytes are left over and taken one by one.
  static func of(_ base: UnsafeRawPointer, _ start: Int, _ gap: Int, _ end: Int) -> UInt64 {
    var lanes: (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F)
    func add(_ range: Range<Int>) {
      var offset = range.lowerBound
      while offset + 16 <= range.upperBound {
        lanes.0 = (lanes.0 ^ base.load(fromByteOffset: offset, as: UInt64.self)) &* 0xBF58_476D_1CE4_E5B9
        lanes.1 = (lanes.1 ^ base.load(fromByteOffset: offset + 8, as: UInt64.self)) &* 0x94D0_49BB_1331_11EB
        lanes.0 ^= lanes.0 >> 29
        lanes.1 ^= lanes.1 >> 31
        offset += 16
      }
      while offset < range.upperBound {
        lanes.0 =
          (lanes.0 ^ UInt64(base.load(fromByteOffset: offset, as: UInt8.self))) &* 0x0000_0100_0000_01B3
        offset += 1
      }
    }
    add(start..<gap)
    add(gap + 8..<max(gap + 8, end))
    return lanes.0 ^ (lanes.1 << 31 | lanes.1 >> 33) ^ UInt64(end)
  }
}

extension IndexBytes {
  /// The sum of checks that stands in the directory: it tells one index from another.
  var sum: UInt64 { base.load(fromByteOffset: IndexWriter.head - 8, as: UInt64.self) }

  /// Whether what the sum was taken of is as it was.
  var isWhole: Bool {
    let end = base.load(fromByteOffset: IndexWriter.head - 16, as: UInt64.self)
    guard end >= UInt64(IndexWriter.head), end <= UInt64(count) else { return false }
    return CheckSum.of(base, 16, IndexWriter.head - 8, Int(end)) == sum
  }

  /// The table of this number; nil when it does not lie within the bytes.
  package func section<Element: BitwiseCopyable>(_ number: Int, of type: Element.Type) -> IndexSection<
    Element
  >? {
    guard count >= IndexWriter.head, number < IndexWriter.most else { return nil }
    let offset = base.load(fromByteOffset: 16 + number * 16, as: UInt64.self)
    let elements = base.load(fromByteOffset: 24 + number * 16, as: UInt64.self)
    let stride = UInt64(MemoryLayout<Element>.stride)
    guard offset >= UInt64(IndexWriter.head), offset % 64 == 0, offset <= UInt64(count),
      elements <= (UInt64(count) - offset) / stride
    else { return nil }
    return IndexSection(
      base: (base + Int(offset)).assumingMemoryBound(to: Element.self), count: Int(elements), bytes: self)
  }
}
