// SPDX-License-Identifier: Apache-2.0
import EntenteText
import Testing

@Suite struct LookAlikeTests {
  @Test(
    "case, width and ways of writing an accent do not count",
    arguments: [
      ("ИВАНОВА", "иванова"), ("Ａｄｍｉｎ", "admin"), ("王伟", "王伟"), ("Jose\u{301}", "josé"), ("ﬁnn", "finn"),
      ("a\u{200B}b", "ab"), ("", ""), ("STRASSE", "strasse"), ("Straße", "strasse"),
    ])
  func folded(text: String, form: String) { #expect(LookAlike.folded(text) == form) }

  @Test(
    "texts that look alike have one skeleton",
    arguments: [
      ("ape", "аре", true), ("admin", "аdmin", true), ("cope", "соре", true), ("Иванова", "Ивaнoвa", true),
      ("王伟", "王偉", false), ("anna", "ivan", false), ("иванов", "иванова", false),
    ])
  func skeletons(left: String, right: String, alike: Bool) {
    #expect((LookAlike.skeleton(left) == LookAlike.skeleton(right)) == alike)
  }

  @Test(
    "a text keeps to one script",
    arguments: [
      ("admin", true), ("Иванова", true), ("王伟", true), ("anna王", true), ("и-ванова.2", true),
      ("たなかtanaka", true),
      ("аdmin", false), ("Ивaнова", false), ("αdmin", false), ("1٢", false), ("王Иван", false),
    ])
  func scripts(text: String, one: Bool) { #expect(LookAlike.isOfOneScript(text) == one) }

  @Test func `a text without end has no form, and is not walked`() {
    let endless = String(repeating: "ﷺ", count: 5_000)
    #expect(LookAlike.folded(endless) == nil && LookAlike.skeleton(endless) == nil)
    #expect(!LookAlike.isOfOneScript(endless))
    #expect(LookAlike.normal(String(repeating: "ﷺ", count: 4_096))?.utf16.count == 4_096 * 18)
  }
}
