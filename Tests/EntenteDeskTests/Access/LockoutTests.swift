// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import Foundation
import Testing

/// Who waits, by times that are given.
@Suite struct LockoutTests {
  private let start = Date(timeIntervalSince1970: 0)

  private func at(_ seconds: TimeInterval) -> Date { start.addingTimeInterval(seconds) }

  /// Seconds to wait, or 0.
  private func wait(_ answer: Lockout.Answer) -> Int {
    if case .wait(let seconds) = answer { seconds } else { 0 }
  }

  @Test func `waits double up to a quarter of an hour, and an hour of quiet forgets`() {
    var lockout = Lockout()
    var time: TimeInterval = 0
    var waits: [Int] = []
    for _ in 1...12 {
      guard case .go = lockout.attempt(name: "王伟", origin: "::1", at: at(time)) else {
        Issue.record("waits at \(time)")
        return
      }
      var probe = lockout
      let next = wait(probe.attempt(name: "王伟", origin: "::1", at: at(time)))
      waits.append(next)
      time += TimeInterval(next)
    }
    #expect(waits == [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900])
    #expect(wait(lockout.attempt(name: "王伟", origin: "::1", at: at(time + 3_601))) == 0)
    #expect(wait(lockout.attempt(name: "王伟", origin: "::1", at: at(time + 3_602))) == 0)
  }

  @Test func `names and origins wait each for themselves`() {
    var lockout = Lockout()
    for _ in 1...5 { _ = lockout.attempt(name: "Иванова", origin: "a", at: start) }
    #expect(wait(lockout.attempt(name: "Иванова", origin: "a", at: start)) == 30)
    #expect(wait(lockout.attempt(name: "Иванова", origin: "b", at: start)) == 0)
    #expect(wait(lockout.attempt(name: "王伟", origin: "a", at: start)) == 0)
  }

  @Test func `an origin that tries many names waits, and so does a name that many origins try`() {
    var lockout = Lockout()
    for number in 1...50 { _ = lockout.attempt(name: "n\(number)", origin: "a", at: start) }
    #expect(wait(lockout.attempt(name: "new", origin: "a", at: start)) == 30)
    for number in 1...100 {
      _ = lockout.attempt(name: "王伟", origin: "o\(number)", at: start)
    }
    #expect(wait(lockout.attempt(name: "王伟", origin: "elsewhere", at: start)) == 30)
    #expect(wait(lockout.attempt(name: "Иванова", origin: "elsewhere", at: start)) == 0)
  }

  @Test func `a right password clears its name, and pays for no guess at others`() {
    var lockout = Lockout()
    for number in 1...49 { _ = lockout.attempt(name: "n\(number)", origin: "a", at: start) }
    if case .go(let attempt) = lockout.attempt(name: "王伟", origin: "a", at: start) {
      lockout.succeeded(attempt)
    }
    #expect(wait(lockout.attempt(name: "n50", origin: "a", at: start)) == 0)
    #expect(wait(lockout.attempt(name: "n51", origin: "a", at: start)) == 30)
  }

  @Test func `memory is bounded, whatever strangers call themselves`() {
    var lockout = Lockout()
    for _ in 1...6 { _ = lockout.attempt(name: "王伟", origin: "kept", at: start) }
    for number in 1...20_000 {
      _ = lockout.attempt(name: "\(number)", origin: "o\(number)", at: at(1))
    }
    #expect(lockout.count <= 3 * 4_096)
    // Who failed most is forgotten last.
    #expect(wait(lockout.attempt(name: "王伟", origin: "kept", at: at(2))) > 0)
  }
}
