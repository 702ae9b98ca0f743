// SPDX-License-Identifier: Apache-2.0
import EntenteText
import Testing

@Suite("Names in Latin letters, for showing")
struct RomanisationTests {
  @Test(
    "a name of a person: family name first, the given name in one word",
    arguments: [
      ("王小明", "Wang Xiaoming"), ("李明", "Li Ming"), ("欧阳修", "Ouyang Xiu"), ("诸葛孔明", "Zhuge Kongming"),
      ("曾庆红", "Zeng Qinghong"), ("单田芳", "Shan Tianfang"), ("任正非", "Ren Zhengfei"), ("吕梁", "Lü Liang"),
      ("弗拉基米尔·普京", "Fulajimi'er Pujing"), ("Владимир Путин", "Vladimir Putin"),
      ("Дмитрий Рогозин", "Dmitry Rogozin"),
      ("Сергей Вячеславович Кириенко", "Sergey Vyacheslavovich Kiriyenko"),
      ("В.В. Путин", "V.V. Putin"), ("Щёголев", "Shchegolev"), ("Ван Вэньтао", "Van Ventao"),
    ])
  func person(name: String, latin: String) { #expect(Romanisation.latin(name, kind: .person) == latin) }

  @Test(
    "a name of a body: by words",
    arguments: [
      ("深圳创新投资集团", "Shenzhen Chuangxin Touzi Jituan"), ("北京大学", "Beijing Daxue"),
      ("中国科学院", "Zhongguo Kexueyuan"), ("华为公司", "Huawei Gongsi"), ("重庆银行", "Chongqing Yinhang"),
      ("中国农业银行", "Zhongguo Nongye Yinhang"), ("360公司", "360 Gongsi"),
      ("Российский фонд прямых инвестиций", "Rossiysky fond pryamykh investitsiy"),
      ("Московский физико-технический институт", "Moskovsky fiziko-tekhnichesky institut"),
      ("МГУ", "MGU"), ("Шэньчжэнь", "Shenchzhen"),
      ("Объединённая компания «Русал»", "Obyedinennaya kompaniya “Rusal”"),
      ("Huawei（华为）", "Huawei (Huawei)"),
    ])
  func body(name: String, latin: String) { #expect(Romanisation.latin(name) == latin) }

  @Test(
    "a name of a place: one word, and the kind of place",
    arguments: [
      ("西安", "Xi'an"), ("深圳市", "Shenzhen Shi"), ("圣彼得堡", "Shengbidebao"), ("厦门", "Xiamen"),
      ("长春", "Changchun"),
      ("广州", "Guangzhou"), ("黑龙江省", "Heilongjiang Sheng"), ("Москва", "Moskva"), ("Белый", "Bely"),
    ])
  func place(name: String, latin: String) { #expect(Romanisation.latin(name, kind: .place) == latin) }

  @Test(
    "each language of one script has its own letters",
    arguments: [
      ("Київ", nil, "Kyiv"), ("Харків", nil, "Kharkiv"),
      ("Володимир Зеленський", "uk", "Volodymyr Zelenskyi"),
      ("Згурський", "uk", "Zghurskyi"), ("Юрій Єхануров", nil, "Yurii Yekhanurov"), ("Горинь", "uk", "Horyn"),
      ("Горинь", "ru", "Gorin"), ("Мінск", "be", "Minsk"), ("Београд", "sr", "Beograd"),
      ("Қазақстан", nil, "Qazaqstan"), ("東京", nil, "Dongjing"), ("トヨタ", nil, "toyota"),
      ("삼성전자", nil, "samseongjeonja"),
    ] as [(String, String?, String)])
  func language(name: String, language: String?, latin: String) {
    #expect(Romanisation.latin(name, language: language) == latin)
  }

  @Test(
    "what stands in Latin letters stays as it is",
    arguments: ["Huawei", "Škoda", "São Paulo", "", "5G", "—", "Đà Nẵng", "1,000 & Co."])
  func latin(name: String) { #expect(Romanisation.latin(name) == nil) }

  @Test("every name comes out without letters of another script, whatever it holds", arguments: hardNames)
  func hostile(name: String) {
    for kind in [Romanisation.Kind.person, .name, .place] {
      let latin = Romanisation.latin(name, kind: kind)
      #expect(latin == Romanisation.latin(name, kind: kind))
      if let latin { #expect(!latin.hasPrefix(" ") && !latin.contains("  ")) }
    }
  }
  static let hardNames = [
    "\u{0301}\u{0301}王", "王\u{0000}明", "«»", "ъъъ", "ЬЬ", String(repeating: "中", count: 900),
    "\u{202E}Москва",
    "龘靐", "〇", "𠀀𠀁", "а\u{0301}б", "·王·", "Ы", "王Петров명", "(（", "\u{FFFD}я",
  ]

  @Test func `threads agree`() async {
    let names = ["深圳创新投资集团", "Российский фонд прямых инвестиций", "Київ", "王小明", "重庆银行"]
    let expected = names.map { Romanisation.latin($0) }
    await withTaskGroup(of: [String?].self) { group in
      for _ in 0..<16 { group.addTask { names.map { Romanisation.latin($0) } } }
      for await found in group { #expect(found == expected) }
    }
  }
}

@Suite("Which names are one")
struct NameKeyTests {
  @Test(
    "the cases of a Russian name meet",
    arguments: [
      ["Росатом", "Росатома", "Росатомом", "Росатоме", "«Росатому»"],
      [
        "Московский университет", "Московского университета", "Московскому университету",
        "Московском университете",
      ],
      [
        "Российский фонд прямых инвестиций", "Российского фонда прямых инвестиций",
        "Российским фондом прямых инвестиций",
      ],
      ["Академия наук", "Академии наук", "Академией наук", "Академию наук"],
      ["ООО «Яндекс»", "Яндекса", "Яндексом"], ["深圳创新投资集团", "深圳创新投资集团有限公司"],
      ["Huawei", "Huawei Co., Ltd", "HUAWEI"], ["РФПИ", "«РФПИ»"],
    ])
  func same(names: [String]) { #expect(Set(names.map(NameKey.fold)).count == 1) }

  @Test(
    "different names do not",
    arguments: [
      ("Роснефть", "Росатом"), ("РАН", "РАНХиГС"), ("Bank of China", "Central Bank of China"),
      ("北京大学", "北京工业大学"),
      ("Московский институт", "Московская академия"),
    ])
  func different(left: String, right: String) { #expect(NameKey.fold(left) != NameKey.fold(right)) }

  @Test(
    "likeness is of sounds",
    arguments: [
      ("Huawei", "huawei", 0.99...1), ("Van Ventao", "Wang Wentao", 0.8...1),
      ("Shenchzhen", "Shenzhen", 0.7...1),
      ("Rosatom", "Huawei", 0...0.2), ("", "Huawei", 0...0),
    ])
  func likeness(left: String, right: String, range: ClosedRange<Double>) {
    #expect(range.contains(NameScript.likeness(left, right)))
  }
}
