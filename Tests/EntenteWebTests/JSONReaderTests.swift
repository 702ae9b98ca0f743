// SPDX-License-Identifier: Apache-2.0

import EntenteWeb
import Testing

@Suite struct JSONReaderTests {
  @Test(
    "what is JSON is read, and written with its keys sorted",
    arguments: [
      (#" {"b": [1, -2.5, true, null], "a": "x"} "#, #"{"a":"x","b":[1,-2.5,true,null]}"#),
      (#""\u041f\ud83d\ude00\n\/""#, "\"П😀\\n/\""),
      (#"{"имя": "张伟", "name": "محمد"}"#, #"{"name":"محمد","имя":"张伟"}"#),
      ("12345678901234567890", "1.2345678901234567e+19"),
      ("[]", "[]"), ("{}", "{}"), ("0", "0"), ("-0.5e1", "-5.0"),
    ])
  func reads(_ text: String, _ written: String) throws {
    #expect(String(decoding: try JSONReader.read(Array(text.utf8)).bytes, as: UTF8.self) == written)
  }

  @Test(
    "what is not JSON is told with its place",
    arguments: [
      ("", "ends too early", 0), ("{", "has an object whose key is not a string", 1),
      ("[1,]", "has something that is no value", 3),
      ("[1 2]", "has an array without an end", 3), ("01", "has something after its end", 1),
      ("1e999", "has a number beyond a double", 5), ("nul", "has a word that is none of JSON", 0),
      (#""\ud800""#, "has half of a surrogate pair", 7), (#""\x""#, "has an escape that is none of JSON", 3),
      (#"{"a":1,"a":2}"#, #"has the key "a" twice in one object"#, 12),
      ("\"\n\"", "has a bare control character in a string", 2),
      ("NaN", "has something that is no value", 0), ("\"a", "has a string without an end", 2),
    ])
  func refuses(_ text: String, _ message: String, _ offset: Int) {
    #expect(throws: JSONFault(message: message, offset: offset)) { try JSONReader.read(Array(text.utf8)) }
  }

  @Test("bytes that are not UTF-8, depth and numbers of values beyond the bounds are refused")
  func bounds() throws {
    #expect(throws: JSONFault(message: "is not UTF-8", offset: 0)) {
      try JSONReader.read([0x22, 0xFF, 0x22])
    }
    let deep = Array(String(repeating: "[", count: 33).utf8) + Array(String(repeating: "]", count: 33).utf8)
    #expect(throws: JSONFault.self) { try JSONReader.read(deep, depth: 31) }
    #expect(try JSONReader.read(deep, depth: 33) != .null)
    #expect(throws: JSONFault.self) { try JSONReader.read(Array("[1,2,3]".utf8), values: 3) }
  }
}
