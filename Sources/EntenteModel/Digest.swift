// SPDX-License-Identifier: Apache-2.0
internal import Crypto

/// SHA-256 as lowercase hexadecimal, and identifiers made from it.
public enum Digest {
  /// The SHA-256 of `bytes`: 64 lowercase hexadecimal digits.
  public static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    let done: Void? = bytes.withContiguousStorageIfAvailable {
      hash.update(bufferPointer: UnsafeRawBufferPointer($0))
    }
    if done == nil { hash.update(data: Array(bytes)) }
    return hexadecimal(hash.finalize())
  }

  /// An identifier for `fields` in this order: `prefix`, a hyphen and 32 hexadecimal digits.
  ///
  /// Each field is hashed with its length before it, so that no two different lists of fields run into
  /// each other: `["a.b", "c"]` and `["a", "b.c"]` differ, as do `["a"]` and `["a", ""]`.
  public static func identifier(_ prefix: String, _ fields: [String]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(fields.reduce(0) { $0 + $1.utf8.count + 8 })
    for field in fields {
      withUnsafeBytes(of: UInt64(field.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: field.utf8)
    }
    return prefix + "-" + sha256(bytes).prefix(32)
  }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    String(unsafeUninitializedCapacity: 64) { buffer in
      var index = 0
      for byte in digest {
        buffer[index] = digit(byte >> 4)
        buffer[index + 1] = digit(byte & 15)
        index += 2
      }
      return index
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
