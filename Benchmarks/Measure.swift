// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// What benchmarks measure with.
enum Measure {
  /// Runs `body` and gives its result and the seconds that it took.
  static func seconds<T>(_ body: () throws -> T) rethrows -> (T, Double) {
    let start = ContinuousClock.now
    let result = try body()
    return (result, (ContinuousClock.now - start) / .seconds(1))
  }

  /// The processor time that the process has used so far, in seconds: what a busy machine does not change.
  static var processor: Double {
    var usage = rusage()
    getrusage(0, &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  /// The most memory that the process has held, in mebibytes.
  static var peakMemory: Double {
    var usage = rusage()
    getrusage(0, &usage)  // RUSAGE_SELF, whose type differs between C libraries
    return Double(usage.ru_maxrss) / 1024
  }

  static func print(_ name: String, _ value: Double, _ unit: String, digits: Int = 2) {
    Swift.print(
      name.padding(toLength: 44, withPad: " ", startingAt: 0), String(format: "%.\(digits)f", value), unit)
  }
}
