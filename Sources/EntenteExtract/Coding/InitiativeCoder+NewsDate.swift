// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

extension InitiativeCoder {
  /// What Chinese news reports as done without a date was done on the day of the report: the day that the report's
  /// first sentence gives, when it is within some days of publication, or else the day of publication.
  func newsDate(_ event: Event, _ coded: CodedInitiative) -> DateMention? {
    guard lexicons.packs[reading.sentences[event.sentence].pack].code == "zh", event.mood == .actual else {
      return nil
    }
    switch coded.status?.value {
    case .signed?, .completed?, .funded?, .operational?: break
    default: return nil
    }
    guard let first = reading.sentences.first(where: { reading.blocks[$0.block].kind != .heading }) else {
      return nil
    }
    let day = first.dates.first { $0.value.day != nil && !$0.planned && $0.role != .span }
    guard let published = reading.document.published else { return day }
    if let day, abs(Self.count(published) - Self.count(day.value)) <= 6 { return day }
    guard first.dates.isEmpty, published.day != nil, let report = dateline(first) else { return nil }
    return DateMention(
      tokens: report, value: published, end: nil, relative: true, role: .at, planned: false, named: false)
  }

  /// The words by which a sentence shows to open a news report: `…网消息`, `…社…电`, `本报讯`.
  private func dateline(_ sentence: Reading.Sentence) -> Range<Int>? {
    let limit = min(sentence.tokens.upperBound, sentence.tokens.lowerBound + 30)
    let head = sentence.tokens.lowerBound..<limit
    guard let wire = head.first(where: { Self.wires.contains(reading.tokens[$0].key) }),
      wire > head.lowerBound
    else { return nil }
    return head.lowerBound..<(wire + 1)
  }
  private static let wires = NameFinder.keys(["电", "讯", "息"])

  /// Days, with every month counted as 31: near enough to tell this week's news.
  private static func count(_ date: PartialDate) -> Int {
    (date.year * 12 + (date.month ?? 1)) * 31 + (date.day ?? 1)
  }
}
