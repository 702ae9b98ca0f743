// SPDX-License-Identifier: Apache-2.0
import EntenteFetch
import Testing

@Suite struct AddressTests {
  @Test(
    "addresses are brought into one form",
    arguments: [
      ("HTTP://Example.ORG:80", "http://example.org/"),
      ("https://example.org:443/a#b", "https://example.org/a"),
      ("https://example.org:8443/?q=1", "https://example.org:8443/?q=1"),
      ("https://example.org/парк", "https://example.org/%D0%BF%D0%B0%D1%80%D0%BA"),
      (" https://example.org/a\n", "https://example.org/a"),
    ])
  func form(text: String, expected: String) { #expect(WebAddress(text)?.description == expected) }

  @Test(
    "what is no address of the web is none",
    arguments: [
      "", "a/b", "file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "http://",
      "data:text/plain,x",
      "http://user:word@example.org/", "http://example.org:99999/",
    ])
  func none(text: String) { #expect(WebAddress(text) == nil) }

  @Test(
    "relative references",
    arguments: [
      ("../x", "https://e.org/x"), ("/x", "https://e.org/x"), ("x?y", "https://e.org/a/x?y"),
      ("//f.org/x", "https://f.org/x"), ("?z", "https://e.org/a/b?z"), ("file:///x", nil),
    ] as [(String, String?)])
  func relative(text: String, expected: String?) {
    #expect(WebAddress(text, relativeTo: WebAddress("https://e.org/a/b"))?.description == expected)
  }

  @Test(
    "addresses of this computer and of private networks",
    arguments: [
      "127.0.0.1", "localhost", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
      "0.0.0.0",
      "[::1]", "[fe80::1]", "[fc00::1]", "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[64:ff9b::7f00:1]",
      "2130706433",
      "0x7f.1",
    ])
  func privateAddresses(host: String) async throws {
    let address = try #require(WebAddress("http://\(host)/"))
    #expect(await Fetcher.isPrivate(address))
  }

  @Test("addresses of the internet", arguments: ["1.1.1.1", "172.32.0.1", "[2606:4700::1111]"])
  func publicAddresses(host: String) async throws {
    let address = try #require(WebAddress("http://\(host)/"))
    #expect(await !Fetcher.isPrivate(address))
  }
}
