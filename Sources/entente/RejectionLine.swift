// SPDX-License-Identifier: Apache-2.0
internal import EntenteDesk
internal import EntenteModel

/// A rejection as one line for a person: where, which rule, what to do, and what the input looked like.
enum RejectionLine {
  static func text(_ rejection: Rejection) -> String {
    var line = "Rejected \(rejection.place): \(rejection.message) [\(rejection.rule)]"
    if !rejection.excerpt.isEmpty { line += " “\(rejection.excerpt.prefix(60))”" }
    return MapResult.printable(line)
  }
}
