// SPDX-License-Identifier: Apache-2.0
internal import EntenteGraph
internal import EntenteModel
internal import Testing

@Suite("What went quiet and what nobody watched")
struct CoverageTests {
  /// How an initiative of 2015 ended, when a document of `later` speaks of `actor` in another one.
  private func end(later: String, actor: String) -> InitiativeEnd? {
    var bench = Bench()
    bench.document("old", "2015-01-01")
    bench.document("new", later)
    bench.say("quiet", .type, "park", in: "old")
    bench.takesPart("org-x", "X", in: "quiet", document: "old")
    bench.takesPart("country-IN", "India", in: "quiet", kind: .country, document: "old")
    bench.say("loud", .type, "fund", in: "new")
    bench.takesPart(actor, "Whoever", in: "loud", document: "new")
    return bench.initiatives().first { $0.id == "quiet" }?.end
  }

  @Test func `dormant when recent documents speak of its actors and not of it`() {
    #expect(end(later: "2019-10-29", actor: "org-x") == .dormant)
  }

  @Test func `unobserved when none speaks of its actors`() {
    #expect(end(later: "2019-10-29", actor: "org-z") == .unobserved)
  }

  @Test func `a country alone is no actor that is watched`() {
    #expect(end(later: "2019-10-29", actor: "country-IN") == .unobserved)
  }

  @Test func `neither within 24 months of the newest document`() {
    #expect(end(later: "2016-12-31", actor: "org-x") == nil)
    #expect(end(later: "2016-12-31", actor: "org-z") == nil)
  }

  @Test func `the newest document is the measure, never the clock`() {
    var bench = Bench()
    bench.document("old", "1990-01-01")
    bench.say("p", .type, "park", in: "old")
    bench.takesPart("org-x", "X", in: "p", document: "old")
    #expect(bench.only()?.end == nil)
  }

  @Test func `without any date nothing is said of an end`() {
    var bench = Bench()
    bench.document("undated", nil)
    bench.say("p", .type, "park", in: "undated")
    #expect(bench.only()?.end == nil)
  }

  @Test func `what was cancelled is not dormant`() {
    var bench = Bench()
    bench.document("old", "2010-01-01")
    bench.document("new", "2019-01-01")
    bench.say("p", .type, "park", in: "old")
    bench.signals("p", [.cancelled], in: "old")
    bench.takesPart("org-x", "X", in: "p", document: "old")
    bench.say("q", .type, "fund", in: "new")
    bench.takesPart("org-x", "X", in: "q", document: "new")
    #expect(bench.initiatives().first { $0.id == "p" }?.end == .cancelled)
  }
}
