// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// The substance ladder of one initiative: how far the evidence bears it out, how far the text claims, and why.
struct LevelMeter {
  let initiative: Initiative

  var markup: Markup {
    guard let substance = initiative.substance else {
      return tag("p", ["class": "meter-words"]) {
        initiative.type == .friction
          ? "Friction has no claimed level." : "The evidence gives no level of substance."
      }
    }
    return tag("div", ["class": "meter"]) {
      tag("svg", ["width": "100%", "height": "26", "role": "img", "aria-label": spoken(substance)]) {
        (0...6).map { level in
          tag(
            "rect",
            [
              "class": level <= substance.rawValue
                ? "step reached" : isClaimed(level) ? "step claimed" : "step",
              "x": Wording.percent(Double(level) / 7 + 0.004), "y": "8",
              "width": Wording.percent(1.0 / 7 - 0.008),
              "height": "10", "rx": "2",
            ])
        }
        if let claimed = initiative.claimed {
          tag(
            "svg", ["x": Wording.percent((Double(claimed) + 0.5) / 7), "y": "0", "overflow": "visible"]
          ) { tag("path", ["class": "pointer", "d": "M-5 0h10l-5 7z"]) }
        }
      }
      tag("p", ["class": "meter-words"]) {
        tag("b") { "Substance \(substance.rawValue), \(substance.name)" }
        if let claimed = initiative.claimed {
          "; claimed \(claimed), \(ClaimsAgainstSubstance.name(claimed))"
          "; gap " + Wording.signed(Double(claimed - substance.rawValue))
        }
        Language.marked(
          initiative.substanceReason.isEmpty ? "." : ". " + initiative.substanceReason.capitalisedStart + ".",
          hint: initiative.language)
      }
    }
  }

  private func isClaimed(_ level: Int) -> Bool { initiative.claimed.map { level <= $0 } ?? false }

  private func spoken(_ substance: Substance) -> String {
    "Substance \(substance.rawValue) of 6"
      + (initiative.claimed.map { ", claimed \($0) of 6" } ?? ", no claimed level")
  }
}
