// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

extension OwnershipRule {
  /// The programmes of OFAC whose blocked persons the affiliates rule counts as owners: those that 15 CFR 744.8 names,
  /// as of its amendment of 21 March 2024.
  private static let namedByBIS: Set<String> = [
    "BELARUS", "BELARUS-EO14038", "RUSSIA-EO14024", "UKRAINE-EO13660", "UKRAINE-EO13661", "UKRAINE-EO13662",
    "UKRAINE-EO13685", "FTO", "SDGT", "NPWMD", "ILLICIT-DRUGS-EO14059", "SDNT", "SDNTK", "TCO",
  ]

  /// The topic that starts the rule where the list is one that ``ListMeaning`` does not know.
  private var topic: String { name == Self.bis.name ? "export.control" : "sanction" }

  /// The programmes or lists under which an entry starts the rule; `nil` when it does not.
  ///
  /// Which list it is decides, by the names of the list and of the data sets of the entry; an entry of a list that is not
  /// known is taken at its topics.
  package func programmes(of entity: ListEntity, in list: ListVersion) -> [String]? {
    let meanings = ([list.name] + entity.datasets).compactMap { ListMeaning.named($0) }
    let known = meanings.compactMap { $0.rules(of: entity.properties) }
    let programmes = entity["programId"].isEmpty ? entity["program"] : entity["programId"]
    let said = programmes.isEmpty ? [list.name] : programmes
    if known.isEmpty { return entity["topics"].contains(topic) ? said : nil }
    let rules = Set(known.joined())
    if rules.contains(name) { return said }
    guard name == Self.bis.name, rules.contains(Self.ofac.name) else { return nil }
    let named = programmes.filter { Self.namedByBIS.contains($0.uppercased()) }
    return named.isEmpty ? nil : named
  }
}
