// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// What is known of each tie, one array a field.
struct TieStore: Sendable {
  private(set) var from: [UInt32] = []
  private(set) var to: [UInt32] = []
  private var kinds: [UInt8] = []
  private var confidences: [Double] = []
  private var starts: [Int32] = []
  private var stops: [Int32] = []
  /// Six texts a tie: list, entry, document, its name, passage, source.
  private var evidence: [UInt32] = []
  /// What few ties have: where the words stand, and who goes by another id there.
  private var details: [UInt32: Detail] = [:]
  private var texts = TieTexts()
  private var known: [String: UInt32] = [:]

  private struct Detail: Sendable {
    let range: Range<Int>?
    let identities: [TieIdentity]
  }

  private static let none = UInt32.max
  private static let ordinals = Dictionary(
    uniqueKeysWithValues: Tie.Kind.allCases.enumerated().map { ($1, UInt8($0)) })
  private static let weights = Tie.Kind.allCases.map(\.weight)

  var count: Int { from.count }

  var size: Int {
    count * (4 + 4 + 1 + 8 + 4 + 4 + 24) + texts.size + details.count * (MemoryLayout<Detail>.stride + 8)
  }

  mutating func append(_ tie: Tie, _ from: UInt32, _ to: UInt32) {
    self.from.append(from)
    self.to.append(to)
    kinds.append(Self.ordinals[tie.kind] ?? 0)
    confidences.append(tie.confidence)
    starts.append(TieDay(tie.start).packed)
    stops.append(TieDay(tie.end).packed)
    let evidence = tie.evidence
    if evidence.range != nil || !evidence.identities.isEmpty {
      details[UInt32(count - 1)] = Detail(range: evidence.range, identities: evidence.identities)
    }
    self.evidence.append(shared(evidence.list))
    self.evidence.append(own(evidence.entry))
    self.evidence.append(shared(evidence.document))
    self.evidence.append(shared(evidence.documentName))
    self.evidence.append(own(evidence.passage))
    self.evidence.append(shared(evidence.source))
  }

  /// A text that many ties have: kept once.
  private mutating func shared(_ text: String?) -> UInt32 {
    guard let text else { return Self.none }
    if let place = known[text] { return place }
    let place = texts.append(text)
    known[text] = place
    return place
  }

  private mutating func own(_ text: String?) -> UInt32 {
    guard let text else { return Self.none }
    return texts.append(text)
  }

  /// Gives the nodes their last numbers and lets go of what only building needs.
  mutating func finish(_ places: [UInt32]) {
    known = [:]
    for tie in 0..<count {
      from[tie] = places[Int(from[tie])]
      to[tie] = places[Int(to[tie])]
    }
  }

  func weight(_ tie: Int) -> Double { Self.weights[Int(kinds[tie])] * confidences[tie] }

  /// - Parameter day: packed as in ``TieDay``.
  func holds(_ tie: Int, on day: Int32) -> Bool {
    starts[tie] <= day && day <= TieDay(packed: stops[tie]).last
  }

  func tie(_ index: Int, from: String, to: String) -> Tie {
    func text(_ field: Int) -> String? {
      let place = evidence[index * 6 + field]
      return place == Self.none ? nil : texts[Int(place)]
    }
    let detail = details[UInt32(index)]
    return Tie(
      Tie.Kind.allCases[Int(kinds[index])], from: from, to: to, confidence: confidences[index],
      start: TieDay(packed: starts[index]).text, end: TieDay(packed: stops[index]).text,
      evidence: TieEvidence(
        list: text(0), entry: text(1), document: text(2), documentName: text(3), passage: text(4),
        range: detail?.range, source: text(5), identities: detail?.identities ?? []))
  }
}
