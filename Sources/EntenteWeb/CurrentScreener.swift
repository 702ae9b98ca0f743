// SPDX-License-Identifier: Apache-2.0

package import EntenteModel
import Synchronization

/// The lists that are looked in now. A call keeps the one that it began with.
package final class CurrentScreener: Sendable {
  private let held: Mutex<any Screener>

  package init(_ screener: any Screener) { held = Mutex(screener) }

  package var value: any Screener { held.withLock { $0 } }

  package func swap(to screener: any Screener) { held.withLock { $0 = screener } }
}

/// Counts the calls that compare names, so that there are never more than can be answered in time.
final class Admission: Sendable {
  private let most: Int
  private let inside = Mutex(0)

  init(_ most: Int) { self.most = most }

  /// - Throws: 503 when as many as allowed are inside.
  func enter() throws(Problem) {
    let admitted = inside.withLock { count in
      guard count < most else { return false }
      count += 1
      return true
    }
    guard admitted else {
      throw Problem(
        503, "\(most) calls are being answered; come back in a second", headers: ["retry-after": "1"])
    }
  }

  func leave() { inside.withLock { $0 -= 1 } }
}
