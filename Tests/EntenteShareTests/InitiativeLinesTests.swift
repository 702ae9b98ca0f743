// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteShare
import Foundation
import Testing

@Suite struct InitiativeLinesTests {
  @Test func `a full initiative has the keys and values of the design in their order`() {
    let expected =
      #"{"id":"ini-1","title":"Joint fund of Skolkovo and Tus-Holdings","titleOriginal":"Совместный фонд","language":"en","type":"fund","#
      + #""partOf":"ini-9","umbrella":false,"status":"signed","claimed":2,"substance":1,"hypeGap":1,"#
      + #""substanceReason":"one report, no instrument","end":"unobserved","participants":[{"name":"#
      + #""Skolkovo Foundation","entity":"ent-1","kind":"org","country":"RU","role":"host","romanised":null,"english":null},{"name":"#
      + #""清华控股","entity":"ent-2","kind":"org","country":"CN","role":"funder","romanised":"Qinghua Konggu","english":"Tsinghua Holdings"}],"sectors":["ai","#
      + #""telecoms-5g"],"technologies":["machine-learning"],"transfer":{"from":["CN"],"to":["RU"],"#
      + #""channel":"investment"},"date":{"value":"2018-10","precision":"month","relative":false,"#
      + #""planned":false},"dateEnd":{"value":"2024","precision":"year","relative":true,"planned":true},"#
      + #""places":[{"name":"Harbin","country":"CN","lat":45.75,"lon":126.65,"romanised":null,"english":null},{"name":"Сколково","#
      + #""country":null,"lat":null,"lon":null,"romanised":"Skolkovo","english":"Skolkovo Innovation Centre"}],"amounts":[{"value":300000000,"currency":"USD","text":"#
      + #""US$300 million"}],"evidence":[{"document":"report.txt","start":10,"end":14,"quote":"fund","#
      + #""note":"49","supports":["title","type"]}],"alternatives":[{"field":"amounts","value":"#
      + #""USD 1000000000","document":"other.txt"}],"confidence":0.82,"marking":"TLP:AMBER//REL AU,GB","#
      + #""method":"extract/0.1.0"}"# + "\n"
    #expect(InitiativeLines.encode([Samples.full]) == expected)
  }

  @Test func `what is unknown is null or an empty list and no key is left out`() throws {
    let full = try members(of: Samples.full)
    let empty = try members(of: Samples.empty)
    #expect(Set(full.keys) == Set(empty.keys))
    for key in ["language", "partOf", "status", "claimed", "hypeGap", "end", "transfer", "date", "dateEnd"] {
      #expect(empty[key] is NSNull, "\(key)")
    }
    for key in ["participants", "sectors", "technologies", "places", "amounts", "evidence", "alternatives"] {
      #expect((empty[key] as? [Any])?.isEmpty == true, "\(key)")
    }
  }

  @Test("a text of any script or intent reads back unchanged, on one line", arguments: Samples.hardTexts)
  func roundTrip(text: String) throws {
    let lines = InitiativeLines.encode([Samples.titled(text)])
    let breaks = lines.unicodeScalars.filter { $0.properties.generalCategory == .control || "\u{2028}" == $0 }
    #expect(breaks.map(\.value) == [10])
    let title = try members(of: Samples.titled(text))["title"] as? String
    #expect(title.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }

  @Test(
    "a number has no needless decimals",
    arguments: [
      (300_000_000.0, "300000000"), (0.82, "0.82"), (-0.5, "-0.5"), (0, "0"), (1.0, "1"), (1e300, "1e+300"),
      (14_000_000.5, "14000000.5"),
    ])
  func numbers(value: Double, expected: String) { #expect(JSONWriter.plain(value) == expected) }

  @Test func `a number that JSON cannot hold is null`() {
    var writer = JSONWriter()
    writer.array([Double.nan, .infinity, 1]) { $0.number($1) }
    #expect(writer.text == "[null,null,1]")
  }

  private func members(of initiative: Initiative) throws -> [String: Any] {
    let data = Data(InitiativeLines.encode([initiative]).utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
