// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Testing

@Suite("One Russian sentence, one initiative")
struct RussianSentenceTests {
  static let agreements: [SentenceCase] = [
    SentenceCase(
      "11 июня 2019 года Минкомсвязь России и Министерство промышленности и информатизации КНР подписали меморандум о сотрудничестве в сфере искусственного интеллекта.",
      .agreement, .signed,
      ["Минкомсвязь России RU", "Министерство промышленности и информатизации КНР CN"], "2019-06-11", ["ai"]),
    SentenceCase(
      "Росатом подписал с Египтом контракт на строительство АЭС «Эль-Дабаа» стоимостью 30 млрд долларов.",
      .agreement, .signed, ["Росатом RU", "Египтом EG"], for: ["USD 30000000000.0"]),
    SentenceCase(
      "По словам министра, в 2020 году планируется подписать соглашение о совместной разработке вакцины с Кубой.",
      .agreement, .proposed, ["Кубой CU"], "2020 planned", ["biotech"]),
  ]
  static let money: [SentenceCase] = [
    SentenceCase(
      "Российский фонд прямых инвестиций и Китайская инвестиционная корпорация создадут совместный фонд объёмом 2 млрд долларов.",
      .fund, .announced, ["Российский фонд прямых инвестиций RU", "Китайская инвестиционная корпорация CN"],
      for: ["USD 2000000000.0"]),
    SentenceCase(
      "Внешэкономбанк предоставит Узбекистану кредит в размере 10 млрд рублей.",
      .fund, .announced, ["Внешэкономбанк RU", "Узбекистану UZ"], for: ["RUB 10000000000.0"]),
    SentenceCase(
      "Южнокорейская Samsung вложила 100 млн долларов в лабораторию искусственного интеллекта в Москве.",
      .fund, .funded, ["Samsung KR", "Южнокорейская KR"], in: ["Москве"], for: ["USD 100000000.0"], ["ai"]),
  ]
  static let made: [SentenceCase] = [
    SentenceCase(
      "МТС и Huawei запустили в Москве сеть 5G.", .deployment, .operational, ["МТС RU", "Huawei CN"],
      in: ["Москве"], ["telecoms-5g"]),
    SentenceCase(
      "Московский государственный университет и Пекинский политехнический институт открыли совместный университет в Шэньчжэне.",
      .centre, .operational,
      ["Московский государственный университет RU", "Пекинский политехнический институт CN"],
      in: ["Шэньчжэне"]),
    SentenceCase(
      "Учёные Томского политехнического университета и Шэньянского лигунского университета создали совместную лабораторию новых материалов.",
      .research, .operational,
      ["Томского политехнического университета RU", "Шэньянского лигунского университета CN"], nil,
      ["materials"]),
    SentenceCase(
      "Российская академия наук и Китайская академия наук утвердили дорожную карту по шести научным проектам.",
      .plan, .announced, ["Российская академия наук RU", "Китайская академия наук CN"]),
  ]
  static let meetings: [SentenceCase] = [
    SentenceCase(
      "Совместные военно-морские учения России и Китая прошли в июле 2017 года в Балтийском море.",
      .military, .completed, ["России RU", "Китая CN"], "2017-07", ["military"]),
    SentenceCase(
      "Япония и Россия создали рабочую группу по цифровой экономике.",
      .dialogue, .operational, ["Япония JP", "Россия RU"], nil, ["digital-economy"]),
    SentenceCase(
      "Президент Узбекистана Шавкат Мирзиёев 12 октября встретился в Ташкенте с главой компании Alibaba Джеком Ма.",
      .dialogue, .completed,
      ["Шавкат Мирзиёев UZ", "Alibaba CN", "Джеком Ма CN", "Узбекистана UZ"], "2019-10-12 relative",
      in: ["Ташкенте"]),
  ]
  static let frictions: [SentenceCase] = [
    SentenceCase(
      "Пекин приостановил поставки редкоземельных металлов в Японию.", .friction, .stalled,
      ["Пекин CN"], in: ["Японию"], ["materials"]),
    SentenceCase(
      "Проект самолёта CR929 отложен из-за разногласий между ОАК и COMAC.", .friction, .stalled,
      ["ОАК RU", "COMAC CN"], nil, ["transport"]),
    SentenceCase(
      "США ввели санкции против китайской компании ZTE за поставки оборудования Ирану.", .friction, nil,
      ["США US", "ZTE CN", "китайской CN", "Ирану IR"]),
  ]

  @Test("Instruments", arguments: agreements) func instruments(item: SentenceCase) throws { try item.check() }
  @Test("Money", arguments: money) func sums(item: SentenceCase) throws { try item.check() }
  @Test("What is made", arguments: made) func things(item: SentenceCase) throws { try item.check() }
  @Test("Who meets", arguments: meetings) func events(item: SentenceCase) throws { try item.check() }
  @Test("What holds back", arguments: frictions) func brakes(item: SentenceCase) throws { try item.check() }

  static let nothing = [
    "Президент подписал указ о награждении учёных государственными премиями.",
    "По словам эксперта, сотрудничество двух стран имеет большой потенциал.",
    "Россия и Китай должны укреплять дружбу и взаимное доверие.",
    "Полиция задержала в Казани двух подозреваемых в мошенничестве.",
    "В субботу в Москве ожидается дождь, температура воздуха составит 12 градусов.",
    "Сборная России выиграла чемпионат мира по хоккею.",
    "Театр открыл новый сезон премьерой спектакля.",
    "Государственная дума приняла в первом чтении закон о бюджете.",
    "Курс доллара вырос на 2% и достиг 65 рублей.",
    "Необходимо развивать международное научное сотрудничество.",
    "Будут ли Германия и Россия сотрудничать в области квантовых технологий?",
    "Хотелось бы, чтобы страны чаще проводили совместные исследования.",
    "«Мы будем дружить всегда», — сказал министр.",
    "В 1941 году завод был эвакуирован на Урал.",
    "Суд приговорил бывшего чиновника к трём годам колонии.",
  ]

  @Test("Wishes, views and news from home make none", arguments: nothing)
  func none(text: String) throws { #expect(try ReadBack.initiatives(text).isEmpty) }

  @Test("A speaker takes no part")
  func speaker() throws {
    let found = try ReadBack.only(
      "МТС и Huawei подписали в мае 2018 года соглашение, сообщил эксперт Иван Петров.")
    #expect(Set(found.names) == ["МТС", "Huawei"])
  }

  static let offices: [(String, [String])] = [
    (
      "Президент Сербии Александр Вучич и Huawei подписали 5 мая 2018 года соглашение.",
      ["Александр Вучич RS"]
    ),
    (
      "Министр обороны Хорватии Дамир Крстичевич и его украинский коллега Степан Полторак подписали 5 мая 2018 года соглашение.",
      ["Дамир Крстичевич HR", "Степан Полторак UA"]
    ),
    ("С президентом Сербии Иван Петров подписал 5 мая 2018 года соглашение о сетях 5G.", ["Иван Петров"]),
  ]

  @Test("A person has the country of the office, never that of the name", arguments: offices)
  func office(text: String, persons: [String]) throws {
    let actors = try ReadBack.only(text).actors.filter { $0.kind == "person" }
    #expect(actors.map(\.line) == persons)
  }

  @Test("A line that a link broke is read as one sentence")
  func broken() throws {
    let found = try ReadBack.only(
      "В октябре 2017 года правительство России\nвыделило 330 млн рублей\nна модернизацию коллайдера в рамках сотрудничества с ЦЕРН."
    )
    #expect(found.amounts == ["RUB 330000000.0"])
    #expect(found.date == "2017-10")
  }

  @Test(
    "A day without a year is of the year that the document writes out, where nobody says when it was written")
  func year() throws {
    let text =
      "МТС и Huawei 5 марта подписали соглашение о сетях 5G.\nПереговоры начались 11 января 2018 года."
    #expect(try ReadBack.initiatives(text, published: nil).first?.date == "2018-03-05 relative")
  }
}
