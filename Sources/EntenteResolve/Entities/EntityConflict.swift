// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Judgements that do not go together: for a person to settle, by taking one of them back.
package struct EntityConflict: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    /// Two that were judged different are held to be one by a chain of `same` judgements.
    case different
    /// A person and a body are held to be one.
    case kinds
  }

  package let kind: Kind
  /// The two that do not go together, the smaller id first.
  package let left: String
  package let right: String
  /// The judgements that make it: the one about the two, if there is one, then the chain from `left` to `right`.
  package let judgements: [Judgement]
  /// The judgement that is not followed because of it; `nil` when all are.
  package let yields: Judgement?

  package init(kind: Kind, left: String, right: String, judgements: [Judgement], yields: Judgement?) {
    self.kind = kind
    self.left = left
    self.right = right
    self.judgements = judgements
    self.yields = yields
  }

  var order: [String] {
    [left, right, kind.rawValue, yields?.left ?? "", yields?.right ?? ""]
      + judgements.flatMap { [$0.left, $0.right] }
  }
}

extension Judgement {
  /// Who judges when no person does.
  package static let automatic = "entente (automatic)"

  package var isAutomatic: Bool { by == Self.automatic }

  /// The score that an automatic judgement gives as the beginning of its reason; 0 when it gives none.
  package var automaticScore: Double {
    guard isAutomatic else { return 0 }
    return reason.split(separator: " ").lazy.compactMap { Double($0.trimmingSuffix(":")) }.first ?? 0
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ end: Character) -> Substring { last == end ? dropLast() : self }
}
