// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import Foundation

/// Entries with names in three scripts, the same for the same seed. Few words, so that many names are alike and many
/// scores equal: that is where the order shows.
struct InventedEntities {
  private var state: UInt64
  private var number = 0

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, bound)))
  }

  private mutating func pick(_ words: [String]) -> String { words[next(words.count)] }

  mutating func person() -> [String] {
    switch next(4) {
    case 0: return [pick(["Иван", "Пётр", "Анна"]) + " " + pick(["Кедров", "Лебедев", "Соколова"])]
    case 1: return [pick(["王", "李", "欧阳"]) + pick(["小明", "伟", "丽华"])]
    case 2: return [pick(["Chen", "Wang", "Li"]) + " " + pick(["Xiaoming", "Wei", "Zhongguo"])]
    default:
      let given = pick(["John", "Ivan", "Maria", "Chen"])
      return [given + " " + pick(["SMITH", "Lebedev", "Okafor", "Wei-Brown"]), given.prefix(1) + ". Petrov"]
    }
  }

  mutating func body() -> [String] {
    switch next(3) {
    case 0:
      return [
        "ООО «" + pick(["Луч", "Заря", "Вектор"]) + "»",
        pick(["Завод", "НИИ", "Институт"]) + " " + pick(["Луч", "Северная заря", "электроники"]),
      ]
    case 1: return [pick(["北京", "深圳", "上海"]) + pick(["电子", "航天", "远帆"]) + pick(["研究院", "有限公司", "大学"])]
    default:
      return [
        pick(["Beijing", "Northern", "Vector"]) + " " + pick(["Electronics", "Ship Yard", "Aerospace"]) + " "
          + pick(["Institute", "LLC", "Plant No. 7", "Shipyard"])
      ]
    }
  }

  mutating func entity() -> ListEntity {
    number += 1
    let isPerson = next(2) == 0
    let names = isPerson ? person() : body()
    var properties = ["name": [names[0]], "innCode": [String(7_700_000_000 + number % 20)]]
    if names.count > 1 { properties["alias"] = Array(names.dropFirst()) }
    return ListEntity(id: "e-\(number)", schema: isPerson ? "Person" : "Company", properties: properties)
  }

  /// A tie of two entries.
  mutating func tie(_ entities: [ListEntity]) -> ListEntity {
    number += 1
    return ListEntity(
      id: "t-\(number)", schema: "Ownership",
      properties: [
        "owner": [entities[next(entities.count)].id], "asset": [entities[next(entities.count)].id],
        "percentage": [String(next(100))],
      ])
  }

  mutating func list(_ count: Int) -> [ListEntity] {
    var entities = (0..<count).map { _ in entity() }
    for _ in 0..<count / 10 { entities.append(tie(entities)) }
    return entities
  }

  /// What to ask a list of such names.
  static let queries = [
    "Ivan Lebedev", "Иван Лебедев", "Lebedeff Iwan", "John Smyth", "J. Petrov", "Maria Okafor", "Chen Wei",
    "Ch'en Wei", "Wang Hsiao-ming", "王小明", "欧阳丽华", "Ouyang Lihua", "Соколова Анна",
    "Beijing Electronics Institute",
    "北京电子研究院", "Shenzhen Yuanfan Co., Ltd", "Завод «Луч»", "Luch", "НИИ электроники", "Северная Заря",
    "Northern Shipyard", "Northern Ship Yard", "Plant No. 7", "Vektor LLC", "Aerospace", "BEI", "Qwx Zzyv",
  ]
}
