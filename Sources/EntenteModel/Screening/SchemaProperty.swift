// SPDX-License-Identifier: Apache-2.0

/// What kind of value a property of FollowTheMoney holds, as far as screening asks.
public enum PropertyKind: String, CaseIterable, Sendable {
  case name, identifier, date, country, entity, address, text
}

extension Schema {
  /// The kind of a property; `text` for those that are not in the table.
  public static func kind(of property: String) -> PropertyKind { kinds[property] ?? .text }

  /// In words: `registrationNumber` is "Registration number".
  public static func label(of property: String) -> String {
    if let label = labels[property] { return label }
    var words = ""
    for letter in property {
      if letter.isUppercase { words += " " + letter.lowercased() } else { words.append(letter) }
    }
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The properties that hold identifiers: equal values mean the same one.
  public static let identifiers: [String] = [
    "registrationNumber", "idNumber", "taxNumber", "vatCode", "innCode", "ogrnCode", "okpoCode", "kppCode",
    "leiCode",
    "dunsCode", "uniqueEntityId", "uscCode", "swiftBic", "bikCode", "isinCode", "permId", "cikCode",
    "npiCode",
    "imoNumber", "mmsi", "callSign", "serialNumber", "icaoCode", "passportNumber", "socialSecurityNumber",
    "wikidataId", "rorId", "elfCode", "opencorporatesUrl", "publicKey", "accountNumber", "iban", "cageCode",
    "giiNumber",
    "voenCode", "irsCode", "fnsCode", "licenseNumber",
  ]

  private static let kinds: [String: PropertyKind] = {
    var kinds: [String: PropertyKind] = [:]
    for property in identifiers { kinds[property] = .identifier }
    for property in ListEntity.nameProperties + [
      "firstName", "lastName", "secondName", "middleName", "fatherName", "motherName",
    ] { kinds[property] = .name }
    for property in [
      "birthDate", "deathDate", "incorporationDate", "dissolutionDate", "startDate", "endDate", "date",
      "listingDate",
      "createdAt", "modifiedAt", "buildDate",
    ] { kinds[property] = .date }
    for property in [
      "country", "nationality", "citizenship", "jurisdiction", "mainCountry", "birthCountry", "flag",
      "pastFlags",
    ] { kinds[property] = .country }
    for schema in all {
      guard let ends = schema.ends else { continue }
      kinds[ends.source] = .entity
      kinds[ends.target] = .entity
    }
    for property in ["parent", "entity", "addressEntity", "holder"] { kinds[property] = .entity }
    kinds["address"] = .address
    return kinds
  }()

  private static let labels: [String: String] = [
    "alias": "Other name", "weakAlias": "Weak alias", "previousName": "Previous name", "innCode": "INN",
    "ogrnCode": "OGRN", "okpoCode": "OKPO", "kppCode": "KPP", "leiCode": "LEI", "dunsCode": "D-U-N-S number",
    "uscCode": "Unified social credit code", "swiftBic": "SWIFT/BIC", "bikCode": "BIK", "isinCode": "ISIN",
    "imoNumber": "IMO number", "mmsi": "MMSI", "icaoCode": "ICAO code", "idNumber": "ID number",
    "vatCode": "VAT number",
    "wikidataId": "Wikidata ID", "rorId": "ROR ID", "elfCode": "ELF code", "iban": "IBAN",
    "cageCode": "CAGE code",
    "programId": "Programme", "program": "Programme",
  ]
}
