// SPDX-License-Identifier: Apache-2.0
import EntenteText
import Testing

@Suite struct JSONTests {
  @Test func everyKindOfValueIsRead() throws {
    let tree = try JSONTree(
      #" {"a": [1, -2.5e3, "x", true, false, null, {}, []], "б": "\u0416\n\ud83d\ude00\/", "a2": {"c": "中"}} "#
        .utf8)
    #expect(
      tree["a"]
        == .array([
          .number("1"), .number("-2.5e3"), .string("x"), .bool(true), .bool(false), .null, .object([:]),
          .array([]),
        ]))
    #expect(tree["б"]?.text == "Ж\n😀/")
    #expect(tree["a2"]?["c"]?.text == "中")
    #expect(tree["a"]?.texts == ["1", "-2.5e3", "x"])
  }

  @Test(
    "what is no JSON is a fault with its place",
    arguments: [
      ("", 0), ("{", 1), ("[1,]", 3), ("{\"a\" 1}", 5), ("{\"a\":1,}", 7), ("\"open", 1), ("nul", 0),
      ("1 2", 2),
      ("\"\\x\"", 1), ("\"\\u12\"", 3), ("\"a\tb\"", 2), ("+1", 0), ("inf", 0), ("1e999", 0), ("01x", 0),
      ("{1:2}", 1),
    ])
  func faults(text: String, offset: Int) {
    do throws(JSONFault) {
      _ = try JSONTree(text.utf8)
      Issue.record("\(text) was read")
    } catch {
      #expect(error.offset == offset, "\(text): \(error.message)")
    }
  }

  @Test func depthIsBounded() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSONTree(nested(JSONCursor.deepest).utf8)
    #expect(throws: JSONFault.self) { try JSONTree(nested(JSONCursor.deepest + 1).utf8) }
    #expect(throws: JSONFault.self) { try JSONTree(nested(1_000_000).utf8) }
  }

  @Test func halfASurrogatePairIsReplacedAndBadBytesAreAFault() throws {
    #expect(try JSONTree(#""\ud83d""#.utf8).text == "\u{FFFD}")
    #expect(try JSONTree(#""\ud83dx""#.utf8).text == "\u{FFFD}x")
    #expect(throws: JSONFault.self) { try JSONTree([0x22, 0xC3, 0x28, 0x22]) }
    #expect(throws: JSONFault.self) { try JSONTree([0x22, 0xFF, 0x5C, 0x6E, 0x22]) }
  }

  @Test func whatIsNotWantedIsSkipped() throws {
    let bytes = Array(#"{"skip": {"deep": [1, {"x": "}"}]}, "want": "it"}"#.utf8)
    let found = try bytes.withUnsafeBufferPointer { buffer in
      var cursor = JSONCursor(buffer)
      var found = ""
      try cursor.object { (key, cursor) throws(JSONFault) in
        if key == "want" { found = try cursor.string() } else { try cursor.skip() }
      }
      try cursor.finish()
      return found
    }
    #expect(found == "it")
  }
}
