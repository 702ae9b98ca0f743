// SPDX-License-Identifier: Apache-2.0

/// What is owed to the sites that are asked: their rules, and time between two requests. Shared by all that fetch.
package actor Courtesy {
  /// What is known of a site's robots.txt.
  enum Standing {
    case rules(RobotsRules)
    /// It cannot be had: nothing of the site may be fetched for now.
    case unreachable(String)
  }

  /// Rules are believed for a day, their absence for ten minutes.
  private var standings: [String: (standing: Standing, until: ContinuousClock.Instant)] = [:]
  private var next: [String: ContinuousClock.Instant] = [:]
  /// Seconds between two requests to one site when it asks for no other time.
  private let pause: Double

  /// The text of a site's robots.txt as it was had within the last day, empty when there is none; and what keeps it.
  let recall: @Sendable (_ origin: String) -> String?
  let remember: @Sendable (_ origin: String, _ text: String) -> Void

  /// - Parameters:
  ///   - pause: seconds between two requests to one site.
  ///   - recall: gives a robots.txt that was kept for less than a day.
  ///   - remember: keeps one.
  package init(
    pause: Double, recall: @escaping @Sendable (_ origin: String) -> String? = { _ in nil },
    remember: @escaping @Sendable (_ origin: String, _ text: String) -> Void = { _, _ in }
  ) {
    (self.pause, self.recall, self.remember) = (pause, recall, remember)
  }

  func standing(of origin: String) -> Standing? {
    guard let known = standings[origin], known.until > .now else { return nil }
    return known.standing
  }

  func note(_ standing: Standing, of origin: String) {
    let seconds = if case .rules = standing { 86_400.0 } else { 600.0 }
    standings[origin] = (standing, .now + .seconds(seconds))
  }

  /// Waits until the site may be asked again, and takes that turn.
  func turn(at origin: String) async throws {
    let now = ContinuousClock.now
    let mine = max(now, next[origin] ?? now)
    var delay = pause
    if case .rules(let rules) = standings[origin]?.standing, let asked = rules.delay {
      delay = max(delay, asked)
    }
    next[origin] = mine + .seconds(delay)
    if mine > now { try await Task.sleep(until: mine, clock: .continuous) }
  }

  /// Asks the site nothing more for `seconds`.
  func rest(_ origin: String, seconds: Double) {
    next[origin] = max(next[origin] ?? .now, .now + .seconds(seconds))
  }
}
