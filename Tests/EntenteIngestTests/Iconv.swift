// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Writes text in a character set by the C library's converters: other ones than those that read it.
enum Iconv {
  struct Failure: Error { let charset: String }

  static func encode(_ text: String, _ charset: String) throws -> [UInt8] {
    let converter = iconv_open(charset, "UTF-8")
    guard Int(bitPattern: converter) != -1 else { throw Failure(charset: charset) }
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    var left = input.count
    var room = output.count
    let done = input.withUnsafeMutableBufferPointer { from in
      output.withUnsafeMutableBufferPointer { to in
        var source = from.baseAddress
        var target = to.baseAddress
        return iconv(converter, &source, &left, &target, &room)
      }
    }
    guard done != Int.max.magnitude && left == 0 else { throw Failure(charset: charset) }
    return output.dropLast(room).map { UInt8(bitPattern: $0) }
  }
}
