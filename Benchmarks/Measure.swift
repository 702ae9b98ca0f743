// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import Glibc

/// What benchmarks measure with.
enum Measure {
  /// Runs `body` and gives its result and the seconds that it took by the clock.
  static func seconds<T>(_ body: () throws -> T) rethrows -> (T, Double) {
    let start = ContinuousClock.now
    let result = try body()
    return (result, (ContinuousClock.now - start) / .seconds(1))
  }

  /// Seconds of processor time, over all cores, of this process and of the programs that it called and waited for:
  /// the same on a busy machine.
  static var processorSeconds: Double {
    [RUSAGE_SELF, RUSAGE_CHILDREN].reduce(0) { sum, who in
      var usage = rusage()
      getrusage(who.rawValue, &usage)
      return sum + processorSeconds(usage)
    }
  }

  static func processorSeconds(_ usage: rusage) -> Double {
    Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }

  /// Runs `body` `times` times and gives the processor seconds of the quickest run.
  static func quickest(of times: Int = 3, _ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<times {
      let start = processorSeconds
      try body()
      best = min(best, processorSeconds - start)
    }
    return best
  }

  /// The most memory that this process has held, in megabytes.
  static var peakMemory: Double {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return Double(usage.ru_maxrss) * 1024 / 1e6
  }

  /// A folder of its own for the time of `body`.
  static func withFolder<T>(_ body: (URL) async throws -> T) async throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: "entente-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
  }
}
