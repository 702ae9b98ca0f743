// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Fetches pages as a guest: follows robots.txt, waits between requests, asks whether a page has changed before it
/// takes it, gives up in good time.
///
/// A value; what it owes to sites lies in the ``Courtesy`` that is shared by all that fetch.
package struct Fetcher: Sendable {
  package let settings: FetchSettings
  private let courtesy: Courtesy

  package init(_ settings: FetchSettings, courtesy: Courtesy) {
    self.settings = settings
    self.courtesy = courtesy
  }

  /// Whether a host lies on this computer or in a private network: what such an address leads to may lie there too.
  package static func isPrivate(_ address: WebAddress) async -> Bool {
    let found = await HostAddresses.find(address.host)
    return !found.isEmpty && found.allSatisfy { !$0.isPublic }
  }

  /// Fetches `address`, trying again while that may help.
  ///
  /// - Parameters:
  ///   - validators: of the version that is there already.
  ///   - reachesPrivate: whether addresses of this computer and of private networks may be asked: only when the
  ///     address that a person named was such. No page on the web leads there otherwise.
  /// - Throws: `CancellationError` only.
  package func fetch(
    _ address: WebAddress, validators: Validators = Validators(), reachesPrivate: Bool
  ) async throws -> Fetched {
    var wait = settings.firstWait
    var number = 1
    while true {
      let outcome = try await follow(address, validators, reachesPrivate, try: number)
      guard case .later(let fault, let after) = outcome, number < settings.tries,
        fault.rule != "robots-unreachable"
      else { return outcome }
      let pause = max(after ?? 0, wait)
      // What is asked to wait longer than anybody would sit there is left for another time.
      guard pause <= settings.longestWait else { return outcome }
      try await Task.sleep(for: .seconds(pause))
      wait = min(2 * wait, settings.longestWait)
      number += 1
    }
  }

  /// Goes where the address leads.
  private func follow(
    _ address: WebAddress, _ validators: Validators, _ reachesPrivate: Bool, try number: Int
  ) async throws -> Fetched {
    var address = address
    var seen: Set<WebAddress> = []
    for _ in 0...settings.redirects {
      guard seen.insert(address).inserted else {
        return .refused(FetchFault("redirect-loop", "its redirects lead in a circle"))
      }
      let step: Step
      do {
        _ = try await numeric(address, reachesPrivate, try: number)
        if settings.asksRobots, let closed = try await closed(address, reachesPrivate) { return closed }
        step = try await ask(address, validators, reachesPrivate, try: number)
      } catch let fault as FetchFault {
        return .refused(fault)
      } catch let broken as BrokenConnection {
        return .later(
          FetchFault("no-answer", "the site did not answer in full: \(broken.message)"), after: nil)
      }
      switch step {
      case .done(let outcome): return outcome
      case .redirect(let next): address = next
      }
    }
    return .refused(FetchFault("too-many-redirects", "it leads on more than \(settings.redirects) times"))
  }

  private enum Step {
    case done(Fetched)
    case redirect(WebAddress)
  }

  private func ask(
    _ address: WebAddress, _ validators: Validators, _ reachesPrivate: Bool, try number: Int
  ) async throws -> Step {
    let numeric = try await numeric(address, reachesPrivate, try: number)
    try await courtesy.turn(at: address.origin)
    var headers: [(String, String)] = []
    if let etag = validators.etag { headers.append(("If-None-Match", etag)) }
    if let date = validators.lastModified { headers.append(("If-Modified-Since", date)) }
    let answer = try await Exchange(settings: settings).ask(
      address, at: numeric, headers: headers, limit: settings.bytes
    ) { (head: Answer) throws(FetchFault) in
      guard head.status == 200 else { return false }
      guard head.isReadable || settings.takesAnyType else {
        throw FetchFault(
          "unsupported-type", "it is \(head.mediaType), not text, HTML, XML or PDF; leave it out")
      }
      return true
    }
    return try await meaning(of: answer, from: address)
  }

  private func meaning(of answer: Answer, from address: WebAddress) async throws -> Step {
    switch answer.status {
    case 200:
      return .done(
        .page(
          FetchedPage(
            address: address, bytes: answer.body, mediaType: answer.mediaType, charset: answer.charset,
            validators: Validators(
              etag: answer.brief("etag"), lastModified: answer.brief("last-modified")))))
    case 304: return .done(.unchanged)
    case 301, 302, 303, 307, 308:
      guard let next = answer.header("location").flatMap({ WebAddress($0, relativeTo: address) }) else {
        throw FetchFault("bad-redirect", "it leads on to what is no web address")
      }
      return .redirect(next)
    case 429, 503:
      let after = RetryAfter.seconds(answer.header("retry-after"), now: .now)
      if let after { await courtesy.rest(address.origin, seconds: min(after, settings.longestWait)) }
      return .done(
        .later(
          FetchFault("busy", "the site is busy (status \(answer.status)); try again later"), after: after))
    case 408, 425, 500, 502, 504:
      return .done(.later(FetchFault("site-fault", "the site failed (status \(answer.status))"), after: nil))
    case 401, 402, 403, 407:
      throw FetchFault("forbidden", "the site does not give it to us (status \(answer.status))")
    case 404, 410: throw FetchFault("not-found", "there is no such page (status \(answer.status))")
    default: throw FetchFault("bad-status", "the site answered with status \(answer.status)")
    }
  }

  /// The numeric address to connect to.
  private func numeric(_ address: WebAddress, _ reachesPrivate: Bool, try number: Int) async throws -> String
  {
    let found = await HostAddresses.find(address.host)
    guard !found.isEmpty else { throw BrokenConnection("the host \(address.host) is not known") }
    let allowed = reachesPrivate ? found : found.filter(\.isPublic)
    guard !allowed.isEmpty else {
      throw FetchFault(
        "private-address",
        "it leads from the web to this computer or a private network; name the address itself if you mean it")
    }
    return allowed[(number - 1) % allowed.count].text
  }

  /// What keeps us from asking for the address: the site's robots.txt.
  private func closed(_ address: WebAddress, _ reachesPrivate: Bool) async throws -> Fetched? {
    switch try await standing(address, reachesPrivate) {
    case .rules(let rules):
      guard !rules.allow(address.target) else { return nil }
      return .refused(FetchFault("robots", "the site's robots.txt asks that it not be fetched; leave it out"))
    case .unreachable(let why):
      return .later(
        FetchFault("robots-unreachable", "the site's robots.txt cannot be had (\(why)): nothing is fetched"),
        after: nil)
    }
  }
}

extension Fetcher {
  /// What the site's robots.txt says. A file that is not there closes nothing; one that cannot be had closes all
  /// (RFC 9309, 2.3.1).
  private func standing(_ address: WebAddress, _ reachesPrivate: Bool) async throws -> Courtesy.Standing {
    if let known = await courtesy.standing(of: address.origin) { return known }
    if let kept = courtesy.recall(address.origin) {
      let rules = Courtesy.Standing.rules(RobotsRules(kept, agent: settings.product))
      await courtesy.note(rules, of: address.origin)
      return rules
    }
    var found = try await robots(address, reachesPrivate)
    if case .unreachable = found {
      try await Task.sleep(for: .seconds(settings.firstWait))
      found = try await robots(address, reachesPrivate)
    }
    await courtesy.note(found, of: address.origin)
    return found
  }

  private func robots(_ address: WebAddress, _ reachesPrivate: Bool) async throws -> Courtesy.Standing {
    guard var next = address.robots else { return .rules(.open) }
    do {
      for _ in 0...5 {
        try await courtesy.turn(at: next.origin)
        let numeric = try await numeric(next, reachesPrivate, try: 1)
        let answer = try await Exchange(settings: settings).ask(
          next, at: numeric, headers: [], limit: 1 << 20
        ) {
          $0.status == 200
        }
        switch answer.status {
        case 200:
          let text = String(decoding: answer.body.prefix(500 << 10), as: UTF8.self)
          courtesy.remember(address.origin, text)
          return .rules(RobotsRules(text, agent: settings.product))
        case 301, 302, 303, 307, 308:
          guard let target = answer.header("location").flatMap({ WebAddress($0, relativeTo: next) }) else {
            return .rules(.open)
          }
          next = target
        case 429, 500...599: return .unreachable("status \(answer.status)")
        default:
          courtesy.remember(address.origin, "")
          return .rules(.open)
        }
      }
      return .rules(.open)
    } catch let broken as BrokenConnection {
      return .unreachable(broken.message)
    } catch let fault as FetchFault {
      // It leads to where we do not go, or is endless.
      return .unreachable(fault.rule)
    }
  }
}
