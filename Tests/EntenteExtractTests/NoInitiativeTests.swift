// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import Testing

@Suite("What makes no initiative")
struct NoInitiativeTests {
  static let wishes = [
    "China and Russia should cooperate more closely in artificial intelligence.",
    "We hope that India and France will deepen their friendship.",
    "It would be desirable for the two countries to sign more agreements on technology.",
    "Governments need to invest more in quantum research.",
    "Partners should resist the temptation to read every handshake as a realignment.",
  ]
  static let opinions = [
    "Experts believe that the partnership has great potential.",
    "Critics fear that the cooperation could harm privacy.",
    "In recent years, relations between Japan and India have become warmer.",
    "There are many reasons why the two governments cooperate in space.",
    "None of this amounts to an alliance.",
    "Trust is the scarcest commodity in this trade.",
  ]
  static let questions = [
    "Will Germany and Brazil ever agree on a fund for hydrogen?",
    "Why should Airbus and Tata open a laboratory in Bengaluru?",
    "What should be done?",
  ]
  static let speech = [
    "\"Our friendship is strong, and our scientists will work together for ever,\" said the minister.",
    "‘We had the ribbon,’ one recalls, ‘but the building was somebody else’s.’",
  ]
  static let background = [
    "Artificial intelligence is one of the most important technologies of the century.",
    "The history of Russian science goes back to the eighteenth century.",
    "Russia spends less on research than China.",
    "Huawei is the largest maker of telecommunications equipment.",
    "The two countries share a long border.",
    "Oil revenues are high, but everybody in the region knows that they won’t last.",
    "This report examines the technology partnership between India and France.",
    "Table of contents", "About the author", "Figure 3: Exports by year",
    "The weather in Harbin is cold from November to March.",
  ]
  static let others = [
    "Россия и Китай должны теснее сотрудничать.",
    "Эксперты считают, что без реформы энергетики громких обещаний будет больше, чем готовых объектов.",
    "有学者认为，双方的合作能否持续，取决于人才培养而不是设备数量。",
    "塞尔维亚近年来成为中国企业在东南欧最重要的合作伙伴之一。",
  ]

  @Test(
    "Wishes, opinions, questions, speech and background are left out",
    arguments: [wishes, opinions, questions, speech, background, others].flatMap { $0 })
  func none(text: String) throws {
    #expect(try ReadBack.initiatives(text).map(\.title) == [], "\(text)")
  }

  @Test func `a page of them has none either, in one block or in many`() throws {
    let all = Self.wishes + Self.opinions + Self.background
    #expect(try ReadBack.initiatives(all.joined(separator: " ")).isEmpty)
    #expect(try ReadBack.initiatives(all.joined(separator: "\n\n")).isEmpty)
  }
}
