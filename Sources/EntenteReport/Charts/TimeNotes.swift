// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

extension Contents {
  /// What a drawing over `span` leaves out, each a link to it, and what its upright line is.
  func timeNotes(_ span: YearSpan) -> [Markup] {
    var notes: [Markup] = []
    if figures.undated > 0 {
      notes.append(
        .group([
          filterLink("year:none" + onlyCounted, label: "undated") {
            Wording.count(figures.undated, "initiative")
          }, .text(" without a date " + (figures.undated == 1 ? "is" : "are") + " not drawn."),
        ]))
    }
    for (column, words, has) in [
      (YearSpan.Column.earlier, "before \(span.first)", span.hasEarlier),
      (YearSpan.Column.later, "after \(span.last)", span.hasLater),
    ] where has {
      let count = figures.byYear.filter { $0.column == column }.reduce(0) {
        $0 + $1.cooperation + $1.friction
      }
      notes.append(
        .group([
          filterLink(Self.word(of: column) + onlyCounted, label: words) {
            Wording.count(count, "initiative")
          }, .text(" " + words + " " + (count == 1 ? "lies" : "lie") + " outside the drawing."),
        ]))
    }
    if let asOf, span.years.contains(asOf.year) {
      notes.append(
        .text("The upright dashed line is the day from which the map is seen, \(Wording.date(asOf))."))
    }
    return notes
  }
}
