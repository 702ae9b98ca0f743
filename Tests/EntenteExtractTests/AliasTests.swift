// SPDX-License-Identifier: Apache-2.0
import EntenteExtract
import EntenteModel
import Testing

/// What a document says of the names of one actor.
@Suite("Aliases that a document states")
struct AliasTests {
  private func aliases(_ text: String, _ property: Property) throws -> Set<String> {
    Set(try ReadBack.statements(text).filter { $0.property == property }.map(\.value))
  }

  @Test(
    "a full name in another script is an alias",
    arguments: [
      (
        "Huawei Cloud Robotics Institute (华为云机器人研究院) signed an agreement with Siemens in June 2018.",
        "华为云机器人研究院"
      ),
      (
        "В июне 2018 года Шэньчжэньская инновационная инвестиционная группа (Shenzhen Innovation Investment Group) подписала "
          + "соглашение с «Росатомом».", "Shenzhen Innovation Investment Group"
      ),
      (
        "In June 2018, Zvezda Robotics Group, known in Russian as «Группа Звезда Роботикс», signed an agreement with Siemens.",
        "Группа Звезда Роботикс"
      ),
    ])
  func strong(text: String, alias: String) throws {
    let found = try aliases(text, .alias)
    #expect(found.contains(alias), "\(found)")
  }

  @Test(
    "an acronym or a short name holds in its text only",
    arguments: [
      ("Baikal Robotics Institute (BRI) signed an agreement with Siemens in June 2018.", "BRI"),
      (
        "Baikal Robotics Institute (hereinafter the Institute) signed an agreement with Siemens in June 2018.",
        "Institute"
      ),
      (
        "В июне 2018 года Российский фонд прямых инвестиций (далее — Фонд) подписал соглашение с «Росатомом».",
        "Фонд"
      ),
    ])
  func weak(text: String, alias: String) throws {
    let found = try aliases(text, .weakAlias)
    #expect(found.contains(alias), "\(found)")
    #expect(try aliases(text, .alias).isEmpty)
  }

  @Test(
    "what else stands in brackets is none",
    arguments: [
      "Baikal Robotics Institute (Russia) signed an agreement with Siemens in June 2018.",
      "Baikal Robotics Institute (Москва) signed an agreement with Siemens in June 2018.",
      "Baikal Robotics Institute (founded in 1999) signed an agreement with Siemens in June 2018.",
      "Baikal Robotics Institute (Сергей Иванов) signed an agreement with Siemens in June 2018.",
      "Rosatom (华为) signed an agreement with Siemens in June 2018.",
      "Rosatom (Gazprom Group) signed an agreement with Siemens in June 2018.",
      "Baikal Robotics Institute (see the annex) signed an agreement with Siemens in June 2018.",
      "Baikal Robotics Institute ($50 million) signed an agreement with Siemens in June 2018.",
    ])
  func none(text: String) throws {
    #expect(try aliases(text, .alias).isEmpty)
    #expect(try aliases(text, .weakAlias).isEmpty)
  }

  @Test func `what follows under a short name is of the same actor`() throws {
    let found = try ReadBack.initiatives(
      "In June 2018, Baikal Robotics Institute (BRI) signed an agreement with Siemens.\n\n"
        + "In May 2019, BRI opened a laboratory with Airbus in Oslo.")
    let full = try #require(found.first?.actors.first { $0.name == "Baikal Robotics Institute" })
    #expect(found.last?.actors.first { $0.name == "BRI" }?.entity == full.entity)
  }

  @Test func `the alias quotes the words that state it`() throws {
    let text = "Baikal Robotics Institute (BRI) signed an agreement with Siemens in June 2018."
    let alias = try #require(try ReadBack.statements(text).first { $0.property == .weakAlias })
    #expect(alias.passage.quote == "Baikal Robotics Institute (BRI")
    #expect(alias.original == "BRI")
  }
}

/// One record of the gazetteer is one actor, however it is written.
@Suite("Names of one gazetteer record")
struct NameFormTests {
  @Test(
    "scripts, cases and acronyms give one entity",
    arguments: [
      ("org-rosatom", ["Росатом", "Росатомом", "Росатома", "Росатому"]),
      ("org-russian-direct-investment-fund", ["Российским фондом прямых инвестиций", "РФПИ", "RDIF"]),
      ("org-chinese-academy-of-sciences", ["Китайской академией наук"]),
    ])
  func organisations(entity: String, names: [String]) throws {
    for name in names {
      let statements = try ReadBack.statements(
        "В июне 2018 года Siemens подписала с \(name) соглашение о спутниках.")
      #expect(statements.contains { $0.entity == entity && $0.property == .name }, "\(name)")
    }
  }

  @Test(
    "a place in any case is that place",
    arguments: [
      ("в Пекине", "Beijing"), ("в Москве", "Moscow"), ("в Саратове", "Saratov"), ("в Шэньчжэне", "Shenzhen"),
      ("в Харбине", "Harbin"), ("во Владивостоке", "Vladivostok"), ("в Нижнем Новгороде", "Nizhny Novgorod"),
      ("в Санкт-Петербурге", "Saint Petersburg"), ("в Казани", "Kazan"), ("в Новосибирске", "Novosibirsk"),
    ])
  func places(words: String, english: String) throws {
    let statements = try ReadBack.statements(
      "В июне 2018 года «Росатом» и Siemens открыли научный центр \(words).")
    let places = statements.filter { $0.property == .place }.compactMap { FieldCodec.place($0.value) }
    #expect(places.map(\.english) == [english])
    #expect(places.first?.latitude != nil)
  }

  @Test(
    "a country in any case is that country",
    arguments: [
      ("Вьетнамом", "VN"), ("Египтом", "EG"), ("Китаем", "CN"), ("Кореей", "KR"), ("Индией", "IN"),
      ("США", "US"),
      ("Саудовской Аравией", "SA"), ("Южно-Африканской Республикой", "ZA"), ("Белоруссией", "BY"),
    ])
  func countries(name: String, code: String) throws {
    let statements = try ReadBack.statements(
      "В июне 2018 года «Росатом» подписал с \(name) соглашение о спутниках.")
    #expect(statements.contains { $0.entity == "country-" + code && $0.property == .name })
  }

  @Test func `titles name Russian and Chinese actors in English, beside the words of the source`() throws {
    let text = "В июне 2018 года «Росатом» и Китайская академия наук подписали соглашение о спутниках."
    let title = try #require(try ReadBack.statements(text).first { $0.property == .title })
    #expect(title.value.contains("Rosatom"))
    #expect(title.value.contains("Chinese Academy of Sciences"))
    #expect(title.original.map { title.passage.quote.contains($0) } == true)
  }
}
