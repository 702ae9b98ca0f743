// SPDX-License-Identifier: Apache-2.0
internal import EntenteIngest

/// How much time and space one document may take before it is rejected.
package struct MapLimits: Sendable, Equatable {
  package var seconds = Int(IngestLimits().seconds)
  package var mebibytes = IngestLimits().bytes >> 20

  package init() {}

  var ingest: IngestLimits {
    var limits = IngestLimits()
    limits.seconds = Double(seconds)
    limits.bytes = mebibytes << 20
    limits.textBytes = max(limits.textBytes, mebibytes << 19)
    return limits
  }
}
