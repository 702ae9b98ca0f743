// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteScreen
import Foundation
import Testing

@Suite struct QueryReaderTests {
  func read(_ text: String, name: String = "-", format: QueryFormat? = nil) throws -> [QueryRow] {
    try QueryReader(format: format).read(Array(text.utf8), name: name)
  }

  func query(_ row: QueryRow?) throws -> ScreenQuery { try #require(try row?.query.get()) }

  @Test(
    "the same query in every form",
    arguments: [
      ("Wave Plant, JSC\n", "q.txt"), ("query\n\"Wave Plant, JSC\"\n", "q.csv"), ("Wave Plant, JSC\n", "-"),
      ("name\tcountry\nWave Plant, JSC\t\n", "q.tsv"), ("Wave Plant, JSC\tX\tofac-1\n", "q.tsv"),
      (#"{"query":"Wave Plant, JSC"}"#, "-"), (#"{"name":"Wave Plant, JSC"}"#, "q.jsonl"),
      (#"{"properties":{"name":["Wave Plant, JSC"]}}"#, "-"),
    ])
  func forms(text: String, name: String) throws {
    let rows = try read(text, name: name)
    #expect(rows.count == 1)
    #expect(try query(rows.first) == ScreenQuery(["Wave Plant, JSC"]))
    #expect(rows.first?.text == "Wave Plant, JSC")
  }

  @Test func aTableTellsMoreThanTheName() throws {
    let rows = try read(
      "id,name,schema,country,dob,passport\n7,Иванов Иван,Person,Россия,1.2.1970,AB 12\n", name: "q.csv")
    let asked = try query(rows.first)
    #expect(asked.id == "7")
    #expect(asked.schema == "Person")
    #expect(asked.names == ["Иванов Иван"])
    #expect(
      asked.properties == ["country": ["ru"], "birthDate": ["1970-02-01"], "passportNumber": ["AB 12"]])
  }

  @Test func aTableWithoutHeaderHasTheNameFirst() throws {
    let rows = try read(
      "AQSSA SOCIETY\tOrganization\tofac26-7644\nMyroslav RUDENKO\tPerson\tofac26-17123\n", name: "q.tsv")
    #expect(try rows.map { try query($0).names[0] } == ["AQSSA SOCIETY", "Myroslav RUDENKO"])
    #expect(try rows.map { try query($0).schema } == ["Organization", "Person"])
  }

  @Test func aQueryOfYenteAndAnEntityAreRead() throws {
    let text = #"""
      {"id":"q1","schema":"Company","properties":{"name":["华为技术有限公司","Huawei"],"jurisdiction":["cn"],"leiCode":["X1"]}}
      {"query":{"schema":"Person","properties":{"firstName":["Ivan"],"lastName":["Petrov"],"birthDate":["1970"]}}}
      """#
    let rows = try read(text)
    let first = try query(rows.first)
    #expect(first.id == "q1")
    #expect(first.names == ["华为技术有限公司", "Huawei"])
    #expect(first.properties == ["jurisdiction": ["cn"], "leiCode": ["X1"]])
    let second = try query(rows.last)
    #expect(second.names == ["Ivan Petrov"])
    #expect(second.schema == "Person")
    #expect(second.properties["birthDate"] == ["1970"])
  }

  @Test func aBadRowKeepsItsPlace() throws {
    let rows = try read(
      "{\"query\":\"A\"}\n{broken\n{\"query\":\"\"}\n{\"query\":\"C\",\"schema\":\"Nonsense\"}\n{\"query\":\"D\"}\n",
      name: "q.jsonl")
    #expect(rows.map(\.line) == [1, 2, 3, 4, 5])
    #expect(
      rows.map { row in
        switch row.query {
        case .success(let query): query.names[0]
        case .failure(let fault): "\(fault.rejection.rule) \(fault.rejection.place)"
        }
      } == ["A", "bad-json q.jsonl:2", "no-name q.jsonl:3", "unknown-schema q.jsonl:4", "D"])
  }

  @Test(
    "hostile rows are refused one by one",
    arguments: [
      ("A\n\"open,RU\nC\n", "q.csv", 3), ("A\n\u{0}\u{1}\nC\n", "q.txt", 3), ("A\n...\nC\n", "q.txt", 3),
      ("A\n" + String(repeating: "x", count: 100_000) + "\nC\n", "q.txt", 3),
    ])
  func hostile(text: String, name: String, count: Int) throws {
    let rows = try read(text, name: name)
    #expect(rows.count == count)
    #expect(rows.map { (try? $0.query.get()) != nil } == [true, false, true])
  }

  @Test func bytesThatAreNoTextSpoilTheirRow() throws {
    let bytes = Array("Первый завод\n".utf8) + [0xC3, 0x28, 0x0A] + Array("Третий завод\n".utf8)
    let rows = try QueryReader().read(bytes, name: "q.txt")
    #expect(rows.map { (try? $0.query.get()) != nil } == [true, false, true])
  }

  @Test func theBenchIsRead() throws {
    guard let path = shared("bench/derived/retrieval_ofac_alias.tsv") else { return }
    let rows = try QueryReader().read(path: path)
    #expect(rows.count == 1_471)
    #expect(rows.allSatisfy { (try? $0.query.get().schema) != nil })
  }

  @Test func aFileThatIsNotThereSaysSo() {
    #expect(throws: ListFault.self) { try QueryReader().read(path: "/nowhere/q.csv") }
  }
}
