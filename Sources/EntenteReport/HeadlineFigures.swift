// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// The figures at the top of the page. Each opens the initiatives behind it.
struct HeadlineFigures {
  let contents: Contents

  private var figures: ReportFigures { contents.figures }

  var markup: Markup {
    tag("section", ["id": "figures", "aria-labelledby": "figures-heading"]) {
      tag("h2", ["id": "figures-heading"]) { "At a glance" }
      tag("ul", ["class": "tiles"]) {
        tile(
          Wording.grouped(figures.counted), figures.counted == 1 ? "initiative" : "initiatives",
          aside: figures.umbrellas > 0
            ? "and " + Wording.count(figures.umbrellas, "umbrella") + ", counted through "
              + (figures.umbrellas == 1 ? "its" : "their") + " parts" : nil,
          filter: "counted:yes", label: "counted once")
        tile(
          Wording.grouped(figures.actors), figures.actors == 1 ? "actor" : "actors",
          aside: figures.countries > 0
            ? "from " + Wording.count(figures.countries, "country", "countries") : nil,
          filter: "actor:any", label: "with a named participant")
        tile(
          years, "years", aside: figures.undated > 0 ? "\(figures.undated) undated" : nil,
          filter: "dated:yes" + contents.onlyCounted, label: "with a date")
        tile(
          figures.medianHypeGap.map(Wording.signed) ?? "–", "median hype gap",
          aside: figures.levelled > 0
            ? "claimed minus substance, over \(figures.levelled)" : "no levels known",
          filter: "gap:known" + contents.onlyCounted, label: "with a hype gap")
        tile(
          Wording.grouped(figures.friction),
          figures.friction == 1 ? "record of friction" : "records of friction",
          aside: "beside \(figures.cooperation) cooperative",
          filter: "type:friction" + contents.onlyCounted, label: "friction")
        tile(
          Wording.grouped(figures.documents), figures.documents == 1 ? "document" : "documents", aside: nil,
          filter: "", label: "all")
      }
      amounts
    }
  }

  private var years: String {
    guard let years = figures.years else { return "–" }
    return years.count == 1 ? String(years.lowerBound) : "\(years.lowerBound)–\(years.upperBound)"
  }

  private func tile(_ value: String, _ name: String, aside: String?, filter: String, label: String) -> Markup
  {
    tag("li") {
      filterLink(filter, label: label) {
        tag("b") { value }
        tag("span", ["class": "name"]) { " " + name }
        aside.map { aside in tag("span", ["class": "aside"]) { " " + aside } } ?? .nothing
      }
    }
  }

  private var amounts: Markup {
    guard !figures.amounts.isEmpty else { return .nothing }
    return tag("div", ["class": "money"]) {
      tag("h3") { "Amounts stated" }
      tag("ul") {
        figures.amounts.map { amount in
          tag("li") {
            filterLink(
              "currency:" + Contents.word(amount.currency), label: "amounts in " + amount.currency
            ) {
              tag("b") { amount.currency + " " + Wording.quantity(amount.total) }
              tag("span", ["class": "aside"]) {
                amount.initiatives == 1
                  ? " in 1 initiative"
                  : " in \(amount.initiatives) initiatives, the largest \(Wording.quantity(amount.largest))"
              }
            }
          }
        }
      }
      tag("p", ["class": "note"]) {
        "What the sources state, added up within each currency and never across; friction left out. The same money may be stated in two currencies."
      }
    }
  }
}
