// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import Foundation

/// How much one document may take, and how many are read at once.
struct LimitOptions: ParsableArguments {
  @Option(help: "Seconds that one document may take before it is rejected.")
  var timeout = MapLimits().seconds

  @Option(help: "Size in MiB above which a document is rejected.")
  var maxSize = MapLimits().mebibytes

  @Option(help: "Documents read at once; the output does not depend on it. Default: the number of cores.")
  var jobs: Int?

  var limits: MapLimits {
    var limits = MapLimits()
    limits.seconds = timeout
    limits.mebibytes = maxSize
    return limits
  }

  var width: Int { jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }

  func validate() throws {
    guard timeout > 0, maxSize > 0, (jobs ?? 1) > 0 else {
      throw ValidationError("--timeout, --max-size and --jobs take whole numbers above 0.")
    }
  }
}
