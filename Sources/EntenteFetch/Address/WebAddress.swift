// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// The address of something on the web, in one form: `http` or `https`, host in small letters, no default port, no
/// fragment, no name and password.
package struct WebAddress: Hashable, Sendable, CustomStringConvertible {
  /// The whole address.
  package let description: String
  package let scheme: String
  /// Host name or IP address, an IPv6 address without brackets.
  package let host: String
  package let port: Int
  /// Path and query as they are asked for; begins with `/`.
  package let target: String

  /// - Parameter base: what a relative reference is relative to.
  /// - Returns: `nil` for other schemes (`file:`, `javascript:`) and for what is no address.
  package init?(_ text: String, relativeTo base: WebAddress? = nil) {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !text.isEmpty, text.utf8.count <= 8192,
      let url = URL(string: text, relativeTo: base.flatMap { URL(string: $0.description) })?.absoluteURL,
      var parts = URLComponents(url: url, resolvingAgainstBaseURL: true),
      let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https",
      let host = parts.encodedHost?.lowercased(), !host.isEmpty, host.utf8.count <= 255,
      parts.user == nil, parts.password == nil
    else { return nil }
    let usual = scheme == "https" ? 443 : 80
    let port = parts.port ?? usual
    guard (1...65_535).contains(port) else { return nil }
    parts.scheme = scheme
    parts.encodedHost = host
    parts.port = port == usual ? nil : port
    parts.fragment = nil
    if parts.percentEncodedPath.isEmpty { parts.percentEncodedPath = "/" }
    guard let whole = parts.string else { return nil }
    description = whole
    self.scheme = scheme
    self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    self.port = port
    target = parts.percentEncodedPath + (parts.percentEncodedQuery.map { "?" + $0 } ?? "")
  }

  /// Scheme, host and port: what a robots.txt and a rate limit hold for.
  package var origin: String {
    let name = host.contains(":") ? "[\(host)]" : host
    return "\(scheme)://\(name):\(port)"
  }

  /// The robots.txt that holds for it.
  var robots: WebAddress? { WebAddress("/robots.txt", relativeTo: self) }
}
