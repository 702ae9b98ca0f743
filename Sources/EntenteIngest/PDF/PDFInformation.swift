// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// What `pdfinfo` prints, as particulars.
enum PDFInformation {
  static func particulars(_ output: String) -> Particulars {
    var values: [String: String] = [:]
    for line in output.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      values[String(line[..<colon])] = TidyLine.tidy(String(line[line.index(after: colon)...]))
    }
    return Particulars(
      title: values["Title"].flatMap(title), author: values["Author"]?.nonEmpty,
      published: values["CreationDate"].flatMap { PartialDate($0) })
  }

  /// Word processors write the file's name where the title belongs.
  private static func title(_ text: String) -> String? {
    let lower = text.lowercased()
    let isFileName =
      lower.hasPrefix("microsoft ") || lower.hasPrefix("untitled")
      || [".doc", ".docx", ".indd", ".pdf", ".qxd", ".rtf", ".odt", ".tex", ".dvi"].contains {
        lower.hasSuffix($0)
      }
    return text.count < 4 || isFileName ? nil : text
  }
}
