// SPDX-License-Identifier: Apache-2.0

/// What a request says about who makes it, read from its headers in bounded time. What is malformed or there twice
/// with different values is not there.
package enum Credentials {
  /// Bytes that are looked at.
  private static let longestCookies = 8_192
  private static let longestAuthorization = 512

  /// The value of the cookie called `name` in a `Cookie` header.
  package static func cookie(_ name: String, in header: String?) -> String? {
    guard let header, header.utf8.count <= longestCookies else { return nil }
    var found: Substring?
    for pair in header.split(separator: ";") {
      guard let equals = pair.firstIndex(of: "=") else { continue }
      let key = pair[..<equals].drop { $0 == " " || $0 == "\t" }
      guard key == name else { continue }
      let value = pair[pair.index(after: equals)...]
      // Somebody else on this host may have set one too.
      if let found, found != value { return nil }
      found = value
    }
    return found.map(String.init)
  }

  /// What an `Authorization` header gives as `Bearer` or `ApiKey`.
  package static func key(in header: String?) -> String? {
    guard let header, header.utf8.count <= longestAuthorization else { return nil }
    let parts = header.split(separator: " ")
    guard parts.count == 2, ["bearer", "apikey"].contains(parts[0].lowercased()) else { return nil }
    return String(parts[1])
  }
}

/// The cookie that holds the token of a session.
package enum SessionCookie {
  /// The name by which a browser lets it be set over TLS only and for this host only, or, on plain loopback, a plain one.
  package static func name(secure: Bool) -> String { secure ? "__Host-entente" : "entente" }

  /// The text of a `Set-Cookie` header that gives `token`. It ends with the browser.
  package static func set(_ token: String, secure: Bool) -> String {
    "\(name(secure: secure))=\(token); Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "")
  }

  /// The text of a `Set-Cookie` header that takes it away.
  package static func clear(secure: Bool) -> String { set("", secure: secure) + "; Max-Age=0" }
}
