// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Paths over ties, for a terminal and as JSON lines.
package enum PathText {
  /// Each path with its strength, each of its ties under it with who says so; then how many were left out.
  ///
  /// - Parameter name: what an entity is called; its id when `nil`.
  package static func table(_ found: TiePaths, name: (String) -> String? = { _ in nil }) -> String {
    func called(_ id: String) -> String { Self.called(id, name) }
    guard !found.paths.isEmpty else { return "No paths from \(called(found.from)).\n" }
    var text = ""
    for path in found.paths {
      text += thousandths(path.strength) + "  " + path.entities.map(called).joined(separator: " — ") + "\n"
      for tie in path.ties {
        // A tie is told as it is said, also where the path walks it backwards.
        text += "       " + called(tie.from) + " → " + called(tie.to) + ": " + tie.kind.rawValue
        text +=
          " " + thousandths(tie.weight) + period(tie.start, tie.end) + "; " + evidence(tie.evidence) + "\n"
      }
    }
    if found.leftOut > 0 {
      text += "\(found.leftOut) weaker or equal paths of \(found.total) are not shown.\n"
    }
    return text
  }

  static func evidence(_ evidence: TieEvidence) -> String {
    var parts: [String] = []
    if let list = evidence.list { parts.append(list + (evidence.entry.map { " " + $0 } ?? "")) }
    if let document = evidence.documentName ?? evidence.document {
      parts.append(document + (evidence.range.map { " \($0.lowerBound)–\($0.upperBound)" } ?? ""))
    }
    if let source = evidence.source { parts.append(source) }
    if let passage = evidence.passage { parts.append("“" + passage + "”") }
    let said = parts.isEmpty ? "no evidence" : parts.joined(separator: ", ")
    return oneLine(([said] + evidence.identities.map { Self.said($0) }).joined(separator: "; "))
  }

  /// `“Beihang University” (org-1) same as tracker 5f, score 0.97`.
  static func said(_ identity: TieIdentity) -> String {
    let basis =
      identity.basis == .judged ? "as was judged" : "score " + PartText.score(identity.score)
    return "“\(identity.name)” (\(identity.actor)) same as \(identity.list) \(identity.entry), \(basis)"
  }

  static func period(_ from: String?, _ to: String?) -> String {
    from == nil && to == nil ? "" : oneLine(" (" + (from ?? "…") + " to " + (to ?? "…") + ")")
  }

  /// On one line, without what steers a terminal.
  static func oneLine(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let steers =
        scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
      clean.append(steers ? " " : scalar)
    }
    return String(clean)
  }

  /// An entity by its name and its id.
  static func called(_ id: String, _ name: (String) -> String?) -> String {
    oneLine(name(id).map { $0 == id ? id : $0 + " (" + id + ")" } ?? id)
  }

  static func thousandths(_ value: Double) -> String {
    let number = Int((max(0, min(1, value)) * 1000).rounded())
    let digits = String(number % 1000)
    return "\(number / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}

extension JSONWriter {
  mutating func members(_ tie: Tie) {
    member("kind", tie.kind.rawValue)
    member("from", tie.from)
    member("to", tie.to)
    key("weight")
    number(tie.weight)
    member("start", tie.start)
    member("end", tie.end)
    key("evidence")
    object { $0.members(tie.evidence) }
  }

  mutating func members(_ evidence: TieEvidence) {
    member("list", evidence.list)
    member("entry", evidence.entry)
    member("document", evidence.document)
    member("documentName", evidence.documentName)
    member("passage", evidence.passage)
    key("start")
    integer(evidence.range?.lowerBound)
    key("end")
    integer(evidence.range?.upperBound)
    member("source", evidence.source)
    key("sameAs")
    array(evidence.identities) { json, identity in
      json.object { $0.members(identity) }
    }
  }
}
