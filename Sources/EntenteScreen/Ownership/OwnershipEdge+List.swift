// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

extension OwnershipEdge {
  /// The edges that an `Ownership` entry of a list says: each of its owners with each of its assets. Empty for any other
  /// entry. Nothing but `owner`, `asset`, `percentage`, `startDate` and `endDate` is read.
  ///
  /// A `percentage` that is no share counts as unknown. Several values are one share when they agree; else all that
  /// any of them allows.
  package static func edges(_ entry: ListEntity, list: String) -> [OwnershipEdge] {
    guard entry.schema == "Ownership" else { return [] }
    let shares = entry["percentage"].compactMap { OwnershipShare(text: $0) }
    let least = shares.map(\.least).min() ?? 0
    let most = shares.map(\.most).max() ?? OwnershipShare.whole
    let share = OwnershipShare(least: least, most: most) ?? .unknown
    let evidence = TieEvidence(
      list: list, entry: entry.id,
      passage: (entry["percentage"] + entry["role"] + entry["summary"]).first { !$0.isEmpty },
      source: entry["sourceUrl"].first)
    return Tie.pairs(entry["owner"], entry["asset"]).map { owner, asset in
      OwnershipEdge(
        owner: owner, asset: asset, share: share, from: entry["startDate"].min(), to: entry["endDate"].max(),
        evidence: evidence)
    }
  }
}
