// SPDX-License-Identifier: Apache-2.0
import EntenteExtract
import EntenteModel
import Foundation
import Testing

/// What was once read wrongly, each with the sentence that showed it.
@Suite("Readings that were mended")
struct MendedTests {
  @Test func `the month of May is no doubt`() throws {
    #expect(
      try ReadBack.only("In May 2018, Huawei and MTS signed an agreement on 5G networks.").status == .signed)
    #expect(
      try ReadBack.only("Rosatom and Petrobras may build a joint laboratory in Brazil.").status == .proposed)
  }

  @Test func `what is proposed bears out nothing yet`() throws {
    let found = try ReadBack.only(
      "Serbia has proposed to China the creation of a joint laboratory for artificial intelligence.")
    #expect(found.status == .proposed)
    #expect(found.signals.contains("hedged"))
  }

  @Test func `a question makes no initiative`() throws {
    #expect(try ReadBack.initiatives("Why did Airbus and Tata open a laboratory in Pune in 2018?").isEmpty)
  }

  @Test func `the office of one person is not that of the next`() throws {
    let found = try ReadBack.only(
      "French President Emmanuel Macron and Prime Minister Narendra Modi launched a joint fund of €50 million in 2018."
    )
    #expect(found.actors.first { $0.name.contains("Macron") }?.country == "FR")
    #expect(found.actors.first { $0.name.contains("Modi") }?.country == nil)
  }

  @Test(
    "a person's name changes nothing but the name",
    arguments: [
      "Ole Hansen", "Siobhán O’Brien", "Abdul-Rahman al-Masri", "Li Wei", "李伟", "Israel London",
      "Иван Петров",
    ])
  func name(name: String) throws {
    let found = try ReadBack.only(
      "Norwegian Minister \(name) signed an agreement on satellites with Airbus in March 2018.")
    let other = try ReadBack.only(
      "Norwegian Minister Anna Berg signed an agreement on satellites with Airbus in March 2018.")
    #expect(found.confidence == other.confidence)
    #expect(found.actors.map(\.country) == other.actors.map(\.country))
    #expect(found.actors.map(\.kind) == other.actors.map(\.kind))
  }

  @Test func `people of one name in two documents are two`() throws {
    let text = "Norwegian Minister Li Wei signed an agreement on satellites with Airbus in March 2018."
    let extractor = try ReadBack.shared.get()
    let ids = [text, text + " It rained."].map { text in
      ReadBack.found(in: extractor.extract(ReadBack.document(text)).statements)
        .flatMap(\.actors).first { $0.name == "Li Wei" }?.entity
    }
    #expect(ids[0] != nil && ids[0] != ids[1])
  }

  @Test func `a line without a full stop is cut, and its quotations with it`() throws {
    let found = try ReadBack.initiatives(String(repeating: "中国和俄罗斯签署协议，", count: 2_000))
    #expect(found.flatMap(\.passages).allSatisfy { $0.quote.unicodeScalars.count <= 500 })
    #expect(!found.isEmpty)
  }

  @Test func `a buyer receives`() throws {
    let found = try ReadBack.only("Turkey bought two S-400 systems from Russia in July 2019.")
    #expect(found.actors.first { $0.name == "Turkey" }?.role == "recipient")
  }

  @Test(
    "meetings with days of their own are records of their own",
    arguments: [
      "Chile and Peru signed a space agreement in March 2019. Chile and Peru met again in Lima on 9 May 2019.",
      "The Chilean Space Agency met CNES in Lima on 9 May 2018 and the Peruvian Space Agency met ISRO in Quito on 12 May 2018.",
    ])
  func meetings(text: String) throws {
    #expect(try Set(ReadBack.initiatives(text).compactMap(\.date)).count == 2)
  }
}
