// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteScreen
import Testing

@Suite struct FollowTheMoneyTests {
  @Test func entriesTiesAndNestedEntitiesAreRead() throws {
    let list = try ReadList(
      text: #"""
        {"id":"a","schema":"Company","properties":{"name":["Завод «Волна»"],"innCode":["7701000001"]},"datasets":["x"]}
        {"id":"b","schema":"person","caption":"李明","properties":{}}

        {"id":"o","schema":"Ownership","properties":{"owner":["b"],"asset":["a"],"percentage":["51"]}}
        {"id":"m","schema":"Membership","properties":{"member":[{"id":"c","schema":"Person","properties":{"name":["Ann"]}}],"organization":"a"}}
        {"id":"s","schema":"Sanction","properties":{"entity":["a"],"program":["X"]},"first_seen":"2024-01-02","last_seen":"2026-01-02","target":true}
        """#, file: "made.ftm.json")
    #expect(list.rejections.isEmpty)
    #expect(list.entities.map(\.id) == ["a", "b", "o", "m", "c", "s"])
    #expect(list["a"]?["name"] == ["Завод «Волна»"])
    #expect(list["a"]?.datasets == ["x"])
    #expect(list["b"]?.schema == "Person")
    #expect(list["b"]?.caption == "李明")
    #expect(list["b"]?.datasets == ["made"])
    #expect(list["o"]?["percentage"] == ["51"])
    #expect(list["m"]?["member"] == ["c"])
    #expect(list["s"]?.lastSeen == "2026-01-02")
    #expect(list.places.map(\.line) == [1, 2, 4, 5, 5, 6])
  }

  @Test(
    "a bad line is refused with its number, and the others stand",
    arguments: [
      (#"{"id":"x","schema":"Person","properties":{"name":["X"]"#, "bad-json"), ("not json", "bad-json"),
      (#"{"id":"x","schema":"Person","properties":{}}"#, "no-name"),
      (#"{"schema":"Person","properties":{"name":["X"]}}"#, "no-id"),
      (#"{"id":"x","properties":{}}"#, "bad-json"),
      (#"{"id":"x","schema":"Ownership","properties":{"owner":["a"]}}"#, "no-ends"),
      (#"{"id":"one","schema":"Person","properties":{"name":["X"]}}"#, "duplicate-id"),
      (#"{"id":"x","schema":"Person","properties":{"name":["X\u0000Y"]}}"#, "control-character"),
      (#"{"id":"x","schema":"Person","properties":{"name":["X"]}} trailing"#, "bad-json"),
      (#"{"id":"x","schema":"Person","properties":{"name":["\uD800\q"]}}"#, "bad-json"),
      (#"{"id":"x","schema":"Person","properties":"# + String(repeating: "[", count: 500), "bad-json"),
      (String(repeating: "{\"a\":", count: 100_000), "bad-json"),
    ])
  func refused(line: String, rule: String) throws {
    let text = """
      {"id":"one","schema":"Person","properties":{"name":["First"]}}
      \(line)
      {"id":"three","schema":"Person","properties":{"name":["Third"]}}
      """
    let list = try ReadList(text: text, file: "l.json")
    #expect(list.entities.map(\.id) == ["one", "three"])
    #expect(list.refused == ["\(rule) l.json:2"], "\(list.rejections)")
  }

  @Test func bothLinesOfARepeatedIdAreNamed() throws {
    let line = #"{"id":"x","schema":"Person","properties":{"name":["X"]}}"#
    let list = try ReadList(text: "\n" + line + "\n" + line + "\n", file: "l.json")
    #expect(list.refused == ["duplicate-id l.json:3"])
    #expect(list.rejections.first?.message.contains("line 2 of l.json") == true)
  }

  @Test func bytesThatAreNoTextSpoilTheirLineOnly() throws {
    var bytes = Array(#"{"id":"a","schema":"Person","properties":{"name":["Анна"]}}"#.utf8) + [0x0A]
    bytes +=
      Array(#"{"id":"b","schema":"Person","properties":{"name":["B"#.utf8) + [0xC3, 0x28]
      + Array(#""]}}"#.utf8)
    bytes += [0x0A] + Array(#"{"id":"c","schema":"Person","properties":{"name":["李明"]}}"#.utf8)
    let list = try ReadList(bytes: bytes, file: "l.json")
    #expect(list.entities.map(\.id) == ["a", "c"])
    #expect(list.refused == ["bad-json l.json:2"])
  }

  @Test func aLineThatIsTooLongIsRefused() throws {
    var limits = ListLimits()
    limits.lineBytes = 1_000
    limits.valueBytes = 100
    func line(_ id: String, _ name: String) -> String {
      #"{"id":"\#(id)","schema":"Person","properties":{"name":["\#(name)"]}}"#
    }
    let text = [
      line("a", String(repeating: "a", count: 2_000)), line("b", String(repeating: "b", count: 200)),
      line("c", "C"),
    ].joined(separator: "\n")
    let list = try ReadList(text: text, file: "l.json", limits: limits)
    #expect(list.entities.map(\.id) == ["c"])
    #expect(list.refused == ["too-long l.json:1", "too-long l.json:2"])
  }
}
