// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// How views are made from what is recorded: pure functions, called within transactions.
package struct Derivation: Sendable {
  /// Initiatives from statements, headers of their documents, and what was resolved about both.
  package typealias Projector =
    @Sendable ([EntenteModel.Statement], [String: EntenteModel.Document.Header], Resolution) -> [Initiative]

  package let project: Projector
  /// What a text is told from its copies by.
  package let sketch: @Sendable (String) -> [UInt8]
  /// Makes what resolves; `nil` when nothing is resolved.
  package let resolver: (@Sendable () -> any Resolving)?

  package init(
    project: @escaping Projector, sketch: @escaping @Sendable (String) -> [UInt8] = { _ in [] },
    resolver: (@Sendable () -> any Resolving)? = nil
  ) {
    self.project = project
    self.sketch = sketch
    self.resolver = resolver
  }
}
