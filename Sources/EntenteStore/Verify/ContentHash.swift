// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// A SHA-256 over a long row of fields, each with its length before it, in bounded memory: blocks of at least one
/// mebibyte are hashed in a chain.
struct ContentHash {
  private var block: [UInt8] = []
  private var chain = ""

  mutating func add(_ field: UnsafeRawBufferPointer) {
    withUnsafeBytes(of: UInt64(field.count).littleEndian) { block.append(contentsOf: $0) }
    block.append(contentsOf: field)
    if block.count >= 1 << 20 { fold() }
  }

  mutating func add(_ field: String) {
    var field = field
    field.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// A field that is there none: differs from an empty one.
  mutating func addNothing() {
    withUnsafeBytes(of: UInt64.max) { block.append(contentsOf: $0) }
  }

  /// The hash of everything added.
  mutating func finish() -> String {
    fold()
    return chain
  }

  private mutating func fold() {
    chain = Digest.sha256(Array(chain.utf8) + block)
    block.removeAll(keepingCapacity: true)
  }
}
