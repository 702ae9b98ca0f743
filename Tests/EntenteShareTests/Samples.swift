// SPDX-License-Identifier: Apache-2.0
import EntenteModel

/// Initiatives to encode: one with every field set, one with none, and texts that are hard to encode.
enum Samples {
  static let full = Initiative(
    id: "ini-1", title: "Joint fund of Skolkovo and Tus-Holdings", titleOriginal: "Совместный фонд",
    language: "en", type: .fund,
    partOf: "ini-9",
    umbrella: false, status: .signed, claimed: 2, substance: .announced,
    substanceReason: "one report, no instrument", end: .unobserved,
    participants: [
      Participant(name: "Skolkovo Foundation", entity: "ent-1", kind: .org, country: "RU", role: .host),
      Participant(
        name: "清华控股", entity: "ent-2", kind: .org, country: "CN", role: .funder,
        romanised: "Qinghua Konggu", english: "Tsinghua Holdings"),
    ],
    sectors: [.ai, .telecoms5G], technologies: ["machine-learning"],
    transfer: Transfer(from: ["CN"], to: ["RU"], channel: .investment),
    date: DateField(PartialDate(year: 2018, month: 10) ?? PartialDate(year: 2018)),
    dateEnd: DateField(PartialDate(year: 2024), relative: true, planned: true),
    places: [
      Place(name: "Harbin", country: "CN", latitude: 45.75, longitude: 126.65),
      Place(name: "Сколково", romanised: "Skolkovo", english: "Skolkovo Innovation Centre"),
    ],
    amounts: [Amount(value: 300_000_000, currency: "USD", text: "US$300 million")],
    evidence: [
      Evidence(
        passage: Passage(document: "sha", start: 10, end: 14, quote: "fund"), documentName: "report.txt",
        note: "49", supports: ["title", "type"])
    ],
    alternatives: [Alternative(field: "amounts", value: "USD 1000000000", document: "other.txt")],
    confidence: 0.82, marking: Marking(.amber, releasableTo: ["AU", "GB"]), method: "extract/0.1.0")

  static let empty = Initiative(id: "ini-2", title: "", type: .friction)

  static func titled(_ title: String) -> Initiative {
    Initiative(
      id: "ini-3", title: title, type: .other,
      participants: [Participant(name: title, entity: "ent-3", kind: .org)],
      places: [Place(name: title, latitude: 1, longitude: 2)])
  }

  static let hardTexts = [
    "plain", "Сколково и «Хуавэй»", "华为与俄罗斯", "quote \" comma , semicolon ;", "line\nbreak\r\nand tab\t.",
    "=HYPERLINK(\"http://x\")", "+1", "-1+1", "@SUM(A1)", "\u{FF1D}1+1", " =1+1", "\t=1", "\"\u{301}accent",
    "<script>&amp;]]></script>", "nul \u{0} esc \u{1B}[31m", "next\u{85}line\u{2028}para\u{2029}end",
    "\u{202E}gnirts", "😀👩‍🚀", "back\\slash", "\u{FFFE}", "",
  ]
}
