// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// The form that a value of a property takes in an entry.
enum ValueForms {
  /// Countries become codes and dates ISO 8601 where they can be read; other values stay as they are.
  static func form(_ value: String, of property: String, _ order: ListDate.Order = .dayFirst) -> String {
    switch Schema.kind(of: property) {
    case .country: Countries.ofNationality(value) ?? value
    case .date: ListDate.iso(value, order)
    default: value
    }
  }

  /// A schema for what lists call the kind of an entry; `nil` for what none calls one.
  static func schema(_ word: String) -> String? {
    let key = word.lowercased()
    if let schema = Schema.named(key) { return schema.name }
    return kinds[key]
  }

  private static let kinds: [String: String] = [
    "individual": "Person", "natural person": "Person", "people": "Person", "p": "Person",
    "физическое лицо": "Person",
    "физлицо": "Person", "человек": "Person", "个人": "Person", "自然人": "Person", "人": "Person",
    "entity": "Organization", "organisation": "Organization", "org": "Organization", "group": "Organization",
    "entities": "Organization", "enterprise": "Organization", "организация": "Organization",
    "组织": "Organization",
    "机构": "Organization", "实体": "Organization", "business": "Company", "corporation": "Company",
    "firm": "Company",
    "компания": "Company", "юридическое лицо": "LegalEntity", "юрлицо": "LegalEntity", "公司": "Company",
    "企业": "Company", "legal person": "LegalEntity", "法人": "LegalEntity", "government": "PublicBody",
    "public body": "PublicBody", "gov": "PublicBody", "ship": "Vessel", "судно": "Vessel", "船舶": "Vessel",
    "船": "Vessel", "aircraft": "Airplane", "воздушное судно": "Airplane", "飞机": "Airplane",
    "university": "Organization", "университет": "Organization", "大学": "Organization",
  ]
}
