// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteNames
import Testing

/// The program's own lexicons and weights, read once.
enum Shipped {
  static let comparer: NameComparer? = try? NameComparer()
}

@Suite("Two names")
struct NameComparerTests {
  func score(_ schema: String, _ left: String, _ right: String) throws -> Double {
    let comparer = try #require(Shipped.comparer)
    var matcher = comparer.matcher()
    let subject = NameSubject(schema: schema)
    return comparer.score(comparer.prepared(left, subject), comparer.prepared(right, subject), &matcher)
  }

  @Test(
    "are one name in another writing",
    arguments: [
      ("Person", "Дмитрий Анатольевич Лебедев", "Dmitry Anatolyevich LEBEDEV"),
      ("Person", "Олександр Ткаченко", "Alexander Tkachenko"),
      ("Person", "Мохаммед Хусейн", "Muhammad Husayn"),
      ("Person", "LEBEDEV, Dmitry", "Dmitry Lebedev"),
      ("Person", "王小明", "Wang Xiaoming"),
      ("Person", "王小明", "WANG Hsiao-ming"),
      ("Person", "陈志强", "Chen Zhiqiang"),
      ("Person", "克里斯托弗·米勒", "Christopher Miller"),
      ("Organization", "ООО «Ромашка»", "Romashka LLC"),
      (
        "Organization", "Научно-исследовательский институт прикладной химии",
        "Research Institute of Applied Chemistry"
      ),
      (
        "Organization", "Ленинградский завод радиотехнического оборудования",
        "Leningrad Radio-Technical Equipment Plant"
      ),
      ("Organization", "北京电子技术研究所", "Beijing Institute of Electronic Technology"),
      (
        "Organization", "Otkrytoye aktsionernoye obshchestvo Verkhnevolzhskiy zavod",
        "OAO Verhnevolzhskij zavod"
      ),
      ("Organization", "VERKHNE VOLZHSKIY ZAVOD", "Verkhnevolzhskiy Plant"),
      ("Organization", "哈尔滨工业大学", "Harbin Institute of Technology"),
      ("Organization", "Huawei", "Huawei"), ("Organization", "Росатом", "Rosatom"),
    ])
  func same(schema: String, left: String, right: String) throws {
    #expect(try score(schema, left, right) >= 0.7, "\(left) | \(right)")
    #expect(try score(schema, right, left) >= 0.7, "\(right) | \(left)")
  }

  @Test(
    "are two names",
    arguments: [
      ("Person", "Дмитрий Анатольевич Лебедев", "Dmitry Anatolyevich KRYLOV"),
      ("Person", "Stanislav Golubev", "Vyacheslav Golubev"),
      ("Person", "Pavel Sergeyevich Sorokin", "Pavel Yurevich Sorokin"),
      ("Person", "王小明", "Li Xiaohong"), ("Person", "John Smith", "John"),
      ("Organization", "Пермский приборостроительный завод", "Saratov Instrument-Making Plant"),
      ("Organization", "北京电子技术研究所", "Shanghai Institute of Organic Chemistry"),
      ("Organization", "811 Research Institute", "772 Research Institute"),
      ("Organization", "OOO Vektor", "OOO Horizont"),
      ("Organization", "First Trading LLC", "Bluewater Trading LLC"),
    ])
  func different(schema: String, left: String, right: String) throws {
    #expect(try score(schema, left, right) < 0.7, "\(left) | \(right)")
  }

  @Test(
    "of hostile letters are compared all the same",
    arguments: [
      "", " ", "((((", "·", "\u{0}", "a", String(repeating: "а", count: 5000),
      String(repeating: "a b ", count: 3000),
      "\u{202E}gnp.exe", "🙂", "/ / /", "(())", "Ⅻ", "ﷺ",
    ])
  func hostile(name: String) throws {
    for schema in ["Person", "Organization"] {
      let found = try score(schema, name, "Rosatom")
      #expect((0...1).contains(found))
      #expect(try (0...1).contains(score(schema, name, name)))
    }
  }

  @Test("explain their score by parts that add up to what was found")
  func explained() throws {
    let comparer = try #require(Shipped.comparer)
    var matcher = comparer.matcher()
    let found = comparer.explained("АО «Завод Ромашка»", "JSC Romashka Plant", .body, &matcher)
    #expect(found.score == (try score("Organization", "АО «Завод Ромашка»", "JSC Romashka Plant")))
    let relations = Set(found.parts.map(\.relation))
    #expect(relations.isSuperset(of: [.translated, .romanised]))
    #expect(found.parts.contains { $0.left == "Завод" && $0.right == "Plant" && $0.role == "body" })
    #expect(found.parts.contains { $0.left == "Ромашка" && $0.right == "Romashka" && $0.role == "core" })
  }
}
