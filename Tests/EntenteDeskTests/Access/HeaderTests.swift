// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import Testing

/// What headers say, whatever strangers write into them.
@Suite struct HeaderTests {
  @Test(
    "a cookie is found by its name",
    arguments: [
      ("entente=abc", "abc"), ("a=b; entente=abc; c=d", "abc"), ("a=b;entente=abc", "abc"),
      ("entente=a=b", "a=b"),
      ("entente=", ""), ("entente=abc; entente=abc", "abc"), ("entente=abc; entente=abd", nil),
      ("xentente=abc", nil), ("Entente=abc", nil), ("__Host-entente=abc", nil), ("entente", nil), ("", nil),
      (";;;=;", nil), ("имя=王伟; entente=abc", "abc"),
    ])
  func cookie(header: String, value: String?) { #expect(Credentials.cookie("entente", in: header) == value) }

  @Test func `a header without end is not read`() {
    let endless = String(repeating: "a=b; ", count: 100_000) + "entente=abc"
    #expect(Credentials.cookie("entente", in: endless) == nil)
    #expect(Credentials.cookie("entente", in: nil) == nil)
    #expect(Credentials.key(in: "Bearer " + String(repeating: "a", count: 1_000_000)) == nil)
  }

  @Test(
    "a key is given as Bearer or ApiKey",
    arguments: [
      ("Bearer abc", "abc"), ("bearer abc", "abc"), ("ApiKey abc", "abc"), ("BEARER  abc", "abc"),
      ("Basic abc", nil), ("Bearer", nil), ("Bearer a b", nil), ("abc", nil), ("", nil),
    ])
  func key(header: String, key: String?) { #expect(Credentials.key(in: header) == key) }

  @Test(
    "the cookie is bound to the host by TLS, and plain on loopback",
    arguments: [
      (true, "__Host-entente=t; Path=/; HttpOnly; SameSite=Lax; Secure"),
      (false, "entente=t; Path=/; HttpOnly; SameSite=Lax"),
    ])
  func setCookie(secure: Bool, text: String) {
    #expect(SessionCookie.set("t", secure: secure) == text)
    #expect(SessionCookie.clear(secure: secure).hasSuffix("; Max-Age=0"))
  }

  @Test(
    "where a call comes from counts by household",
    arguments: [
      ("192.0.2.1", "192.0.2.1"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
      ("2001:db8:1:2::9", "2001:db8:1:2::/64"), ("::ffff:192.0.2.1", "192.0.2.1"), ("::1", "::1"),
      ("fe80::1%eth0", "fe80:0:0:0::/64"), ("1.2.3", "unknown"), ("", "unknown"), ("<script>", "unknown"),
      ("王伟", "unknown"),
    ])
  func origin(address: String, origin: String) { #expect(Origin.of(address) == origin) }

  @Test(
    "loopback is what nobody else reaches",
    arguments: [
      ("127.0.0.1", true), ("127.9.9.9", true), ("::1", true), ("[::1]", true), ("localhost", true),
      ("0.0.0.0", false), ("::", false), ("127.1", false), ("10.0.0.1", false), ("127.0.0.1.example", false),
      ("localhost.example", false), ("", false), ("2130706433", false),
    ])
  func loopback(host: String, expected: Bool) { #expect(Origin.isLoopback(host) == expected) }

  @Test(
    "a page whose name was pointed here does not name this machine",
    arguments: [
      ("127.0.0.1:8080", true), ("localhost:8080", true), ("[::1]:8080", true), ("::1", true),
      ("localhost", true),
      ("evil.example:8080", false), ("127.0.0.1.evil.example:8080", false), ("localhost:x", false),
      ("localhost:99999", false), ("", false), (nil, false), (String(repeating: "a", count: 10_000), false),
    ])
  func hostHeader(header: String?, expected: Bool) {
    #expect(Origin.isLoopback(hostHeader: header) == expected)
  }

  @Test(
    "only loopback with nothing before it goes without accounts",
    arguments: [
      ("127.0.0.1", false, nil, AccessControl.Mode.local(user: "u")),
      ("::1", true, nil, .local(user: "u")),
      ("0.0.0.0", false, nil, .accounts(secure: false)),
      ("192.0.2.1", true, nil, .accounts(secure: true)),
      ("127.0.0.1", false, "https://desk.example", .accounts(secure: true)),
      ("127.0.0.1", false, "http://desk.example", .accounts(secure: false)),
      ("desk.example", false, "HTTPS://desk.example", .accounts(secure: true)),
    ])
  func demanded(address: String, tls: Bool, publicAddress: String?, mode: AccessControl.Mode) {
    #expect(
      AccessControl.Mode.demanded(address: address, tls: tls, publicAddress: publicAddress, user: "u") == mode
    )
  }
}
