// SPDX-License-Identifier: Apache-2.0
import EntenteModel

/// A made-up map to try the page on: invented actors and events in real places, in three scripts, with dates of every
/// precision, amounts, umbrellas, friction, rival values and hostile strings.
enum SampleMap {
  static let title = "A partnership in the north"
  static let asOf = PartialDate(year: 2023, month: 11, day: 20)

  /// One initiative in short form. In `text`, what stands between `[[` and `]]` is evidence.
  struct Case {
    var id: String
    var title: String
    var type: InitiativeType
    var status: ReportedStatus?
    var substance: Substance?
    var reason = "one report by a non-party"
    var actors: [String]
    var sectors: [Sector] = []
    var date: String?
    var until: String?
    var planned = false
    var places: [String] = []
    var amounts: [Amount] = []
    var note: String?
    var partOf: String?
    var umbrella = false
    var end: InitiativeEnd?
    var transfer: Transfer?
    var alternatives: [Alternative] = []
    var marking = Marking.clear
    var text: String
  }

  static let places: [String: Place] = [
    "Moscow": Place(name: "Moscow", country: "RU", latitude: 55.75, longitude: 37.62),
    "Harbin": Place(name: "Harbin", country: "CN", latitude: 45.75, longitude: 126.65),
    "Shenzhen": Place(name: "Shenzhen", country: "CN", latitude: 22.54, longitude: 114.06),
    "Beijing": Place(name: "Beijing", country: "CN", latitude: 39.9, longitude: 116.4),
    "Novosibirsk": Place(name: "Novosibirsk", country: "RU", latitude: 55.03, longitude: 82.92),
    "Казань": Place(
      name: "Казань", country: "RU", latitude: 55.79, longitude: 49.12, romanised: "Kazan", english: "Kazan"),
    "上海": Place(
      name: "上海", country: "CN", latitude: 31.23, longitude: 121.47, romanised: "Shanghai",
      english: "Shanghai"),
    "Singapore": Place(name: "Singapore", country: "SG", latitude: 1.35, longitude: 103.82),
    "Almaty": Place(name: "Almaty", country: "KZ", latitude: 43.24, longitude: 76.89),
    "Nowhere": Place(name: "Nowhere"),
  ]

  /// Participants in short form: `name|kind|country|role`.
  static func participant(_ short: String) -> Participant {
    let parts = short.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    return Participant(
      name: parts[0], entity: Digest.identifier("en", [parts[0]]),
      kind: ActorKind(rawValue: parts[1]) ?? .org,
      country: parts[2].isEmpty ? nil : parts[2],
      role: parts.count > 3 ? Role(rawValue: parts[3]) ?? .participant : .participant,
      romanised: parts[0].utf8.allSatisfy { $0 < 0x80 } ? nil : "Letters of \(parts[0].count)")
  }

  static let map: (initiatives: [Initiative], documents: [Document]) = make(
    [
      ("northern-report.txt", "en", "Northern Ties: a survey", SampleCases.english),
      ("otchyot.txt", "ru", "Связи на севере", SampleCases.russian),
      ("报告.txt", "zh", "北方合作概况", SampleCases.chinese),
    ])

  static func make(
    _ texts: [(name: String, language: String, title: String, cases: [Case])]
  ) -> (initiatives: [Initiative], documents: [Document]) {
    var initiatives: [Initiative] = []
    var documents: [Document] = []
    for (name, language, title, cases) in texts {
      var text: [Unicode.Scalar] = []
      var found: [(Case, [(Int, Int)])] = []
      for item in cases {
        var ranges: [(Int, Int)] = []
        var rest = Substring(item.text)
        while let open = rest.range(of: "[["), let close = rest.range(of: "]]") {
          text += Array(rest[..<open.lowerBound].unicodeScalars)
          let start = text.count
          text += Array(rest[open.upperBound..<close.lowerBound].unicodeScalars)
          ranges.append((start, text.count))
          rest = rest[close.upperBound...]
        }
        text += Array(rest.unicodeScalars) + ["\n", "\n"]
        found.append((item, ranges))
      }
      let id = Digest.sha256(Array(name.utf8))
      for (item, ranges) in found {
        initiatives.append(
          initiative(item, language: language, document: id, name: name, text: text, ranges: ranges))
      }
      var stored = String.UnicodeScalarView()
      stored.append(contentsOf: text)
      documents.append(
        Document(
          id: id, name: name, origin: "https://example.org/" + name, text: String(stored), title: title,
          publisher: "Northern Desk", published: PartialDate(year: 2023, month: 11, day: 20),
          language: language))
    }
    return (initiatives, documents)
  }

  private static func initiative(
    _ item: Case, language: String, document: String, name: String, text: [Unicode.Scalar],
    ranges: [(Int, Int)]
  ) -> Initiative {
    let evidence = ranges.enumerated().map { index, range in
      var quote = String.UnicodeScalarView()
      quote.append(contentsOf: text[range.0..<range.1])
      return Evidence(
        passage: Passage(document: document, start: range.0, end: range.1, quote: String(quote)),
        documentName: name,
        note: index == 0 ? item.note : nil,
        supports: index == 0 ? ["title", "type", "status", "participants", "date"] : ["amounts"])
    }
    return Initiative(
      id: item.id, title: item.title, language: language, type: item.type, partOf: item.partOf,
      umbrella: item.umbrella, status: item.status,
      claimed: item.type == .friction ? nil : item.status?.claimed,
      substance: item.substance, substanceReason: item.reason, end: item.end,
      participants: item.actors.map(participant), sectors: item.sectors, transfer: item.transfer,
      date: item.date.flatMap { PartialDate($0) }.map { DateField($0, planned: item.planned) },
      dateEnd: item.until.flatMap { PartialDate($0) }.map { DateField($0) },
      places: item.places.compactMap { places[$0] }, amounts: item.amounts, evidence: evidence,
      alternatives: item.alternatives, confidence: 0.82, marking: item.marking, method: "extract/test")
  }
}

extension StringProtocol {
  /// The first place of `needle`; the standard library alone has no such search for strings.
  fileprivate func range(of needle: String) -> Range<Index>? { ranges(of: needle).first }
}
