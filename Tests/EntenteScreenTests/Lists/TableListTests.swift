// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteScreen
import Foundation
import Testing

@Suite struct TableListTests {
  @Test(
    "columns are known by their usual names, whatever the language and the delimiter",
    arguments: [
      "Name,Aliases,Country,Type\n\"Wave Plant, JSC\",Wave; WP,Russia,Company\n",
      "Наименование;Псевдоним;Страна;Тип\nWave Plant, JSC;\"Wave; WP\";Россия;компания\n",
      "公司名称\t别名\t国家\t类型\nWave Plant, JSC\tWave；WP\t俄罗斯\t公司\n",
      "\u{FEFF}company|aka|country code|kind\r\nWave Plant, JSC|Wave;WP|RUS|firm\r\n",
    ])
  func headers(text: String) throws {
    let list = try ReadList(text: text)
    let entity = try #require(list.entities.first)
    #expect(entity.schema == "Company")
    #expect(entity["name"] == ["Wave Plant, JSC"])
    #expect(entity["alias"] == ["Wave", "WP"])
    #expect(entity["country"] == ["ru"])
    #expect(list.rejections.isEmpty)
  }

  @Test func aMappingSaysWhatColumnsAre() throws {
    let text = "Firma,Kurz,Land\nWave Plant,WP,Russland\n"
    #expect(throws: ListFault.self) { try ReadList(text: text) }
    let map = try ColumnMap(argument: "name=Firma,abbreviation=Kurz,address=Land,schema=Company")
    let entity = try #require(try ReadList(text: text, map: map).entities.first)
    #expect(entity["name"] == ["Wave Plant"])
    #expect(entity["abbreviation"] == ["WP"])
    #expect(entity["address"] == ["Russland"])
    #expect(entity.schema == "Company")
    let json = try ColumnMap(json: Array(#"{"name":"Firma","alias":["Kurz"]}"#.utf8), place: "map.json")
    #expect(try ReadList(text: text, map: json).entities.first?["alias"] == ["WP"])
    #expect(throws: ListFault.self) { try ReadList(text: text, map: ColumnMap(argument: "name=Nothing")) }
  }

  @Test("a mapping that is none says why", arguments: ["name", "name=", "alias=", "country=Land", ""])
  func badMappings(argument: String) {
    #expect(throws: ListFault.self) { try ColumnMap(argument: argument) }
  }

  @Test func anEntryKeepsItsIdWhenOthersComeBeforeIt() throws {
    let first = try ReadList(text: "name,country\nB,RU\nA,CN\n", name: "l")
    let second = try ReadList(text: "name,country\nC,RU\nA,CN\nB,RU\n", name: "l")
    #expect(first.named("A")?.id == second.named("A")?.id)
    #expect(first.named("B")?.id == second.named("B")?.id)
    let twice = try ReadList(text: "name,country\nA,CN\nA,RU\nA,CN\n", name: "l")
    #expect(twice.entities.map { $0["country"] } == [["cn"], ["ru"]])
    #expect(twice.refused == ["duplicate-row list.csv:4"])
    #expect(twice.rejections.first?.message.contains("line 2 of list.csv") == true)
  }

  @Test func idsAreThoseOfTheListWithItsName() throws {
    let list = try ReadList(text: "id,name\n7,A\n8,B\n7,C\n", name: "mine")
    #expect(list.entities.map(\.id) == ["mine-7", "mine-8"])
    #expect(list.refused == ["duplicate-id list.csv:4"])
  }

  @Test(
    "a bad row is refused with its line, and the others stand",
    arguments: [
      ("\"closed by another,RU", "bad-quote"), ("\"a\"b,RU", "bad-quote"), ("a,RU,more,columns", "columns"),
      (",RU", "no-name"), ("a\u{0}b,RU", "control-character"), ("\u{1},RU", "control-character"),
    ])
  func refused(row: String, rule: String) throws {
    let list = try ReadList(text: "name,country\nFirst,RU\n\(row)\nThird,CN\n\"Four\nth\",CN\nFifth,CN\n")
    #expect(list.entities.map(\.caption) == ["First", "Third", "Four th", "Fifth"])
    #expect(list.refused == ["\(rule) list.csv:3"])
    #expect(list.places.map(\.line) == [2, 4, 5, 7])
  }

  @Test func aQuoteThatNeverClosesSpoilsItsLineOnly() throws {
    let list = try ReadList(text: "name,country\nA,RU\n\"B,RU\nC,CN\nD,CN\n")
    #expect(list.entities.map(\.caption) == ["A", "C", "D"])
    #expect(list.refused == ["unclosed-quote list.csv:3"])
  }

  @Test func manyQuotesThatNeverCloseEndInGoodTime() throws {
    let rows = (0..<30_000).map { $0 % 2 == 0 ? "\"open \($0)" : "plain \($0)" }
    let list = try ReadList(text: "name\n" + rows.joined(separator: "\n") + "\n")
    #expect(list.entities.count + list.rejections.count <= 30_000)
    #expect(list.entities.count >= 1)
  }

  @Test("other encodings are read", arguments: [String.Encoding.windowsCP1251, .utf16LittleEndian])
  func encodings(encoding: String.Encoding) throws {
    let text =
      "Наименование;Страна\n" + String(repeating: "Завод радиотехнической аппаратуры;Россия\n", count: 1)
      + "Научно-исследовательский институт точной механики;Беларусь\n"
    var bytes = Array(try #require(text.data(using: encoding)))
    if encoding == .utf16LittleEndian { bytes = [0xFF, 0xFE] + bytes }
    let list = try ReadList(bytes: bytes)
    #expect(list.entities.map { $0["country"] } == [["ru"], ["by"]])
    #expect(list.entities.first?.caption == "Завод радиотехнической аппаратуры")
  }

  @Test func partsOfAnAddressAreJoined() throws {
    let list = try ReadList(
      text: "\"Name\"\t\"Street_Address\"\t\"City\"\t\"State\"\t\"Country\"\t\"Postal_Code\"\n"
        + "\"A B\"\t\"1 MAIN ST\"\t\"EL PASO\"\t\"TX\"\t\"US\"\t\"79905\"\n")
    #expect(list.entities.first?["address"] == ["1 MAIN ST, EL PASO, TX, 79905"])
  }
}

/// Values as lists write them.
@Suite struct ListValueTests {
  @Test(
    "dates become ISO 8601 as precisely as they are given",
    arguments: [
      ("10 Dec 1948", "1948-12-10"), ("December 10, 1948", "1948-12-10"), ("7.2.1956", "1956-02-07"),
      ("02/01/1970", "1970-01-02"), ("1970-01-02T03:04:05Z", "1970-01-02"), ("1966", "1966"),
      ("circa 1951", "1951"),
      ("November 1989", "1989-11"), ("1989年11月2日", "1989-11-02"), ("2 ноября 1989 г.", "1989-11-02"),
      ("dd/mm/1951", "1951"), ("dd/03/1951", "1951-03"), ("1957 to 1959", "1957 to 1959"),
      ("31.2.1990", "31.2.1990"),
      ("unknown", "unknown"),
    ])
  func dates(written: String, iso: String) throws {
    let list = try ReadList(text: "name\tdob\nA\t\(written)\n")
    #expect(list.entities.first?["birthDate"] == [iso])
  }

  @Test(
    "countries become codes",
    arguments: [
      ("Iran (Islamic Republic of)", ["ir"]), ("Korea, North", ["kp"]), ("DPRK", ["kp"]), ("RUS", ["ru"]),
      ("Российская Федерация", ["ru"]), ("白俄罗斯", ["by"]), ("Bosnia and Herzegovina", ["ba"]),
      ("the Netherlands", ["nl"]),
      ("Ukrainian, Russian", ["ua", "ru"]), ("China", ["cn"]), ("Hong Kong", ["hk"]),
      ("Côte d’Ivoire", ["ci"]),
      ("Atlantis", ["Atlantis"]),
    ])
  func countries(written: String, codes: [String]) throws {
    let list = try ReadList(text: "name\tnationality\nA\t\(written)\n")
    #expect(list.entities.first?["nationality"] == codes)
  }
}
