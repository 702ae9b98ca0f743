// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// The numeric addresses of a host, and whether they lie on the public internet.
struct HostAddresses {
  struct Numeric: Hashable {
    let text: String
    let isPublic: Bool
  }

  /// Asks the system's resolver; empty when the host is not known.
  @concurrent static func find(_ host: String) async -> [Numeric] {
    var hints = addrinfo()
    hints.ai_socktype = CInt(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    var found: [Numeric] = []
    var next = list
    while let info = next?.pointee {
      next = info.ai_next
      guard let address = info.ai_addr else { continue }
      var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      guard getnameinfo(address, info.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0
      else { continue }
      let name = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      let numeric = Numeric(text: name, isPublic: isPublic(address, info.ai_family))
      if !found.contains(numeric) { found.append(numeric) }
    }
    return found
  }

  private static func isPublic(_ address: UnsafeMutablePointer<sockaddr>, _ family: CInt) -> Bool {
    if family == AF_INET {
      return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        isPublic(UInt32(bigEndian: $0.pointee.sin_addr.s_addr))
      }
    }
    guard family == AF_INET6 else { return false }
    return address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
      withUnsafeBytes(of: &$0.pointee.sin6_addr) { isPublic(Array($0)) }
    }
  }

  /// Networks that are not the public internet's, with the length of their prefixes (IANA's special-purpose registry).
  private static let reserved: [(network: UInt32, length: UInt32)] = [
    (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16),
    (0xAC10_0000, 12), (0xC000_0000, 24), (0xC000_0200, 24), (0xC058_6300, 24), (0xC0A8_0000, 16),
    (0xC612_0000, 15), (0xC633_6400, 24), (0xCB00_7100, 24), (0xE000_0000, 4), (0xF000_0000, 4),
  ]

  static func isPublic(_ address: UInt32) -> Bool {
    !reserved.contains { ($0.network ^ address) >> (32 - $0.length) == 0 }
  }

  /// - Parameter address: the sixteen bytes of an IPv6 address.
  static func isPublic(_ address: [UInt8]) -> Bool {
    guard address.count == 16 else { return false }
    func embedded(_ at: Int) -> Bool { isPublic(address[at..<at + 4].reduce(0) { $0 << 8 | UInt32($1) }) }
    let isMapped = address[..<10].allSatisfy { $0 == 0 } && address[10] == 0xFF && address[11] == 0xFF
    if isMapped || address.starts(with: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0]) {
      return embedded(12)
    }
    if address.starts(with: [0x20, 0x02]) { return embedded(2) }
    // Only 2000::/3 is in use, and its beginning 2001::/23 and 2001:db8::/32 are not.
    guard address[0] & 0xE0 == 0x20 else { return false }
    return
      !(address.starts(with: [0x20, 0x01]) && (address[2] <= 1 || (address[2] == 0x0D && address[3] == 0xB8)))
  }
}
