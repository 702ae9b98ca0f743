// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteScreen
import Foundation
import Testing

/// Lists as they are published, read where they lie beside the project.
@Suite struct PublishedListTests {
  @Test(
    "every list is read whole",
    arguments: [
      ("lists/ftm/ofac_2026.ftm.json", "ftm", 19_249, 0), ("lists/ftm/ofac_2021.ftm.json", "ftm", 8_976, 0),
      ("lists/ftm/eu.ftm.json", "ftm", 5_942, 0), ("lists/ftm/un.ftm.json", "ftm", 1_003, 0),
      ("lists/ftm", "ftm", 36_620, 0), ("lists/ofac_2026/ofac-sdn.csv", "ofac-names-csv", 19_249, 0),
      ("lists/ofac_2026/ofac-sdn.json", "ofac-names-json", 19_249, 0),
      ("lists/ofac_2026", "ofac-names-json", 19_249, 1),
      ("lists/ofac_alt_2025/alt_2025-12.csv", "ofac-alternates", 8_653, 0),
      ("lists/ofac_alt_2025/ofac_names_2026-03-22.json", "names", 38_368, 0),
      ("lists/un/UN_consolidated_2026-02.xml", "un-xml", 1_003, 0),
      ("lists/us_other/section_1286.csv", "csv", 443, 0), ("lists/us_other/bis_mieu.csv", "csv", 13, 0),
      // Two rows stand in it twice.
      ("lists/us_other/dpl.txt", "csv", 579, 2), ("lists/eu", "csv", 5_942, 0), ("lists/cn", "csv", 610, 0),
      // Two codes that stand for no legal form.
      ("lists/gleif/elf-codes-1.4.1.csv", "gleif-elf", 3_272, 2),
      ("structured/misp/clusters", "misp-galaxy", 601, 0),
      ("names/ror-records.jsonl", "ror", 3_024, 0),
    ])
  func counts(path: String, format: String, entries: Int, refused: Int) throws {
    guard let path = shared(path) else { return }
    let list = try ReadList(path)
    let ties = list.entities.count { Schema.named($0.schema)?.isEdge ?? false }
    #expect(list.contents?.format.rawValue == format)
    #expect(list.entities.count - ties == entries)
    #expect(list.rejections.count == refused, "\(list.refused.prefix(3))")
    #expect(Set(list.entities.map(\.id)).count == list.entities.count)
    #expect(list.contents?.version.sha256.utf8.count == 64)
  }

  @Test func ofacAsPublishedHasItsFilesBesideIt() throws {
    guard let path = shared("lists/ofac_2021/sdn.csv") else { return }
    let list = try ReadList(path)
    #expect(list.rejections.isEmpty)
    #expect(list.contents?.files.count == 4)
    #expect(list.contents?.version.name == "ofac-sdn")
    let schemata = ["Person", "Organization", "Vessel", "Airplane", "UnknownLink", "Ownership"]
    #expect(schemata.map(list.count) == [4_620, 3_673, 406, 277, 3_401, 6])
    let bank = try #require(list["ofac-306"])
    #expect(bank["name"] == ["BANCO NACIONAL DE CUBA"])
    #expect(bank["alias"] == ["NATIONAL BANK OF CUBA"])
    #expect(bank["weakAlias"] == ["BNC"])
    #expect(bank["country"] == ["ch", "es", "jp", "pa"])
    let person = try #require(list["ofac-2676"])
    #expect(person["name"] == ["Dr. Ayman AL ZAWAHIRI"])
    #expect(person["lastName"] == ["AL ZAWAHIRI"])
    #expect(person["birthDate"] == ["1951-06-19"])
    #expect(person["passportNumber"] == ["1084010", "19820215"])
    let ship = try #require(list["ofac-15036"])
    #expect(ship["imoNumber"] == ["9187629"])
    #expect(ship["mmsi"] == ["572469210"])
    #expect(ship["previousName"] == ["ABADAN", "SHONA", "ALPHA"])
    #expect(ship["flag"] == ["ir"])
    // What a comment goes on with is read too: `…hn'; Linked To: LAZARUS GROUP.`
    let group = try #require(list.named("LAZARUS GROUP"))
    #expect(
      list.entities.contains {
        $0.schema == "UnknownLink" && $0["subject"] == ["ofac-28263"] && $0["object"] == [group.id]
      })
  }

  @Test func theTwoFormsOfOneListAgree() throws {
    guard let table = shared("lists/ofac_2026/ofac-sdn.csv"),
      let json = shared("lists/ofac_2026/ofac-sdn.json"),
      let lines = shared("lists/ftm/ofac_2026.ftm.json")
    else { return }
    let (first, second, third) = try (ReadList(table), ReadList(json), ReadList(lines))
    #expect(first.entities.map(\.id) == second.entities.map(\.id))
    #expect(first.entities.map { $0["name"] } == second.entities.map { $0["name"] })
    #expect(first.entities.map(\.schema) == third.entities.map(\.schema))
    // Names with two commas are not turned in the other: `REYES, Juan, Jr.`
    let turned = zip(first.entities, third.entities).filter { $0["name"] != $1["name"] }
    #expect(turned.count == 3)
    #expect(turned.allSatisfy { $1.caption.contains { $0 == "," } })
    #expect(first.named("Feliciano Semborio DELOS REYES Jr.")?["lastName"] == ["DELOS REYES"])
    #expect(first.contents?.version.version == "2026-08-20")
    #expect(first.contents?.version.retrieved == "2026-08-22")
    #expect(first.contents?.version.address?.hasSuffix("/exports/SDN.CSV") == true)
  }

  @Test func theListOfTheUnitedNationsTellsItsDate() throws {
    guard let path = shared("lists/un") else { return }
    let list = try ReadList(path)
    #expect(list.contents?.version.version == "2026-02-27T00:00:09.554Z")
    #expect(list.count("Person") == 730)
    let person = try #require(list["un-6908565"])
    #expect(person["name"] == ["JO YONG CHOL"])
    #expect(person["birthDate"] == ["1973-09-30"])
    #expect(person["nationality"] == ["kp"])
    #expect(
      list.entities.contains { $0["alias"].contains { $0.contains("محمد") } }, "names in their own script")
  }

  @Test func threeScriptsAreRead() throws {
    guard let china = shared("lists/cn/sanctions.csv"), let europe = shared("lists/eu/32006R0765.csv"),
      let galaxy = shared("structured/misp/clusters"), let ror = shared("names/ror-records.jsonl")
    else { return }
    #expect(try ReadList(china).named("Human Rights Watch")?["alias"] == ["人权观察"])
    let person = try ReadList(europe).named("Uladzimir Uladzimiravich NAVUMAU")
    #expect(person?["alias"].contains("Владимир Владимирович НАУМОВ") == true)
    #expect(person?["birthDate"] == ["1956-02-07"])
    let universities = try ReadList(galaxy)
    let academy = try #require(universities.named("Academy of Military Science"))
    #expect(academy["alias"].contains("中国人民解放军军事科学院"))
    #expect(academy["country"] == ["cn"])
    let laboratory = try #require(universities.named("Institute of Chemical Defense"))
    #expect(laboratory["alias"] == ["防化研究院"])
    #expect(
      universities.entities.contains { $0["member"] == [laboratory.id] && $0["organization"] == [academy.id] }
    )
    let organizations = try ReadList(ror)
    let sciences = try #require(organizations["ror-00je4t102"])
    #expect(sciences["alias"].contains("Национальная академия наук Украины"))
    #expect(organizations.entities.contains { $0["organization"] == [sciences.id] && $0["role"] == ["part"] })
  }

  @Test func parentsAreTied() throws {
    guard let path = shared("lists/us_other/dod_1260H.csv") else { return }
    let list = try ReadList(path)
    #expect(list.entities.count - list.count("Ownership") == 397)
    let parent = try #require(list.named("Aviation Industry Corporation of China Ltd."))
    let child = try #require(list.named("AVIC Heavy Machinery Company Limited"))
    #expect(list.entities.contains { $0["owner"] == [parent.id] && $0["asset"] == [child.id] })
    #expect(list.named("360 Security Technology Inc.")?["alias"] == ["Qihoo 360"])
  }

  @Test(
    "the bytes of an entry stand where its place says", arguments: ["lists/ftm/cn.ftm.json", "lists/gleif"])
  func places(path: String) throws {
    guard let path = shared(path) else { return }
    let list = try ReadList(path)
    let file = try Data(contentsOf: URL(fileURLWithPath: list.contents?.files.first ?? ""))
    for (entity, place) in zip(list.entities, list.places).prefix(200) {
      let bytes = file[place.offset..<(place.offset + place.length)]
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains(entity["elfCode"].first ?? entity.id))
      #expect(file[..<place.offset].count { $0 == 0x0A } + 1 == place.line)
    }
  }
}
