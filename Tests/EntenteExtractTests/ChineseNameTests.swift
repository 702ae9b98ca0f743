// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Testing

@Suite("Names in Chinese")
struct ChineseNameTests {
  static let shortCountries: [(String, Set<String>)] = [
    ("中俄两国签署航天合作协议。", ["CN", "RU"]),
    ("中匈签署核能合作协议。匈牙利方面表示满意。", ["CN", "HU"]),
    ("匈牙利代表团来访。匈方同法方签署核能合作协议。法国方面表示满意。", ["HU", "FR"]),
    ("乌拉圭总统来访。中方同乌方签署航天合作协议。", ["CN", "UY"]),
    ("乌兹别克斯坦总统来访。中方同乌方签署航天合作协议。", ["CN", "UZ"]),
    ("印尼和泰国签署通信合作协议。", ["ID", "TH"]),
    ("中华人民共和国和纳米比亚共和国签署航天合作协定。", ["CN", "NA"]),
  ]

  @Test(
    "One character stands for a country beside another, before 方, and by what the document names",
    arguments: shortCountries)
  func short(text: String, countries: Set<String>) throws {
    #expect(try ReadBack.only(text).countries == countries, "\(text)")
  }

  static let words = [
    "双方在合作过程中加强沟通，签署了协议。", "其中方案一由专家组签署备忘录通过。", "他们一致同意签署协议。",
    "以此为基础，公司对新能源项目签署协议。",
  ]

  @Test("A character inside another word is no country", arguments: words)
  func inside(text: String) throws {
    #expect(try ReadBack.initiatives(text).allSatisfy { $0.countries.isEmpty }, "\(text)")
  }

  static let offices: [(String, [String])] = [
    ("国家主席李明10月5日在北京会见匈牙利总理欧尔班。", ["李明 CN", "欧尔班 HU"]),
    ("古巴国家主席迪亚斯10月5日在哈瓦那会见泰国总理佩通坦。", ["佩通坦 TH", "迪亚斯 CU"]),
    ("国务院总理李明同埃及总理马德布利10月5日在开罗举行会谈。", ["李明 CN", "马德布利 EG"]),
    ("10月5日，法国外长巴罗会见西班牙国王费利佩六世。", ["巴罗 FR", "费利佩六世 ES"]),
  ]

  @Test("A title before the name shows a person, and the office gives the country", arguments: offices)
  func office(text: String, people: [String]) throws {
    let found = try ReadBack.only(text)
    #expect(found.actors.filter { $0.kind == "person" }.map(\.line).sorted() == people.sorted(), "\(text)")
    #expect(!found.names.contains("国务院"))
  }

  static let names = ["李强", "欧尔班", "穆罕默德", "金民秀", "拉赫蒙", "古铁雷斯", "恩代特瓦", "刘国中"]

  @Test("Any name in one office gives the same record", arguments: names)
  func swap(name: String) throws {
    let found = try ReadBack.only("10月5日，挪威首相\(name)在奥斯陆会见丹麦首相延森。")
    #expect(
      found.actors.filter { $0.kind == "person" }.map(\.line).sorted() == ["\(name) NO", "延森 DK"].sorted())
    #expect(found.type == .dialogue && found.status == .completed)
  }

  @Test("Who only speaks, and the medium that reports, take no part")
  func speakers() throws {
    let found = try ReadBack.only("新华社开罗10月5日电：埃及总统塞西表示，埃及和约旦昨天签署了太阳能合作协议。")
    #expect(found.countries == ["EG", "JO"])
    #expect(!found.names.contains("新华社"))
    #expect(!found.names.contains("塞西"))
  }

  static let bodies: [(String, String)] = [
    ("北京语言大学与哈萨克斯坦国立大学签署合作协议。", "北京语言大学"),
    ("中国和塞尔维亚签署协议，深圳天宇通信科技有限公司与塞尔维亚电信公司共建5G网络。", "深圳天宇通信科技有限公司"),
    ("俄罗斯国防部与白俄罗斯国防部签署军事技术合作协议。", "俄罗斯国防部"),
  ]

  @Test("A body's name goes on from a place or a company to its head", arguments: bodies)
  func body(text: String, name: String) throws {
    #expect(try ReadBack.initiatives(text).contains { $0.names.contains(name) }, "\(text)")
  }
}
