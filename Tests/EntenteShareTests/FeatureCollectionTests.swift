// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteShare
import Foundation
import Testing

@Suite struct FeatureCollectionTests {
  @Test func `each place is a feature with longitude before latitude`() throws {
    let features = try features([Samples.full, Samples.empty])
    #expect(features.count == 2)
    let point = try #require(features[0]["geometry"] as? [String: Any])
    #expect(point["type"] as? String == "Point")
    #expect(point["coordinates"] as? [Double] == [126.65, 45.75])
    let properties = try #require(features[0]["properties"] as? [String: Any])
    #expect(properties["initiative"] as? String == "ini-1")
    #expect(properties["english"] is NSNull)
    let english = try #require(properties["participantsEnglish"] as? [Any])
    #expect(english.first is NSNull)
    #expect(english.last as? String == "Tsinghua Holdings")
    let second = try #require(features[1]["properties"] as? [String: Any])
    #expect(second["romanised"] as? String == "Skolkovo")
    #expect(properties["sectors"] as? [String] == ["ai", "telecoms-5g"])
  }

  @Test(
    "a place without coordinates on the globe has no geometry",
    arguments: [nil, (91.0, 0.0), (0.0, 181.0), (Double.nan, 0.0)])
  func noGeometry(point: (Double, Double)?) throws {
    var initiative = Samples.empty
    initiative.places = [Place(name: "Here", latitude: point?.0, longitude: point?.1)]
    #expect(try features([initiative])[0]["geometry"] is NSNull)
  }

  @Test("a place of any name reads back unchanged", arguments: Samples.hardTexts)
  func hardTexts(text: String) throws {
    let properties = try #require(features([Samples.titled(text)])[0]["properties"] as? [String: Any])
    let place = properties["place"] as? String
    #expect(place.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }

  @Test func `a map without places is a collection without features`() throws {
    #expect(try features([]).isEmpty)
  }

  private func features(_ initiatives: [Initiative]) throws -> [[String: Any]] {
    let data = Data(FeatureCollection.encode(initiatives).utf8)
    let collection = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(collection["type"] as? String == "FeatureCollection")
    return try #require(collection["features"] as? [[String: Any]])
  }
}
