// SPDX-License-Identifier: Apache-2.0
import EntenteIngest
import EntenteModel
import Foundation
import Testing

@Suite struct IntakeTests {
  @Test func aFolderGivesItsFilesInTheOrderOfTheirNamesAndNoHiddenOnes() throws {
    let scratch = try Scratch()
    for name in ["d/b.txt", "d/a.txt", "d/.hidden.txt", "d/c/z.txt", "d/.git/x.txt", "d/Ж.txt", "d/中.txt"] {
      try scratch.write(name, "text")
    }
    #expect(scratch.names(["d"]) == ["d/a.txt", "d/b.txt", "d/c/z.txt", "d/Ж.txt", "d/中.txt"])
  }

  @Test func sidecarsAreNoItems() throws {
    let scratch = try Scratch()
    for name in ["a.txt", "a.json", "b.pdf", "b.pdf.json", "alone.json"] { try scratch.write(name, "{}") }
    #expect(scratch.names(["."]) == ["./a.txt", "./alone.json", "./b.pdf"])
    #expect(scratch.names(["a.txt", "a.json"]) == ["a.txt"])
  }

  @Test func aFileThatIsNamedTwiceComesOnce() throws {
    let scratch = try Scratch()
    try scratch.write("d/a.txt", "text")
    #expect(scratch.names(["d/a.txt", "d", "d/../d/a.txt"]) == ["d/a.txt"])
  }

  @Test func globsAreExpandedInOrderAndStandardInputIsAnItem() throws {
    let scratch = try Scratch()
    for name in ["2.txt", "1.txt", "3.md"] { try scratch.write(name, "text") }
    #expect(scratch.names(["*.txt", "-"]) == ["1.txt", "2.txt", "-"])
    try scratch.write("[odd].txt", "text")
    #expect(scratch.names(["[odd].txt"]) == ["[odd].txt"])
  }

  @Test func symbolicLinksThatLeadBackEnd() throws {
    let scratch = try Scratch()
    try scratch.write("d/a.txt", "text")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/d/back", withDestinationPath: scratch.path + "/d")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/self", withDestinationPath: scratch.path + "/self")
    #expect(scratch.names(["d"]) == ["d/a.txt"])
    #expect(scratch.names(["self"]) == ["self"])
  }

  @Test(
    "inputs that lead nowhere become rejections",
    arguments: [
      ("absent.txt", "not-found"), ("*.absent", "no-match"), ("https://example.org/a", "unsupported-address"),
    ])
  func inputsThatLeadNowhere(input: String, rule: String) async throws {
    let rejection = try await Scratch().rejection(input)
    #expect(rejection.rule == rule)
    #expect(rejection.place == input)
    #expect(!rejection.message.isEmpty)
  }

  @Test func itemsAreFoundWhileTheyAreAskedFor() throws {
    let scratch = try Scratch()
    try scratch.write("a/1.txt", "text")
    var iterator = Intake(["a", "b"], directory: scratch.path).makeIterator()
    #expect(iterator.next()?.name == "1.txt")
    try scratch.write("b/2.txt", "text")
    #expect(iterator.next()?.name == "2.txt")
    #expect(iterator.next() == nil)
  }
}
