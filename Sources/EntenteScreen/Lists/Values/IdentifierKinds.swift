// SPDX-License-Identifier: Apache-2.0

/// Which property holds a number of the kind that a list names in words.
enum IdentifierKinds {
  /// `Passport` is `passportNumber`, `Tax ID No.` is `taxNumber`; `idNumber` for what is not known.
  static func property(_ kind: String) -> String {
    let kind = kind.lowercased()
    return words.first { kind.contains($0.0) }?.1 ?? "idNumber"
  }

  /// The first word that stands in the kind counts.
  private static let words: [(String, String)] = [
    ("passport", "passportNumber"), ("imo", "imoNumber"), ("mmsi", "mmsi"), ("swift", "swiftBic"),
    ("bic", "swiftBic"),
    ("d-u-n-s", "dunsCode"), ("lei", "leiCode"), ("isin", "isinCode"), ("unified social credit", "uscCode"),
    ("vat", "vatCode"), ("v.a.t", "vatCode"), ("tax", "taxNumber"), ("fiscal", "taxNumber"),
    ("nit ", "taxNumber"),
    ("rif ", "taxNumber"), ("ruc ", "taxNumber"), ("ssn", "socialSecurityNumber"), ("website", "website"),
    ("email", "email"), ("phone", "phone"), ("gender", "gender"), ("digital currency", "publicKey"),
    ("registration", "registrationNumber"), ("company number", "registrationNumber"),
    ("regnumber", "registrationNumber"),
    ("commercial registry", "registrationNumber"), ("regn", "registrationNumber"),
    ("license", "licenseNumber"),
    ("serial number", "serialNumber"), ("tail number", "registrationNumber"),
  ]
}
