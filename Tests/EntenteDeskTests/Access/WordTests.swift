// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteModel
import EntenteStore
import Testing

/// Names and passwords that can be chosen.
@Suite struct WordTests {
  @Test(
    "a name is kept in one spelling",
    arguments: [
      ("Иванова", "Иванова", "иванова"), ("王伟", "王伟", "王伟"), ("A.Smith-2@hq", "A.Smith-2@hq", "a.smith-2@hq"),
      ("Ａｄｍｉｎ", "Admin", "admin"), ("Jose\u{301}", "José", "josé"), ("田中tanaka", "田中tanaka", "田中tanaka"),
      ("7", "7", "7"),
    ])
  func names(text: String, name: String, key: String) throws {
    let forms = try AccountName.forms(text)
    #expect(forms.name == name && forms.key == key)
    #expect(AccountName.key(text) == key)
  }

  @Test(
    "what is no name is refused, with the reason",
    arguments: [
      "", " ", "anna ivanova", " anna", "anna\n", "-rf", ".hidden", "a/b", "a,b", "a\u{0}b", "a\u{202E}b",
      "a\u{200B}b", "<script>", "аdmin", "Ивaнова", "αdmin", "1٢٣", "\u{301}a", "a\u{E000}", "🙂",
      String(repeating: "a", count: 65), String(repeating: "ﷺ", count: 64),
      String(repeating: "王", count: 1_000_000),
    ])
  func refused(text: String) {
    let fault = #expect(throws: AccessFault.self) { try AccountName.forms(text) }
    #expect(fault?.code == .badName && fault?.description.isEmpty == false)
  }

  @Test(
    "a display name is what people read",
    arguments: [
      ("Anna  Ivanova", "Anna Ivanova"), (" Анна Иванова\n", "Анна Иванова"), ("王伟（主任）", "王伟（主任）"), ("", nil),
      ("a\u{202E}b", nil), ("a\u{0}b", nil), (String(repeating: "a", count: 101), nil),
    ])
  func display(text: String, expected: String?) {
    #expect((try? AccountName.display(text)) == expected)
  }

  @Test(
    "long passwords of any kind are good",
    arguments: [
      "correct horse", "у лукоморья дуб", "床前明月光疑是地上霜低头思", "        a b c d e", "Иванова поёт в хоре",
      "🙂🙃🥲😀😃😄😁😆😅🤣😂🥹",
    ])
  func good(password: String) throws {
    #expect(try !PasswordRules.check(password, names: ["Иванова", "王伟"]).isEmpty)
  }

  @Test(
    "what is tried first is refused, with the reason",
    arguments: [
      "", "short", "elevenchars", "aaaaaaaaaaaaaaa", "121212121212121", "abcabcabcabcabc", "123456789012",
      "abcdefghijklmnop", "абвгдежзийклмн", "zyxwvutsrqpon", "Иванова12345", "иванова-2026", "王伟王伟王伟王伟王伟王伟",
      "ententeentente", "Entente 2026!", String(repeating: "long ", count: 60),
    ])
  func bad(password: String) {
    let fault = #expect(throws: AccessFault.self) {
      try PasswordRules.check(password, names: ["Иванова", "王伟"])
    }
    #expect(fault?.code == .badPassword && fault?.description.isEmpty == false)
  }
}
