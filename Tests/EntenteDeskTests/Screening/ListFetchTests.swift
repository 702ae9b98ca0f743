// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteTesting
import Foundation
import Testing

/// `entente fetch` against a server on loopback.
@Suite struct ListFetchTests {
  let site: Site
  let folder: URL

  init() throws {
    site = try Site()
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("lists-\(UUID().uuidString)")
  }

  static let entries = """
    36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
    99,"DOE, Jane","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 1 Feb 1970."

    """
  static let elf = "ELF Code,Country Code (ISO 3166-1),Entity Legal Form name Local name\nAAAA,FR,Société\n"

  func fetch(_ name: String, _ mirror: String, bytes: Int = 1 << 20, at seconds: Double = 0) async throws
    -> [ListFetch.Outcome]
  {
    let job = ListFetch(agent: "entente/0", bytes: bytes, pause: 0.01, tries: 2)
    return try #require(
      await job.fetch(
        name, into: folder.path, mirror: mirror, now: Date(timeIntervalSince1970: 1_700_000_000 + seconds)))
  }

  func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
  }

  func sidecar(_ file: String) throws -> [String: Any] {
    let data = try Data(contentsOf: folder.appendingPathComponent(file + ".fetch.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func aListOfSeveralFilesComesWithASidecarEach() async throws {
    try site.set("sdn.csv", Self.entries)
    try site.set("alt.csv", "36,12,\"aka\",\"AERO-CARIBBEAN\",-0- \n")
    try site.set("add.csv", "36,25,-0- ,\"Havana\",\"Cuba\",-0- \n")
    try site.set("sdn_comments.csv", "\n")
    let outcomes = try await fetch("ofac-sdn", site("/list/"))
    #expect(outcomes.map(\.kind) == [.written, .written, .written, .written], "\(outcomes)")
    #expect(try text("sdn.csv") == Self.entries)
    let told = try sidecar("sdn.csv")
    #expect(told["list"] as? String == "ofac-sdn")
    #expect(told["address"] as? String == site("/list/sdn.csv"))
    #expect(told["retrieved"] as? String == "2023-11-14T22:13:20Z")
    #expect(told["sha256"] as? String == outcomes[0].sha256)
    #expect(told["bytes"] as? Int == Self.entries.utf8.count)
    #expect((told["etag"] as? String)?.isEmpty == false)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix(".") }
    #expect(left.isEmpty, "parts are left: \(left)")
  }

  @Test("what has not changed is told and left as it is", arguments: [true, false])
  func unchanged(withTags: Bool) async throws {
    if !withTags { try site.set("no_tags", "1") }
    try site.set("elf.csv", Self.elf)
    #expect(try await fetch("gleif-elf", site("/list/elf.csv")).map(\.kind) == [.written])
    let before = try sidecar("elf-codes.csv")
    let again = try await fetch("gleif-elf", site("/list/elf.csv"), at: 60)
    #expect(again.map(\.kind) == [.unchanged])
    #expect(try sidecar("elf-codes.csv")["retrieved"] as? String == before["retrieved"] as? String)
    #expect(try site.log.last == (withTags ? "/list/elf.csv If-None-Match" : "/list/elf.csv"))
    try site.set("elf.csv", Self.elf + "BBBB,DE,Gesellschaft\n")
    #expect(try await fetch("gleif-elf", site("/list/elf.csv"), at: 120).map(\.kind) == [.written])
    #expect(try sidecar("elf-codes.csv")["retrieved"] as? String == "2023-11-14T22:15:20Z")
  }

  @Test func aFileThatSomebodyChangedIsFetchedAnew() async throws {
    try site.set("elf.csv", Self.elf)
    _ = try await fetch("gleif-elf", site("/list/elf.csv"))
    try Data("tampered".utf8).write(to: folder.appendingPathComponent("elf-codes.csv"))
    #expect(try await fetch("gleif-elf", site("/list/elf.csv")).map(\.kind) == [.written])
    #expect(try text("elf-codes.csv") == Self.elf)
  }

  @Test func aRedirectIsFollowed() async throws {
    try site.set("elf.csv", Self.elf)
    #expect(try await fetch("gleif-elf", site("/to?/list/elf.csv")).map(\.kind) == [.written])
    #expect(try sidecar("elf-codes.csv")["reached"] as? String == site("/list/elf.csv"))
  }

  @Test(
    "what cannot be used is refused, and what was there is kept",
    arguments: [
      ("/list/none.csv", "not-found"), ("/page/error", "wrong-form"), ("/cut", "no-answer"),
      ("/endless", "too-large"), ("/status/403", "forbidden"), ("/redirect/9", "too-many-redirects"),
      ("/list/names", "wrong-form"), ("/list/header", "wrong-form"), ("/kind?application/zip", "wrong-form"),
    ])
  func refused(path: String, rule: String) async throws {
    try site.set("elf.csv", Self.elf)
    try site.set("names", "name,country\nACME,FR\n")
    try site.set("header", "ELF Code,Country Code (ISO 3166-1),Entity Legal Form name Local name\n")
    _ = try await fetch("gleif-elf", site("/list/elf.csv"))
    let outcome = try #require(try await fetch("gleif-elf", site(path)).first)
    #expect(outcome.kind == .failed)
    #expect(outcome.rule == rule, "\(outcome.message)")
    #expect(try text("elf-codes.csv") == Self.elf)
    #expect(outcome.sha256.utf8.count == 64, "the hash of what is still there is told")
  }

  @Test func aListInXMLThatIsCutIsRefused() async throws {
    let whole = """
      <CONSOLIDATED_LIST dateGenerated="2026-01-01"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>
      <FIRST_NAME>A B</FIRST_NAME></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
      """
    try site.set("whole", whole)
    try site.set("half", String(whole.dropLast(30)))
    #expect(try await fetch("un-sc", site("/list/half")).map(\.rule) == ["wrong-form"])
    #expect(try await fetch("un-sc", site("/list/whole")).map(\.kind) == [.written])
  }

  @Test func whatHasNoAddressOfItsOwnIsSaid() async throws {
    let job = ListFetch(agent: "entente/0")
    let outcomes = try #require(await job.fetch("ror", into: folder.path))
    #expect(outcomes.map(\.rule) == ["by-hand"])
    #expect(try await job.fetch("no-such-list", into: folder.path) == nil)
    #expect(KnownList.table.contains("ofac-sdn  OFAC Specially Designated Nationals"))
    #expect(KnownList.lines.split(separator: "\n").count == KnownList.all.count)
  }
}
