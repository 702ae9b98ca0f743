// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite("entente tag")
struct TagStories {
  @Test("Reads lines from standard input or a file and writes one for each, in order")
  func lines() throws {
    let folder = try Scratch()
    let input =
      #"{"id": 1, "text": "Robots in Moscow."}"# + "\n" + #"{"id": "б", "text": "Встреча в Пекине."}"#
    let piped = try Program.run(["tag"], input: input, in: folder)
    #expect(piped.status == 0)
    #expect(piped.lines.count == 2 && piped.lines.last?.hasPrefix(#"{"id":"б","mentions":["#) == true)
    try folder.write(input, to: "texts.jsonl")
    #expect(try Program.run(["tag", "texts.jsonl", "--jobs", "1"], in: folder).output == piped.output)
  }

  @Test("A line that cannot be read is named; when none can, the exit status is 1")
  func bad() throws {
    let folder = try Scratch()
    let some = try Program.run(["tag"], input: "{\n" + #"{"id":1,"text":"x"}"#, in: folder)
    #expect(some.status == 0 && some.errors.contains("-:1") && some.lines.count == 1)
    #expect(try Program.run(["tag"], input: "{", in: folder).status == 1)
    #expect(try Program.run(["tag", "missing.jsonl"], in: folder).status == 1)
    #expect(try Program.run(["tag", "--jobs", "0"], in: folder).status == 2)
  }
}
