// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteScreen
import Testing

@Suite("What telling ties costs, and reports that are shortened")
struct TieWorkTests {
  /// A fund of many owners, each of them a target's.
  static func lists(_ owners: Int) throws -> MadeLists {
    var text =
      MadeLists.line("h", "Company", ["name": ["北方控股"], "topics": ["sanction"]])
      + MadeLists.line("f", "Company", ["name": ["Фонд «Волна»"]])
    for owner in 0..<owners {
      text += MadeLists.line("t\(owner)", "Company", ["name": ["Trading \(owner)"]])
      text += MadeLists.line(
        "a\(owner)", "Ownership", ["owner": ["h"], "asset": ["t\(owner)"], "percentage": ["60"]])
      text += MadeLists.line(
        "b\(owner)", "Ownership", ["owner": ["t\(owner)"], "asset": ["f"], "percentage": ["0.5"]])
    }
    return try MadeLists(["register.ftm.json": text])
  }

  @Test(
    "Equal questions cost the same; more ties and more that is told cost more; what no tie names costs nothing"
  )
  func work() throws {
    func cost(_ reasons: ListReasons, _ id: String, _ limits: ReasonLimits = ReasonLimits()) -> Int {
      var work = 0
      _ = reasons.reasons(id, limits, work: &work)
      return -work
    }
    let (few, many) = (try Self.lists(10).reasons(), try Self.lists(100).reasons())
    #expect(cost(few, "f") == cost(few, "f"))
    #expect(cost(few, "f") > 0)
    #expect(cost(many, "f", ReasonLimits(owners: 5)) > cost(few, "f", ReasonLimits(owners: 5)))
    #expect(cost(many, "f", ReasonLimits(owners: 5)) < cost(many, "f", ReasonLimits(owners: 50)))
    #expect(cost(many, "f", ReasonLimits(paths: 1)) < cost(many, "f", ReasonLimits(paths: 10)))
    #expect(cost(many, "nobody") == 0)
  }

  @Test(
    "A report that is shortened says how much is left out; verdict and aggregate stay those of all owners")
  func shortened() throws {
    let reasons = try Self.lists(100).reasons()
    func report(_ owners: Int) throws -> OwnershipReport {
      var work = Int.max
      let told = try #require(reasons.reasons("f", ReasonLimits(owners: owners), work: &work))
      return try #require(told.ownership.first)
    }
    let (whole, short) = (try report(.max), try report(7))
    #expect(whole.leftOut == 0)
    #expect(whole.holdings.count == 100 && whole.chain.count == 200)
    #expect(short.holdings == Array(whole.holdings.prefix(7)))
    #expect(short.chain == Array(whole.chain.prefix(7)))
    #expect(short.leftOut == 93 + 193)
    #expect(short.verdict == .blocked && short.aggregate == OwnershipShare(percent: 50))
    #expect(try report(200) == whole)
  }

  @Test("Names are told of what is shown alone")
  func names() throws {
    var work = Int.max
    let told = try Self.lists(100).reasons().reasons("f", ReasonLimits(paths: 1, owners: 2), work: &work)
    let names = try #require(told?.names)
    #expect(names["f"] == "Фонд «Волна»" && names["h"] == "北方控股")
    #expect(names.count <= 6)
  }

  @Test("Lists with ties and without tell through the words of the model; lists alone tell nothing")
  func words() throws {
    let lists = try Self.lists(2)
    var work = Int.max
    #expect(lists.screener.ties == nil)
    let telling = TellingScreener(lists.screener, try lists.reasons())
    #expect(telling.ties?.reasons("f", ReasonLimits(), work: &work)?.paths.total == 2)
    #expect(telling.entity("f")?.entity.id == "f" && telling.count == lists.screener.count)
    let none = try #require(TellingScreener(lists.screener, nil).ties)
    #expect(none.reasons("f", ReasonLimits(), work: &work) == nil)
  }
}
