// SPDX-License-Identifier: Apache-2.0

/// How much of everything one address may take.
package struct FetchSettings: Hashable, Sendable {
  /// What the program calls itself to sites: `entente/1.0.0`.
  package var agent: String
  /// Bytes of a body, unpacked.
  package var bytes = 64 << 20
  /// Seconds for one request and its answer.
  package var seconds = 60.0
  /// Seconds of silence after which a connection is given up.
  package var silence = 20.0
  package var redirects = 5
  /// How often an address is asked when the site is busy or the connection breaks.
  package var tries = 4
  /// Seconds before the second try; each further one waits twice as long, at most ``longestWait``.
  package var firstWait = 1.0
  package var longestWait = 60.0
  /// Seconds between two requests to one site that asks for no other time.
  package var pause = 1.0

  /// Whether a body of any type is taken, not only text, HTML, XML and PDF: for files that are named and checked.
  package var takesAnyType = false

  /// Whether a site's robots.txt is asked first. It speaks to programs that find addresses for themselves (RFC 9309); one
  /// file that a person names is fetched as a browser would.
  package var asksRobots = true

  package init(agent: String) { self.agent = agent }

  /// The name that a robots.txt calls the program.
  var product: String { String(agent.prefix { $0 != "/" }) }
}
