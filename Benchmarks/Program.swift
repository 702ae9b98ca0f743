// SPDX-License-Identifier: Apache-2.0
internal import Foundation
internal import Glibc

/// A finished program, from its start to its end.
struct Program {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Seconds by the clock.
  var seconds: Double
  var processorSeconds: Double
  /// The most memory that it held, in megabytes.
  var peakMemory: Double

  /// Runs the program at `path` and waits for it. Its standard output goes to the file `output`; what it tells of its
  /// progress goes nowhere, unless `shows` it.
  ///
  /// - Throws: ``Failure`` when it cannot be started or ends with another status than 0.
  static func run(
    _ path: String, _ arguments: [String], output: String = "/dev/null", shows: Bool = false
  ) throws -> Program {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    if !shows { posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) }
    let environment = ProcessInfo.processInfo.environment.map { $0.key + "=" + $0.value }
    var process: pid_t = 0
    let start = ContinuousClock.now
    let code = withStrings([path] + arguments) { argv in
      withStrings(environment) { posix_spawn(&process, path, &actions, nil, argv, $0) }
    }
    guard code == 0 else { throw Failure(description: "\(path): \(String(cString: strerror(code)))") }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw Failure(description: "\(path): \(String(cString: strerror(errno)))") }
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    guard status == 0 else {
      throw Failure(description: "\(path) \(arguments.joined(separator: " ")) ended with \(status >> 8)")
    }
    return Program(
      seconds: seconds, processorSeconds: Measure.processorSeconds(usage),
      peakMemory: Double(usage.ru_maxrss) * 1024 / 1e6)
  }

  private static func withStrings<T>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> T
  ) -> T {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  /// The program of this name beside this one.
  static func sibling(_ name: String) -> String {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return own.deletingLastPathComponent().appending(path: name).path
  }
}
