// SPDX-License-Identifier: Apache-2.0

/// What tells a site which version of a page we have.
package struct Validators: Hashable, Sendable {
  package var etag: String?
  package var lastModified: String?

  package init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
  }
}

/// What fetching an address came to.
package enum Fetched: Hashable, Sendable {
  case page(FetchedPage)
  /// It is what it was.
  case unchanged
  /// It cannot be used, and asking again soon would not help.
  case refused(FetchFault)
  /// It could not be had now. `after`: seconds in which the site wants not to be asked, when it said so.
  case later(FetchFault, after: Double?)
}

package struct FetchedPage: Hashable, Sendable {
  /// Where it came from in the end.
  package let address: WebAddress
  package let bytes: [UInt8]
  /// Without parameters, in small letters; empty when the site did not say.
  package let mediaType: String
  package let charset: String?
  package let validators: Validators
}

/// Why an address gave nothing.
package struct FetchFault: Hashable, Sendable, Error {
  /// Kebab case, see docs/watch.md.
  package let rule: String
  /// What went wrong and how it may be remedied.
  package let message: String

  init(_ rule: String, _ message: String) {
    self.rule = rule
    self.message = message
  }
}
