// SPDX-License-Identifier: Apache-2.0

/// The forms that lists come in.
package enum ListFormat: String, CaseIterable, Sendable {
  case followTheMoney = "ftm"
  case ofac = "ofac-csv"
  case ofacAlternates = "ofac-alternates"
  case ofacNames = "ofac-names-csv"
  case ofacNamesJSON = "ofac-names-json"
  case ofacXML = "ofac-xml"
  case ofacAdvancedXML = "ofac-advanced-xml"
  case un = "un-xml"
  case screening = "csl-json"
  case screeningTable = "csl-csv"
  case european = "eu-xml"
  case europeanTable = "eu-csv"
  case british = "uk-xml"
  case britishTable = "uk-csv"
  case legalForms = "gleif-elf"
  case galaxy = "misp-galaxy"
  case ror = "ror"
  case names = "names"
  case table = "csv"

  /// In words, for `--help` and messages.
  package var title: String {
    switch self {
    case .followTheMoney: "FollowTheMoney entities, JSON lines"
    case .ofac: "OFAC SDN or consolidated list, CSV as published (with its alt, add and comments files)"
    case .ofacAlternates: "OFAC alternate names alone, CSV"
    case .ofacNames: "OFAC names, CSV with the header uid,name,type,programs,alternate_names"
    case .ofacNamesJSON: "OFAC names, JSON"
    case .ofacXML: "OFAC SDN list, XML"
    case .ofacAdvancedXML: "OFAC SDN list, advanced XML"
    case .un: "UN Security Council consolidated list, XML"
    case .screening: "US Consolidated Screening List, JSON"
    case .screeningTable: "US Consolidated Screening List, CSV"
    case .european: "EU consolidated financial sanctions list, XML 1.1"
    case .europeanTable: "EU consolidated financial sanctions list, CSV 1.1"
    case .british: "UK sanctions list, XML"
    case .britishTable: "UK sanctions list, CSV"
    case .legalForms: "GLEIF list of legal forms (ELF), CSV"
    case .galaxy: "MISP galaxy cluster, JSON"
    case .ror: "Research Organization Registry, JSON (schemas 1 and 2)"
    case .names: "Names: a JSON array of texts, or a text with one a line"
    case .table: "Table: CSV or TSV with a header"
    }
  }

  /// Whether a file as published has been read by the tests; the others are written from their published schemas.
  package var isTested: Bool {
    switch self {
    case .ofacXML, .ofacAdvancedXML, .screening, .screeningTable, .european, .europeanTable, .british,
      .britishTable:
      false
    default: true
    }
  }
}
