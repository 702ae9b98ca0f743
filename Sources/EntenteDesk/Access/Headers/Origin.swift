// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Where a request comes from, as far as it counts: an IPv4 address, or the first 64 bits of an IPv6 address, since
/// one household has all the others.
package enum Origin {
  /// - Parameter address: of the caller, as the server has it; never a header that the caller wrote.
  package static func of(_ address: String?) -> String {
    guard let address, address.utf8.count <= 64 else { return "unknown" }
    let bare = address.split(separator: "%").first.map(String.init) ?? address
    var four = in_addr()
    if inet_pton(AF_INET, bare, &four) == 1 { return bare }
    var six = in6_addr()
    guard inet_pton(AF_INET6, bare, &six) == 1 else { return "unknown" }
    let bytes = withUnsafeBytes(of: &six) { Array($0) }
    if bytes.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) {
      return bytes[12...].map(String.init).joined(separator: ".")
    }
    if bytes == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] { return "::1" }
    let groups = stride(from: 0, to: 8, by: 2).map { index in
      String(Int(bytes[index]) << 8 | Int(bytes[index + 1]), radix: 16)
    }
    return groups.joined(separator: ":") + "::/64"
  }

  /// Whether `host` is an address of this machine that nobody else reaches: `localhost`, `127.0.0.0/8`, `::1`. What is
  /// written in another way is not.
  package static func isLoopback(_ host: String) -> Bool {
    let bare = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    if bare.lowercased() == "localhost" || bare == "::1" { return true }
    var four = in_addr()
    return inet_pton(AF_INET, bare, &four) == 1 && bare.hasPrefix("127.")
  }

  /// Whether a `Host` header names this machine: a page of a stranger whose name was pointed here does not.
  package static func isLoopback(hostHeader: String?) -> Bool {
    guard let header = hostHeader, header.utf8.count <= 300 else { return false }
    if isLoopback(header) { return true }
    guard let colon = header.lastIndex(of: ":"), let port = Int(header[header.index(after: colon)...]),
      (0...65_535).contains(port)
    else { return false }
    return isLoopback(String(header[..<colon]))
  }
}
