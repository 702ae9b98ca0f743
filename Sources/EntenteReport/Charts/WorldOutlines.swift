// SPDX-License-Identifier: Apache-2.0

/// The countries' outlines of `Page/outlines.tsv`, which `scripts/make-outlines.py` makes from Natural Earth.
enum WorldOutlines {
  struct Outline: Sendable {
    /// ISO 3166-1 alpha-2; `-` where there is none.
    let country: String
    /// SVG path in tenths of a degree, x east and y south.
    let path: String
  }

  static let countries: [Outline] = PageFiles.outlines.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: "\t")
    return parts.count == 2 ? Outline(country: String(parts[0]), path: String(parts[1])) : nil
  }
}
