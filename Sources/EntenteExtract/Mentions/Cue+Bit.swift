// SPDX-License-Identifier: Apache-2.0

extension Cue.Job {
  /// A bit of its own, for sets of jobs.
  var bit: UInt32 {
    switch self {
    case .act: 1 << 0
    case .deed: 1 << 1
    case .thing: 1 << 2
    case .future: 1 << 3
    case .hedge: 1 << 4
    case .negation: 1 << 5
    case .wish: 1 << 6
    case .generic: 1 << 7
    case .view: 1 << 8
    case .aside: 1 << 9
    case .pronoun: 1 << 10
    case .company: 1 << 11
    case .parties: 1 << 12
    case .orgHead: 1 << 13
    case .govHead: 1 << 14
    case .eventHead: 1 << 15
    case .productHead: 1 << 16
    case .personTitle: 1 << 17
    case .legalForm: 1 << 18
    case .function: 1 << 19
    case .role: 1 << 20
    case .signal: 1 << 21
    case .clause: 1 << 22
    case .claim: 1 << 23
    case .region: 1 << 24
    case .recurring: 1 << 25
    case .transfer: 1 << 26
    case .alias: 1 << 27
    }
  }
}
