// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteScreen
import Foundation
import Testing

@Suite struct ListSourceTests {
  @Test(
    "a list is named by its argument",
    arguments: [
      ("lists/sdn.csv", String?.none, "lists/sdn.csv"), ("mine=lists/sdn.csv", "mine", "lists/sdn.csv"),
      ("список=a.csv", "список", "a.csv"), ("a/b=c.csv", nil, "a/b=c.csv"), ("=x.csv", nil, "=x.csv"),
      ("n=a=b.csv", "n", "a=b.csv"),
    ])
  func arguments(argument: String, name: String?, path: String) {
    #expect(ListSource(argument: argument) == ListSource(path: path, name: name))
  }

  static let text = "name,country\nВолна,RU\n"

  @Test(
    "a file that nothing else is known of names its list",
    arguments: [
      ("us1286.csv", "us1286", String?.none), ("My List_2026-02-03.csv", "my-list-2026-02-03", "2026-02-03"),
      ("codes-1.4.1.csv", "codes-1.4.1", "1.4.1"),
      ("register_20260203.tsv", "register-20260203", "2026-02-03"),
    ])
  func names(file: String, name: String, version: String?) throws {
    let list = try ReadList(text: Self.text, file: file)
    #expect(list.contents?.version.name == name)
    #expect(list.contents?.version.version == version)
    #expect(list.contents?.version.sha256 == Digest.sha256(Self.text.utf8))
    #expect(list.entities.first?.datasets == [name])
    #expect(list.contents?.version.retrieved?.hasSuffix("Z") == true)
  }

  @Test("each file of a folder is a data set of its own, unless its entries name theirs")
  func datasets() throws {
    let folder = try ReadList.folder([
      "Закрытый перечень.csv": Array("name,country\nЗавод «Волна»,ru\n".utf8),
      "universities.csv": Array("name,country\n哈尔滨理工,cn\n".utf8),
      "x.ftm.json": Array(
        #"{"id":"a","schema":"Company","properties":{"name":["Volna"]},"datasets":["own"]}"#.utf8),
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let list = try ReadList(folder.path, name: "partners")
    #expect(list.contents?.version.name == "partners")
    #expect(Set(list.entities.map(\.datasets)) == [["закрытый-перечень"], ["universities"], ["own"]])
  }

  @Test func whatWasFetchedIsKnownByItsSidecar() throws {
    let sidecar = #"""
      {"list":"bis-dpl","title":"Denied Persons","publisher":"BIS","address":"https://example.org/dpl.txt",
       "retrieved":"2026-02-03T04:05:06Z","sha256":"x"}
      """#
    let folder = try ReadList.folder([
      "d.csv": Array(Self.text.utf8), "d.csv.fetch.json": Array(sidecar.utf8),
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    for path in [folder.path, folder.appendingPathComponent("d.csv").path] {
      let version = try #require(try ReadList(path).contents?.version)
      #expect(version.name == "bis-dpl")
      #expect(version.title == "Denied Persons")
      #expect(version.publisher == "BIS")
      #expect(version.address == "https://example.org/dpl.txt")
      #expect(version.retrieved == "2026-02-03T04:05:06Z")
    }
    let named = try ReadList(folder.path, name: "mine").contents?.version
    #expect(named?.name == "mine")
  }

  @Test func aTextOfNamesIsAList() throws {
    let list = try ReadList(
      text: "Wave Plant, JSC\nЗавод «Волна»\n波浪工厂\nWave Plant, JSC\n", file: "names.txt")
    #expect(list.entities.map(\.caption) == ["Wave Plant, JSC", "Завод «Волна»", "波浪工厂"])
    #expect(list.refused == ["duplicate-row names.txt:4"])
  }

  @Test func descentAndBeliefAreNotRead() throws {
    let list = try ReadList(
      text: #"{"id":"a","schema":"Person","properties":{"name":["A"],"ethnicity":["x"],"religion":["y"]}}"#,
      file: "l.json")
    #expect(list["a"]?.properties == ["name": ["A"]])
    let table = try ReadList(text: "name,ethnicity,religion\nA,x,y\n")
    #expect(table.entities.first?.properties == ["name": ["A"]])
  }

  @Test func theAddressesAreWhole() {
    for list in ListAddress.all {
      #expect(list.addresses.count == list.files.count)
      #expect(list.addresses.allSatisfy { $0.hasPrefix("https://") })
      #expect(ListAddress.named(list.name) == list)
      #expect(!list.terms.isEmpty)
    }
    #expect(Set(ListAddress.all.map(\.name)).count == ListAddress.all.count)
  }
}
