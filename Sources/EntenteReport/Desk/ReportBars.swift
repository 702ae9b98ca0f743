// SPDX-License-Identifier: Apache-2.0

/// Small drawings that stand beside numbers.
package enum ReportBars {
  /// A bar as long as `share` of the room it is given, 0...1; said by the number beside it, so hidden from readers.
  package static func bar(_ share: Double, isSecond: Bool = false) -> String {
    var html = ""
    tag("svg", ["class": "sized", "width": "100%", "height": "12", "aria-hidden": "true"]) {
      tag(
        "rect",
        [
          "class": isSecond ? "bar second" : "bar", "x": "0", "y": "1", "height": "10",
          "width": Wording.percent(min(max(share, 0), 1)),
        ])
    }.render(into: &html)
    return html
  }

  /// Two bars for each year side by side, each a link.
  ///
  /// - Parameter address: of the list behind a bar: of the first or second, in a year.
  package static func years(
    _ a: [Int: Int], _ b: [Int: Int], names: (String, String),
    address: (_ isSecond: Bool, _ year: Int) -> String
  ) -> String {
    let present = Set(a.keys).union(b.keys)
    guard
      let span = YearSpan(
        a.flatMap { Array(repeating: $0.key, count: min($0.value, 50)) }
          + b.flatMap { Array(repeating: $0.key, count: min($0.value, 50)) })
    else { return "" }
    let highest = Double(present.filter(span.years.contains).map { max(a[$0] ?? 0, b[$0] ?? 0) }.max() ?? 1)
    let step = 1_000.0 / Double(span.years.count)
    func bar(_ year: Int, _ count: Int, isSecond: Bool) -> Markup {
      guard count > 0 else { return .nothing }
      let size = 150 * Double(count) / highest
      let left = Double(year - span.first) * step + step * (isSecond ? 0.5 : 0.12)
      let middle = Wording.decimal(left + step * 0.19, places: 1)
      return link(address(isSecond, year)) {
        tag("title") { (isSecond ? names.1 : names.0) + ", \(year): " + Wording.count(count, "initiative") }
        tag(
          "rect",
          [
            "class": isSecond ? "bar second" : "bar", "x": Wording.decimal(left, places: 1),
            "y": Wording.decimal(170 - size, places: 1), "width": Wording.decimal(step * 0.38, places: 1),
            "height": Wording.decimal(size, places: 1),
          ])
        tag("text", ["x": middle, "y": Wording.decimal(166 - size, places: 1), "text-anchor": "middle"]) {
          String(count)
        }
      }
    }
    var html = ""
    tag(
      "svg",
      [
        "class": "paired", "viewBox": "0 0 1000 194", "role": "group",
        "aria-label": "Initiatives by year: \(names.0) beside \(names.1).",
      ]
    ) {
      tag("line", ["class": "zero", "x1": "0", "x2": "1000", "y1": "170", "y2": "170"])
      span.years.map { year in
        .group([
          bar(year, a[year] ?? 0, isSecond: false), bar(year, b[year] ?? 0, isSecond: true),
          tag(
            "text",
            [
              "x": Wording.decimal((Double(year - span.first) + 0.5) * step, places: 1), "y": "188",
              "text-anchor": "middle",
            ]
          ) { String(year) },
        ])
      }
    }.render(into: &html)
    return html
  }
}
