// SPDX-License-Identifier: Apache-2.0

/// GLEIF's list of legal forms (ISO 20275): an entry for each ELF code, of the schema `LegalForm`, with the names of
/// the form in the languages of its country, their Latin spellings, and its abbreviations.
struct LegalForms {
  let limits: ListLimits

  func read(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    GroupedRows(limits: limits, key: "ELF Code", prefix: "elf-").read(bytes, sink) { row, draft in
      draft.schema = "LegalForm"
      if let code = row["ELF Code"] { draft.add("elfCode", code) }
      if let name = row["Entity Legal Form name Local name"] {
        if draft["name"].isEmpty { draft.add("name", name) } else { draft.addAlias(name) }
      }
      draft.addAlias(row["Entity Legal Form name Transliterated name (per ISO 01-140-10)"] ?? "")
      for column in ["Abbreviations Local language", "Abbreviations transliterated"] {
        for short in (row[column] ?? "").split(separator: ";") { draft.add("abbreviation", String(short)) }
      }
      if let country = row["Country Code (ISO 3166-1)"] { draft.add("jurisdiction", country.lowercased()) }
      if let region = row["Country sub-division code (ISO 3166-2)"] { draft.add("region", region) }
      if let language = row["Language Code (ISO 639-1)"] { draft.add("language", language) }
      if let status = row["ELF Status ACTV/INAC"] {
        draft.add("status", status == "INAC" ? "inactive" : "active")
      }
    }
  }
}
