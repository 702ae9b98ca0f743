// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Bytes as text, without padding.
enum Base64 {
  /// With `+` and `/`, as in the PHC form.
  static func plain(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().filter { $0 != "=" }
  }

  static func bytes(plain text: Substring) -> [UInt8]? {
    guard !text.contains("=") else { return nil }
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    return Data(base64Encoded: text + padding).map { Array($0) }
  }

  /// With `-` and `_`, fit for a header and a cookie.
  static func url(_ bytes: [UInt8]) -> String {
    String(plain(bytes).map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
  }

  static func isURL(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    default: false
    }
  }
}
