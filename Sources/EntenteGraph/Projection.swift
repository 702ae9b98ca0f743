// SPDX-License-Identifier: Apache-2.0
public import EntenteModel

/// Views made from statements: a pure function of what is given.
public enum Projection {
  /// The initiatives that `statements` tell of, in the order of their first evidence.
  ///
  /// - Parameters:
  ///   - statements: those that a reader may see from a viewpoint, in any order.
  ///   - documents: headers of all documents that the statements cite, by id.
  public static func initiatives(from statements: [Statement], documents: [String: Document.Header])
    -> [Initiative]
  {
    []
  }
}
