// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText
internal import Testing

/// Verbs stand in the lexicon once, as infinitives; every form that a text may write must be met, and no other word.
@Suite("Russian words in all their forms")
struct RussianFormsTests {
  /// One act in many forms: each sentence names two parties and a memorandum.
  static let signed = [
    "В июне 2018 года МТС и Huawei подписали меморандум о сетях 5G.",
    "В июне 2018 года компания МТС подписала с Huawei меморандум о сетях 5G.",
    "В июне 2018 года МТС и Huawei подпишут меморандум о сетях 5G.",
    "В июне 2018 года МТС подпишет с Huawei меморандум о сетях 5G.",
    "В июне 2018 года между МТС и Huawei подписан меморандум о сетях 5G.",
    "В июне 2018 года между МТС и Huawei был подписан меморандум о сетях 5G.",
    "Меморандум о сетях 5G МТС и Huawei планируют подписать в июне 2018 года.",
    "Подписав в июне 2018 года меморандум о сетях 5G, МТС и Huawei начали работу.",
  ]

  @Test("Past, future, participle, gerund and infinitive of one verb", arguments: signed)
  func forms(text: String) throws {
    let found = try ReadBack.only(text)
    #expect(found.type == .agreement)
    #expect(found.date?.hasPrefix("2018-06") == true)
    #expect(Set(found.actors.map(\.line)) == ["МТС RU", "Huawei CN"])
  }

  /// A name and the ways in which sentences write it; all must be one entity.
  static let cases: [[String]] = [
    ["Росатом", "Росатома", "Росатому", "Росатомом", "Росатоме"],
    ["Китай", "Китая", "Китаю", "Китаем", "Китае"],
    ["Вьетнам", "Вьетнама", "Вьетнаму", "Вьетнамом", "Вьетнаме"],
    ["Корея", "Кореи", "Корее", "Корею", "Кореей"],
    ["Египет", "Египта", "Египту", "Египтом", "Египте"],
    ["Ростелеком", "Ростелекома", "Ростелекому", "Ростелекомом", "Ростелекоме"],
  ]

  @Test("A known name in every case is one entity", arguments: cases)
  func entities(forms: [String]) throws {
    let ids = try forms.map { form in
      let found = try ReadBack.initiatives("Соглашение о партнёрстве Huawei и \(form) подписано 5 мая 2018 года.")
      return found.first?.actors.first { $0.name == form }?.entity
    }
    #expect(Set(ids).count == 1, "\(ids)")
    #expect(ids.first != .some(nil))
  }

  @Test("An unknown name in another case is the same entity")
  func unknown() throws {
    let first = try ReadBack.only("Компания «Заречье» и Huawei подписали 5 мая 2018 года соглашение.")
    let second = try ReadBack.only("5 мая 2018 года Huawei подписала соглашение с компанией «Заречьем».")
    let ids = [first, second].map { $0.actors.first { $0.name.hasPrefix("Заречь") }?.entity }
    #expect(ids[0] != nil && ids[0] == ids[1])
  }

  @Test(
    "The name of a person is met with its genitive",
    arguments: ["лавров", "путин", "вучич", "королёв", "захаров"])
  func persons(name: String) {
    func keys(_ word: String) -> Set<UInt64> {
      Set(RussianStem.keys(ofName: word.unicodeScalars.map { Scalars.fold($0.value) }))
    }
    for ending in ["а", "у", "ым", "е"] {
      #expect(!keys(name).isDisjoint(with: keys(name + ending)), "\(name + ending)")
    }
  }

  @Test(
    "A noun with the stem of a participle signs nothing",
    arguments: [
      "Условия подписания таких соглашений с Huawei известны юристам МТС.",
      "Создание сетей зависит от цены.", "Необходимое оборудование стоит дорого.",
    ])
  func nouns(text: String) throws { #expect(try ReadBack.initiatives(text).isEmpty) }
}
