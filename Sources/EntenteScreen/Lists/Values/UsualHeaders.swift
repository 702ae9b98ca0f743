// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// What the columns of a table are usually called, in English, Russian and Chinese.
enum UsualHeaders {
  /// What a column stands for: a property, `id`, `schema`, `firstSeen`, `lastSeen`, `street`, `city`, `region`,
  /// `postcode`; `nil` for what is unknown.
  static func property(_ header: String) -> String? {
    let key = key(header)
    return table[key] ?? known[key]
  }

  /// Small letters and digits only.
  static func key(_ header: String) -> String {
    String(header.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// Columns that are named like properties of FollowTheMoney.
  private static let known: [String: String] = {
    let others = [
      "position", "gender", "topics", "program", "programId", "programKey", "reason", "notes", "summary",
      "address",
      "birthPlace", "legalForm", "sector", "phone", "email", "website", "sourceUrl", "ticker", "appearance",
      "title",
      "firstName", "lastName", "middleName", "fatherName", "motherName", "secondName", "keywords",
      "description",
      "authority", "deathDate", "startDate", "endDate", "incorporationDate", "type", "role", "percentage",
    ]
    let properties =
      others + Schema.identifiers + ListEntity.nameProperties + [
        "country", "nationality", "citizenship", "jurisdiction", "flag", "birthDate", "parent",
        "birthCountry",
      ] + Schema.all.compactMap(\.ends).flatMap { [$0.source, $0.target] }
    return Dictionary(properties.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }()

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for (property, headers) in usual { for header in headers { table[key(header)] = property } }
    return table
  }()

  private static let usual: [(String, [String])] = [
    (
      "id",
      [
        "id", "uid", "entity id", "entity number", "ent_num", "record id no", "идентификатор", "код записи",
        "编号", "序号id",
      ]
    ),
    ("schema", ["schema", "type", "entity type", "kind", "тип", "вид", "类型", "类别"]),
    (
      "name",
      [
        "name", "full name", "entity name", "company", "company name", "organisation", "organization",
        "organisation name", "organization name", "institution", "party", "party name", "caption",
        "primary name",
        "name en", "english name", "legal name", "title of entity", "название", "наименование",
        "полное наименование", "имя", "фио", "организация", "компания", "名称", "姓名", "公司", "公司名称", "企业名称",
        "机构名称", "单位名称", "机构", "全称", "英文名称", "英文名",
      ]
    ),
    (
      "alias",
      [
        "alias", "aliases", "aka", "a.k.a.", "also known as", "alternate names", "alternative names",
        "alt names",
        "alternate name", "other names", "other name", "variants", "synonyms", "chinese name", "russian name",
        "native name", "local name", "original name", "name original script", "name zh", "name ru",
        "другие названия", "псевдоним", "алиас", "также известен как", "также известна как",
        "наименование на английском", "别名", "又名", "曾用别名", "中文名", "中文名称", "俄文名称",
      ]
    ),
    ("weakAlias", ["weak alias", "weak aka", "low quality aka"]),
    (
      "previousName",
      [
        "previous name", "previous names", "former name", "former names", "fka", "f.k.a.",
        "formerly known as",
        "прежнее название", "прежнее наименование", "бывшее название", "曾用名", "原名",
      ]
    ),
    (
      "abbreviation",
      [
        "abbreviation", "abbreviations", "acronym", "acronyms", "short name", "сокращение", "аббревиатура",
        "сокращенное наименование", "сокращённое наименование", "краткое наименование", "简称", "缩写",
      ]
    ),
    (
      "country",
      [
        "country", "countries", "country code", "land", "country name", "страна", "государство", "国家", "国别",
        "国家地区", "国家/地区",
      ]
    ),
    ("nationality", ["nationality", "nationalities", "citizen of", "гражданство", "национальность", "国籍"]),
    (
      "birthDate",
      ["birth date", "dob", "date of birth", "birthday", "born", "дата рождения", "出生日期", "生日", "出生年月"]
    ),
    ("birthPlace", ["place of birth", "pob", "birthplace", "место рождения", "出生地"]),
    (
      "registrationNumber",
      [
        "registration number", "registration no", "reg number", "company number", "registration",
        "регистрационный номер",
        "注册号", "登记号",
      ]
    ),
    ("innCode", ["inn", "inn code", "инн"]), ("ogrnCode", ["ogrn", "ogrn code", "огрн"]),
    ("okpoCode", ["okpo", "окпо"]), ("kppCode", ["kpp", "кпп"]),
    ("uscCode", ["uscc", "usci", "usc code", "unified social credit code", "统一社会信用代码"]),
    ("leiCode", ["lei", "lei code"]),
    ("taxNumber", ["tax id", "tax number", "tax no", "tin", "налоговый номер", "税号"]),
    ("idNumber", ["id number", "national id", "national id no", "identity number", "身份证号"]),
    ("passportNumber", ["passport", "passport number", "passport no", "паспорт", "номер паспорта", "护照号"]),
    ("swiftBic", ["swift", "bic", "swift bic", "swift code"]),
    ("imoNumber", ["imo", "imo number", "imo no"]),
    ("vatCode", ["vat", "vat number"]), ("dunsCode", ["duns", "d-u-n-s number"]),
    ("wikidataId", ["qid", "wikidata", "wikidata id"]), ("rorId", ["ror", "ror id"]),
    ("address", ["address", "addresses", "full address", "location", "адрес", "地址", "注册地址"]),
    ("street", ["street address", "street", "address line 1", "улица"]),
    ("city", ["city", "town", "город", "城市"]),
    ("region", ["state", "province", "region", "state province", "регион", "область", "省"]),
    ("postcode", ["postal code", "postcode", "zip", "zip code", "индекс", "邮编"]),
    ("program", ["programs", "programme", "programmes", "sanctions program", "list", "санкционный список"]),
    ("programId", ["fr citation", "federal register notice"]),
    ("authority", ["body", "issuing body", "орган"]),
    (
      "startDate",
      ["start date", "effective date", "listed on", "date", "date listed", "дата включения", "日期", "列入日期"]
    ),
    ("endDate", ["end date", "expiration date", "дата исключения", "截止日期"]),
    ("modifiedAt", ["last update", "last updated", "updated", "дата изменения", "更新日期"]),
    ("sourceUrl", ["source url", "source", "url", "link", "источник", "ссылка", "来源", "链接"]),
    ("website", ["web", "homepage", "сайт", "网站", "网址"]), ("phone", ["telephone", "tel", "телефон", "电话"]),
    (
      "parent",
      ["parent", "parent name", "parent company", "parent entity", "материнская компания", "母公司", "上级单位"]
    ),
    ("notes", ["note", "remarks", "comment", "comments", "примечание", "примечания", "备注", "说明"]),
    ("summary", ["chinese summary"]), ("position", ["function", "designation", "должность", "职务", "职位"]),
    ("gender", ["sex", "пол", "性别"]),
  ]
}
