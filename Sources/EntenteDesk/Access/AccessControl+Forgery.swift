// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteSecrets

/// Whether a change is wished by the one who is logged in, or by a page of somebody else in the same browser.
extension AccessControl {
  /// The header that may hold the token instead of a field.
  package static let forgeryHeader = "x-entente-csrf"

  /// What every form has to hold: it follows from the session's token, and ends with it. The local user has one too:
  /// any page in the browser can send a form to a loopback address.
  ///
  /// - Returns: `nil` without a session.
  package func forgeryToken(cookies: String?) -> String? {
    switch mode {
    case .local: localToken.derived(for: "forgery")
    case .accounts: sessionToken(cookies)?.derived(for: "forgery")
    }
  }

  /// Whether a request may change something. One by an API key always may: no browser sends it by itself.
  ///
  /// - Parameter given: the field of the form, or the header ``forgeryHeader``.
  package func permitsChange(_ viewer: Viewer, cookies: String?, given: String?) -> Bool {
    if case .key = viewer.how { return true }
    guard let expected = forgeryToken(cookies: cookies), let given else { return false }
    return ConstantTime.equal(expected, given)
  }
}
