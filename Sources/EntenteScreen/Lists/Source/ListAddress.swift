// SPDX-License-Identifier: Apache-2.0

/// A public list that `entente fetch` knows.
package struct ListAddress: Hashable, Sendable {
  /// Short and in kebab case: `ofac-sdn`.
  package let name: String
  package let title: String
  package let publisher: String
  /// The official addresses, the first that of the entries.
  package let addresses: [String]
  /// What the files are called, in the order of the addresses.
  package let files: [String]
  package let format: ListFormat
  /// On which terms it may be used, as its publisher says.
  package let terms: String
  /// What to do by hand where the publisher has no address of the file itself; the addresses are then those of a page.
  package let byHand: String?

  private init(
    _ name: String, _ title: String, _ publisher: String, _ format: ListFormat, _ terms: String,
    _ files: KeyValuePairs<String, String>, byHand: String? = nil
  ) {
    self.byHand = byHand
    (self.name, self.title, self.publisher, self.format, self.terms) = (name, title, publisher, format, terms)
    self.files = files.map(\.key)
    addresses = files.map(\.value)
  }

  private static let treasury = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/"
  private static let unitedStates = "a work of the United States government, in the public domain there"
  private static let ofac = "Office of Foreign Assets Control, US Treasury"

  /// All that are known, in the order they are shown.
  package static let all: [ListAddress] = [
    ListAddress(
      "ofac-sdn", "OFAC Specially Designated Nationals", ofac, .ofac, unitedStates,
      [
        "sdn.csv": treasury + "SDN.CSV", "alt.csv": treasury + "ALT.CSV", "add.csv": treasury + "ADD.CSV",
        "sdn_comments.csv": treasury + "SDN_COMMENTS.CSV",
      ]),
    ListAddress(
      "ofac-consolidated", "OFAC consolidated list (not SDN)", ofac, .ofac, unitedStates,
      [
        "cons_prim.csv": treasury + "CONS_PRIM.CSV", "cons_alt.csv": treasury + "CONS_ALT.CSV",
        "cons_add.csv": treasury + "CONS_ADD.CSV", "cons_comments.csv": treasury + "CONS_COMMENTS.CSV",
      ]),
    ListAddress(
      "ofac-sdn-xml", "OFAC Specially Designated Nationals, XML", ofac, .ofacXML, unitedStates,
      ["sdn.xml": treasury + "SDN.XML"]),
    ListAddress(
      "ofac-sdn-advanced", "OFAC Specially Designated Nationals, advanced XML", ofac, .ofacAdvancedXML,
      unitedStates,
      ["sdn_advanced.xml": treasury + "SDN_ADVANCED.XML"]),
    ListAddress(
      "un-sc", "United Nations Security Council consolidated list", "United Nations Security Council", .un,
      "terms of use of un.org",
      ["un-consolidated.xml": "https://scsanctions.un.org/resources/xml/en/consolidated.xml"]),
    ListAddress(
      "us-csl", "US Consolidated Screening List", "International Trade Administration, US Commerce",
      .screening,
      unitedStates,
      [
        "consolidated.json":
          "https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.json"
      ]),
    ListAddress(
      "us-csl-csv", "US Consolidated Screening List, CSV", "International Trade Administration, US Commerce",
      .screeningTable, unitedStates,
      [
        "consolidated.csv":
          "https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv"
      ]),
    ListAddress(
      "bis-dpl", "BIS Denied Persons List", "Bureau of Industry and Security, US Commerce", .table,
      unitedStates,
      ["dpl.txt": "https://media.bis.gov/dpl/dpl.txt"]),
    ListAddress(
      "eu-fsf", "EU consolidated financial sanctions list", "European Commission", .european,
      "reuse with the source named (Decision 2011/833/EU)",
      [
        "eu-fsf.xml":
          "https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw"
      ]),
    ListAddress(
      "eu-fsf-csv", "EU consolidated financial sanctions list, CSV", "European Commission", .europeanTable,
      "reuse with the source named (Decision 2011/833/EU)",
      [
        "eu-fsf.csv":
          "https://webgate.ec.europa.eu/fsd/fsf/public/files/csvFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw"
      ]),
    ListAddress(
      "uk-sanctions", "UK sanctions list", "Foreign, Commonwealth and Development Office", .british,
      "Open Government Licence 3.0",
      ["uk-sanctions.xml": "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml"]),
    ListAddress(
      "uk-sanctions-csv", "UK sanctions list, CSV", "Foreign, Commonwealth and Development Office",
      .britishTable,
      "Open Government Licence 3.0",
      ["uk-sanctions.csv": "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv"]),
    ListAddress(
      "gleif-elf", "GLEIF list of legal forms (ELF codes)", "Global Legal Entity Identifier Foundation",
      .legalForms,
      "CC0 1.0",
      [
        "elf-codes.csv":
          "https://www.gleif.org/lei-data/code-lists/iso-20275-entity-legal-forms-code-list/2026-02-19-elf-code-list-v1.6.csv"
      ]),
    ListAddress(
      "china-defence-universities", "China Defence Universities Tracker (MISP galaxy)",
      "Australian Strategic Policy Institute; MISP project", .galaxy,
      "CC0 1.0 or BSD 2-Clause by MISP, content by ASPI",
      [
        "china-defence-universities.json":
          "https://raw.githubusercontent.com/MISP/misp-galaxy/main/clusters/china-defence-universities.json"
      ]),
    ListAddress(
      "ror", "Research Organization Registry", "Research Organization Registry", .ror, "CC0 1.0",
      ["ror.json": "https://doi.org/10.5281/zenodo.6347574"],
      byHand:
        "it is published as a zip archive; take the newest from the page, unpack it, and name its JSON file"),
  ]

  package static func named(_ name: String) -> ListAddress? { all.first { $0.name == name } }

  /// Whether a file of its form as published has been read by the tests.
  package var isTested: Bool { format.isTested }

  /// The list that a file of this form is, where the form is that of one list only.
  static func of(_ format: ListFormat, path: String) -> ListAddress? {
    let file = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    switch format {
    case .ofac: return named(file.hasPrefix("cons") ? "ofac-consolidated" : "ofac-sdn")
    case .ofacNames, .ofacNamesJSON, .ofacXML, .ofacAdvancedXML: return named("ofac-sdn")
    case .un: return named("un-sc")
    case .screening, .screeningTable: return named("us-csl")
    case .european, .europeanTable: return named("eu-fsf")
    case .british, .britishTable: return named("uk-sanctions")
    case .legalForms: return named("gleif-elf")
    case .ror: return named("ror")
    case .table where file == "dpl.txt": return named("bis-dpl")
    case .galaxy where file.hasPrefix("china-defence-universities"):
      return named("china-defence-universities")
    default: return nil
    }
  }
}
