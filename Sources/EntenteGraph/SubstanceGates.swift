// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Computes how much of an initiative the evidence bears out: the highest level whose gate is met.
///
/// A report by people who are not parties is one source, whatever its footnotes. What the parties say of themselves
/// never lifts the level above 2.
struct SubstanceGates {
  private(set) var level: Substance?
  private(set) var reason: String
  private(set) var end: InitiativeEnd?

  init(
    fields: [Statement], documents: [String: Document.Header], resolution: Resolution = .none,
    type: InitiativeType
  ) {
    let signals = fields.filter { $0.property == .signal }
    let stories = StorySources(fields: fields, documents: documents, resolution: resolution)
    func sources(_ signal: Signal) -> Set<String> {
      Set(signals.filter { $0.value == signal.rawValue }.map(stories.source))
    }
    let all = Set(fields.map(stories.source))
    let parties = sources(.party)
    let others = all.subtracting(parties)
    end =
      [(Signal.cancelled, InitiativeEnd.cancelled), (.superseded, .superseded), (.suspended, .suspended)]
      .first { !sources($0.0).isEmpty }?.1
    guard type != .friction else {
      (level, reason) = (nil, "friction has no level")
      return
    }
    let report =
      Self.count(all.count, "report") + stories.copiesInWords
      + (others.isEmpty ? ", by the parties themselves" : "")
    func words(_ signal: Signal) -> String {
      signals.first { $0.value == signal.rawValue }?.original.map { ": “" + $0 + "”" } ?? ""
    }
    let gates: [(Substance, Signal, String)] = [
      (.sustained, .sustained, "repeated output"), (.delivered, .delivered, "something delivered"),
      (.operating, .activity, "observed activity"), (.resourced, .resources, "resources committed"),
    ]
    for (gate, signal, name) in gates where !sources(signal).subtracting(parties).isEmpty {
      (level, reason) = (gate, report + ", " + name + words(signal))
      return
    }
    if !sources(.instrument).isEmpty {
      (level, reason) = (.signed, "the instrument itself")
    } else if sources(.reportedSigned).count >= 2 {
      (level, reason) = (
        .signed,
        Self.count(sources(.reportedSigned).count, "independent source") + stories.copiesInWords
          + " that it was signed"
      )
    } else if sources(.hedged) == all, !all.isEmpty {
      (level, reason) = (.floated, report + ", hedged or future")
    } else if !sources(.reportedSigned).isEmpty {
      (level, reason) = (.announced, report + ", no instrument")
    } else if !sources(.namedParties).isEmpty {
      (level, reason) = (.announced, report + " with named parties")
    } else {
      (level, reason) = (.floated, report + " without named parties")
    }
    if others.isEmpty,
      signals.contains(where: {
        [Signal.activity, .delivered, .resources, .sustained].map(\.rawValue).contains($0.value)
      })
    {
      reason += "; what they say of their own activity does not count"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    (number == 1 ? "one" : String(number)) + " " + noun + (number == 1 ? "" : "s")
  }
}
