// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

extension InitiativeCoder {
  /// What Chinese news reports as done without a date was done on the day of the report: the day that the report's
  /// first sentence gives, when it is within some days of publication.
  func newsDate(_ event: Event, _ coded: CodedInitiative) -> DateMention? {
    guard lexicons.packs[reading.sentences[event.sentence].pack].code == "zh", event.mood == .actual else {
      return nil
    }
    switch coded.status?.value {
    case .signed?, .completed?, .funded?, .operational?: break
    default: return nil
    }
    guard let first = reading.sentences.first(where: { reading.blocks[$0.block].kind != .heading }),
      let day = first.dates.first(where: { $0.value.day != nil && !$0.planned && $0.role != .span })
    else { return nil }
    guard let published = reading.document.published else { return day }
    return abs(Self.count(published) - Self.count(day.value)) <= 6 ? day : nil
  }

  /// Days, with every month counted as 31: near enough to tell this week's news.
  private static func count(_ date: PartialDate) -> Int {
    (date.year * 12 + (date.month ?? 1)) * 31 + (date.day ?? 1)
  }
}
