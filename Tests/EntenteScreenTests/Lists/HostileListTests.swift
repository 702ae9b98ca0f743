// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteScreen
import Foundation
import Testing

/// Files of strangers: each ends in entries and rejections, or in a fault that says what is wrong.
@Suite struct HostileListTests {
  func un(_ inner: String, head: String = "") -> String {
    "<?xml version=\"1.0\"?>\(head)<CONSOLIDATED_LIST dateGenerated=\"2026-01-01\"><INDIVIDUALS>\(inner)</INDIVIDUALS></CONSOLIDATED_LIST>"
  }

  func person(_ id: Int, _ name: String) -> String {
    "\n<INDIVIDUAL><DATAID>\(id)</DATAID><FIRST_NAME>\(name)</FIRST_NAME></INDIVIDUAL>"
  }

  @Test(
    "an entry that is no XML is refused, and the next one is read",
    arguments: [
      "<INDIVIDUAL><DATAID>2</DATAID><FIRST_NAME>B</SECOND_NAME></INDIVIDUAL>",
      "<INDIVIDUAL><DATAID>2<DATAID>",
      "<INDIVIDUAL><DATAID>2</DATAID><FIRST_NAME>&bomb;</FIRST_NAME></INDIVIDUAL>",
      "<INDIVIDUAL><DATAID>2</DATAID><FIRST_NAME>a & b</FIRST_NAME></INDIVIDUAL>",
      "<INDIVIDUAL><DATAID x=1>2</DATAID></INDIVIDUAL>",
      "<INDIVIDUAL>" + String(repeating: "<A>", count: 5_000),
    ])
  func brokenXML(inner: String) throws {
    let list = try ReadList(text: un(person(1, "A") + "\n" + inner + person(3, "李明")), file: "un.xml")
    #expect(list.entities.map(\.id) == ["un-1", "un-3"])
    #expect(list.refused == ["bad-xml un.xml:3"], "\(list.rejections)")
  }

  @Test func whatADocumentTypeDeclaresIsNotUsed() throws {
    let levels = (1...9).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }
      .joined()
    let head = "<!DOCTYPE x [<!ENTITY e0 \"lol\">\(levels)<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
    let list = try ReadList(
      text: un(person(1, "&e9;") + person(2, "&f;") + person(3, "C"), head: head), file: "un.xml")
    #expect(list.entities.map(\.id) == ["un-3"])
    #expect(list.refused == ["bad-xml un.xml:2", "bad-xml un.xml:3"])
  }

  @Test func aFileThatIsCutSaysSo() throws {
    let whole = un(person(1, "A") + person(2, "B"))
    for length in [whole.utf8.count - 10, whole.utf8.count - 60] {
      let list = try ReadList(bytes: Array(whole.utf8.prefix(length)), file: "un.xml")
      #expect(list.rejections.map(\.rule) == ["cut-short"])
    }
    let json = #"{"entries":[{"uid":1,"name":"A","type":"entity"},{"uid":2,"na"#
    let list = try ReadList(text: json, file: "l.json")
    #expect(list.entities.map(\.id) == ["ofac-1"])
    #expect(list.rejections.map(\.rule) == ["cut-short"])
  }

  @Test(
    "what is no list is a fault that says what to do",
    arguments: [
      ("<!DOCTYPE html><html><body>Access denied</body></html>", "unknown-format", "web page"),
      ("", "unknown-format", "not known"),
      ("<rss><channel/></rss>", "unknown-format", "--list-format"),
      ("[1,2,3]", "unknown-format", "not known"),
      ("{\"a\":1}", "unknown-format", "not known"), ("Farbe,Form\nrot,rund\n", "unknown-format", "--map"),
    ])
  func noList(text: String, rule: String, words: String) throws {
    do {
      _ = try ReadList(text: text, file: "l.dat")
      Issue.record("it was read")
    } catch let fault as ListFault {
      #expect(fault.rule == rule)
      #expect(fault.message.contains(words), "\(fault.message)")
    }
  }

  @Test("what is no file is a fault", arguments: ["/nowhere/list.csv", "/dev/zero", "/dev/null"])
  func noFile(path: String) throws {
    #expect(throws: ListFault.self) { try ReadList(path) }
  }

  @Test func aFolderIsReadFileByFile() throws {
    let folder = try ReadList.folder([
      "a.csv": Array("name\nA\n".utf8),
      "b.json": Array(#"{"id":"b","schema":"Person","properties":{"name":["B"]}}"#.utf8),
      "README.txt": Array("words".utf8), "odd.csv": Array("x,y\n1,2\n".utf8),
      ".hidden.csv": Array("name\nC\n".utf8),
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let list = try ReadList(folder.path, name: "mine")
    #expect(list.entities.map(\.caption) == ["A", "B"])
    #expect(list.refused == ["unknown-format odd.csv"])
    #expect(list.entities.map(\.datasets) == [["a"], ["b"]])
  }

  @Test func ofacRowsThatBelongToNobodyAreTold() throws {
    let entry = #"7,"VOLNA",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- "#
    let folder = try ReadList.folder([
      "SDN.CSV": Array("\(entry)\nx,broken\n8,\"short\"\n\u{1A}\n".utf8),
      "ALT.CSV": Array("7,1,\"aka\",\"WAVE\",-0- \n9,2,\"aka\",\"NOBODY\",-0- \n".utf8),
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let list = try ReadList(folder.appendingPathComponent("SDN.CSV").path)
    #expect(list["ofac-7"]?["alias"] == ["WAVE"])
    #expect(list.refused == ["columns SDN.CSV:2", "columns SDN.CSV:3", "no-entry ALT.CSV:2"])
  }

  @Test("spoiled files of every form end in good time and lose no line without a word", arguments: 0..<6)
  func spoiled(seed: Int) throws {
    let samples: [(file: String, text: String)] = [
      (
        "l.json",
        (0..<40).map { #"{"id":"\#($0)","schema":"Person","properties":{"name":["Имя \#($0) 李"]}}"# }.joined(
          separator: "\n")
      ),
      (
        "l.csv",
        "name,alias,country\n" + (0..<40).map { "\"Завод \($0)\",W\($0);V,RU" }.joined(separator: "\n")
      ),
      ("l.xml", un((0..<40).map { person($0, "名字 \($0)") }.joined())),
      (
        "o.json",
        #"{"entries":["#
          + (0..<40).map { #"{"uid":\#($0),"name":"N","type":"entity"}"# }.joined(separator: ",\n") + "]}"
      ),
    ]
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for (file, text) in samples {
      for _ in 0..<12 {
        var bytes = Array(text.utf8)
        for _ in 0..<(1 + next(6)) {
          guard !bytes.isEmpty else { break }
          let at = next(bytes.count)
          switch next(4) {
          case 0: bytes[at] = UInt8(next(256))
          case 1: bytes.insert([0x22, 0x5C, 0x7B, 0x3C, 0, 0x26][next(6)], at: at)
          case 2: bytes.removeSubrange(at..<min(bytes.count, at + 1 + next(30)))
          default: bytes = Array(bytes[..<max(1, at)])
          }
        }
        guard let list = try? ReadList(bytes: bytes, file: file) else { continue }
        if file == "l.json" {
          // Line by line: what is no entry is a rejection.
          let lines = bytes.split(separator: 0x0A).filter { !$0.allSatisfy { $0 <= 0x20 } }.count
          if list.contents?.format == .followTheMoney {
            #expect(list.entities.count + list.rejections.count == lines)
          }
        }
      }
    }
  }
}
