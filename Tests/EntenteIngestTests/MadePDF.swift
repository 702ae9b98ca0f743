// SPDX-License-Identifier: Apache-2.0

/// Writes small PDF files in PDF's own syntax. The only font maps character codes to the Unicode scalars of the same
/// number, so that any script can be set.
struct MadePDF {
  struct Line {
    let text: String
    let x: Int
    let y: Int
    let size: Int

    init(_ text: String, x: Int = 72, y: Int, size: Int = 12) {
      self.text = text
      self.x = x
      self.y = y
      self.size = size
    }
  }

  var pages: [[Line]]
  /// Entries of the information dictionary, such as `/Title (A title)`.
  var information = ""
  /// Entries of the trailer, such as an encryption dictionary.
  var trailer = ""
  /// Objects of its own beside the pages', from number 10 up, and what the pages draw of them.
  var extra: [Int: String] = [:]
  var drawn = ""
  var resources = ""

  init(_ pages: [[Line]]) { self.pages = pages }

  var bytes: [UInt8] {
    let firstPage = 40
    var objects: [Int: String] = extra
    let kids = pages.indices.map { "\(firstPage + 2 * $0) 0 R" }.joined(separator: " ")
    objects[1] = "<< /Type /Catalog /Pages 2 0 R >>"
    objects[2] = "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>"
    objects[3] =
      "<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>"
    objects[4] =
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /DW 500 /W [11904 65535 1000] "
      + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R >>"
    let map = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Any def /CMapType 2 def
      1 begincodespacerange <0000> <FFFF> endcodespacerange
      \(mapping)
      endcmap end end
      """
    objects[5] = "<< /Length \(map.utf8.count) >>\nstream\n\(map)\nendstream"
    objects[6] =
      "<< /Type /FontDescriptor /FontName /Any /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 "
      + "/Descent -200 /CapHeight 700 /StemV 80 >>"
    objects[7] = "<< \(information) >>"
    for (index, lines) in pages.enumerated() {
      let number = firstPage + 2 * index
      objects[number] =
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents \(number + 1) 0 R "
        + "/Resources << /Font << /F 3 0 R >> \(resources) >> >>"
      let content =
        lines.map { line in
          let codes = line.text.utf16.map { unit in
            String(repeating: "0", count: 4 - String(unit, radix: 16).count) + String(unit, radix: 16)
          }
          return "BT /F \(line.size) Tf \(line.x) \(line.y) Td <\(codes.joined())> Tj ET"
        }.joined(separator: "\n") + "\n" + drawn
      objects[number + 1] = "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
    }
    var file = Array("%PDF-1.5\n".utf8)
    var places: [Int: Int] = [:]
    let last = objects.keys.max() ?? 0
    for number in objects.keys.sorted() {
      places[number] = file.count
      file += Array("\(number) 0 obj\n\(objects[number] ?? "")\nendobj\n".utf8)
    }
    let table = file.count
    file += Array("xref\n0 \(last + 1)\n".utf8)
    for number in 0...last {
      let place = String(places[number] ?? 0)
      let line = String(repeating: "0", count: 10 - place.count) + place
      file += Array(places[number] == nil ? "0000000000 65535 f \n".utf8 : "\(line) 00000 n \n".utf8)
    }
    file += Array(
      "trailer\n<< /Size \(last + 1) /Root 1 0 R /Info 7 0 R \(trailer) >>\nstartxref\n\(table)\n%%EOF\n".utf8
    )
    return file
  }

  /// Ranges of 256 codes, as many as a section may hold.
  private var mapping: String {
    stride(from: 0, to: 256, by: 64).map { first in
      let ranges = (first..<first + 64).map { high in
        let hex = String(repeating: "0", count: high < 16 ? 1 : 0) + String(high, radix: 16)
        return "<\(hex)00> <\(hex)ff> <\(hex)00>"
      }
      return "64 beginbfrange\n" + ranges.joined(separator: "\n") + "\nendbfrange"
    }.joined(separator: "\n")
  }

  /// Lines of one paragraph, 14 points apart, from `top` downwards.
  static func paragraph(_ lines: [String], top: Int) -> [Line] {
    lines.enumerated().map { Line($0.element, y: top - 14 * $0.offset) }
  }
}
