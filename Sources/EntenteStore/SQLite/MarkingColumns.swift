// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

extension Marking {
  /// The parties as `,AU,GB,`, so that a query can look for `,AU,`; `,` for nobody; `nil` for no limit.
  var releasableColumn: String? {
    releasableTo.map { "," + $0.map { $0 + "," }.joined() }
  }

  init(rank: Int, releasable: String?) {
    let label = Label.allCases.first { $0.rank == rank } ?? .red
    self.init(label, releasableTo: releasable.map { $0.split(separator: ",").map(String.init) })
  }
}
