// SPDX-License-Identifier: Apache-2.0

/// What OFAC writes into the remarks of an entry: `DOB 10 Dec 1948; POB Giza, Egypt; Passport 1084010 (Egypt);
/// Linked To: HIZBALLAH.`
enum OFACRemarks {
  /// Adds what is known of `remarks` to `draft`, and the whole of them as notes.
  ///
  /// - Returns: the names after `Linked To:`.
  static func read(_ remarks: String, into draft: inout EntityDraft) -> [String] {
    var linked: [String] = []
    draft.add("notes", remarks)
    for part in parts(remarks) {
      var item = part
      if item.hasPrefix("alt. ") { item = item.dropFirst(5) }
      if item.hasPrefix("Linked To: ") {
        linked.append(item.dropFirst(11).trimmed)
        continue
      }
      guard let (label, property) = labels.first(where: { item.hasPrefix($0.0) }) else { continue }
      let value = item.dropFirst(label.utf8.count).trimmed
      add(value, of: property, to: &draft)
    }
    return linked
  }

  private static func add(_ value: String, of property: String, to draft: inout EntityDraft) {
    switch property {
    case "weakAlias", "previousName":
      draft.add(property, unquoted(value))
    case "birthDate", "incorporationDate", "nationality", "citizenship", "pastFlags", "flag":
      if value != "None Identified" { draft.add(property, ValueForms.form(value, of: property)) }
    case "gender": draft.add(property, value.lowercased())
    case "publicKey": draft.add(property, value.split(separator: " ").last.map(String.init) ?? "")
    case "birthPlace", "website", "email", "phone", "sector", "model", "operator": draft.add(property, value)
    default:
      let (number, country) = numbered(value)
      if number.hasPrefix("IMO ") {
        draft.add("imoNumber", String(number.dropFirst(4)))
      } else {
        draft.add(property, number)
      }
      if let country, draft.schema != "Person" { draft.add("jurisdiction", country) }
    }
  }

  /// The parts between semicolons, without the full stop at the end.
  private static func parts(_ remarks: String) -> [Substring] {
    var text = remarks[...]
    while let last = text.last, last == "." || last == " " { text = text.dropLast() }
    return text.split(separator: ";").map { part in
      var part = part
      while part.first == " " { part = part.dropFirst() }
      return part
    }
  }

  private static func unquoted(_ value: String) -> String {
    value.split(separator: "'").first.map(String.init) ?? value
  }

  /// `1084010 (Egypt) issued 5 May 1986` is the number 1084010 of Egypt.
  private static func numbered(_ value: String) -> (String, country: String?) {
    var number = value[...]
    for end in [" (", " issued ", " expires "] {
      if let range = number.firstRange(of: end) { number = number[..<range.lowerBound] }
    }
    var country: String?
    if let open = value.firstIndex(of: "("), let close = value[open...].firstIndex(of: ")") {
      country = Countries.known(String(value[value.index(after: open)..<close]))
    }
    while let first = number.first, first == "#" || first == " " || first == ":" {
      number = number.dropFirst()
    }
    return (number.trimmed, country)
  }

  /// How the parts begin, the longer of two like ones first.
  private static let labels: [(String, String)] = [
    ("DOB ", "birthDate"), ("POB ", "birthPlace"), ("nationality ", "nationality"),
    ("citizen ", "citizenship"),
    ("Gender ", "gender"), ("a.k.a. ", "weakAlias"), ("f.k.a. ", "previousName"), ("n.k.a. ", "weakAlias"),
    ("Passport ", "passportNumber"), ("Stateless Person Passport ", "passportNumber"),
    ("Diplomatic Passport ", "passportNumber"), ("National ID No. ", "idNumber"), ("Cedula No. ", "idNumber"),
    ("Cedula de Ciudadania", "idNumber"), ("D.N.I. ", "idNumber"), ("C.U.R.P. ", "idNumber"),
    ("C.U.I.P. ", "idNumber"),
    ("Identification Number ", "idNumber"), ("National Foreign ID Number ", "idNumber"),
    ("Personal ID Card ", "idNumber"), ("Citizen's Card Number ", "idNumber"),
    ("Electoral Registry No. ", "idNumber"),
    ("Residency Number ", "idNumber"), ("I.F.E. ", "idNumber"), ("Birth Certificate Number ", "idNumber"),
    ("Driver's License No. ", "licenseNumber"), ("SSN ", "socialSecurityNumber"),
    ("Tax ID No. ", "taxNumber"), ("NIT ", "taxNumber"), ("RUC ", "taxNumber"), ("RIF ", "taxNumber"),
    ("R.F.C. ", "taxNumber"), ("RFC ", "taxNumber"), ("RTN ", "taxNumber"), ("C.U.I.T. ", "taxNumber"),
    ("Fiscal Code ", "taxNumber"), ("Italian Fiscal Code ", "taxNumber"),
    ("Numero de Identidad ", "idNumber"),
    ("V.A.T. Number ", "vatCode"), ("Unified Social Credit Code (USCC) ", "uscCode"),
    ("Unified Social Credit Code ", "uscCode"), ("Legal Entity Number ", "registrationNumber"),
    ("Registration Number ", "registrationNumber"), ("Registration ID ", "registrationNumber"),
    ("Company Number ", "registrationNumber"), ("Business Registration Number ", "registrationNumber"),
    ("Business Registration Document ", "registrationNumber"), ("Business Number ", "registrationNumber"),
    ("Commercial Registry Number ", "registrationNumber"), ("Matricula Mercantil No ", "registrationNumber"),
    ("Folio Mercantil No. ", "registrationNumber"), ("C.R. No. ", "registrationNumber"),
    ("Trade License No. ", "registrationNumber"), ("Enterprise Number ", "registrationNumber"),
    ("Chamber of Commerce Number ", "registrationNumber"),
    ("Public Registration Number ", "registrationNumber"),
    ("Certificate of Incorporation Number ", "registrationNumber"),
    ("Economic Register Number (CBLS) ", "registrationNumber"),
    ("Government Gazette Number ", "registrationNumber"),
    ("Central Registration Number ", "registrationNumber"),
    ("Registered Charity No. ", "registrationNumber"), ("License ", "licenseNumber"),
    ("SWIFT/BIC ", "swiftBic"), ("D-U-N-S Number ", "dunsCode"), ("ISIN ", "isinCode"), ("MMSI ", "mmsi"),
    ("Vessel Registration Identification ", "registrationNumber"), ("Vessel Call Sign ", "callSign"),
    ("Former Vessel Flag ", "pastFlags"), ("Vessel Flag ", "flag"),
    ("Aircraft Tail Number ", "registrationNumber"),
    ("Aircraft Manufacturer's Serial Number (MSN) ", "serialNumber"),
    ("Aircraft Mode S Transponder Code ", "icaoCode"),
    ("Aircraft Construction Number (also called L/N or S/N or F/N) ", "serialNumber"),
    ("Aircraft Model ", "model"),
    ("Aircraft Operator ", "operator"), ("Organization Established Date ", "incorporationDate"),
    ("Organization Type: ", "sector"), ("Website ", "website"), ("Email Address ", "email"),
    ("Telephone ", "phone"), ("Phone Number ", "phone"), ("Digital Currency Address - ", "publicKey"),
  ]
}
