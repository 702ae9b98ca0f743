// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import Testing

@Suite("Markings and who may see them")
struct MarkingTests {
  static let written = [
    "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED", "TLP:AMBER//REL AU,GB",
    "TLP:RED//REL US",
  ]
  static var all: [Marking] { written.compactMap { Marking($0) } }

  @Test("Reads what it writes", arguments: written)
  func reads(text: String) throws {
    let marking = try #require(Marking(text))
    #expect(marking.description == text)
    #expect(Marking(marking.description) == marking)
  }

  @Test(
    "What is no marking is refused",
    arguments: ["", "AMBER", "TLP:WHITE", "tlp:red", "TLP:RED ", " TLP:RED", "//REL AU"])
  func refuses(text: String) { #expect(Marking(text) == nil) }

  @Test func `parties are a set, written in order`() {
    #expect(Marking(.red, releasableTo: ["NZ", "AU", "NZ"]).description == "TLP:RED//REL AU,NZ")
    #expect(Marking(.red, releasableTo: ["NZ", "AU"]) == Marking(.red, releasableTo: ["AU", "NZ"]))
  }

  @Test func `labels rise from clear to red`() {
    #expect(Marking.Label.allCases == Marking.Label.allCases.sorted())
    #expect(Marking.Label.allCases.map(\.rank) == [0, 1, 2, 3, 4])
  }

  static let pairs: [(String, String, String)] = [
    ("TLP:CLEAR", "TLP:RED", "TLP:RED"),
    ("TLP:AMBER+STRICT", "TLP:AMBER", "TLP:AMBER+STRICT"),
    ("TLP:CLEAR", "TLP:GREEN//REL AU", "TLP:GREEN//REL AU"),
    ("TLP:RED", "TLP:GREEN//REL AU", "TLP:RED//REL AU"),
    ("TLP:AMBER//REL AU,GB", "TLP:AMBER//REL GB,US", "TLP:AMBER//REL GB"),
  ]

  @Test("Two together are as strict as the stricter, and for those named by both", arguments: pairs)
  func together(left: String, right: String, both: String) throws {
    let (a, b) = (try #require(Marking(left)), try #require(Marking(right)))
    #expect(a.combined(with: b).description == both)
    #expect(b.combined(with: a).description == both)
  }

  @Test func `combining is the same in any order and grouping, and twice is once`() {
    for a in Self.all {
      #expect(a.combined(with: a) == a)
      #expect(a.combined(with: .clear) == a)
      for b in Self.all {
        #expect(a.combined(with: b) == b.combined(with: a))
        for c in Self.all {
          #expect(a.combined(with: b).combined(with: c) == a.combined(with: b.combined(with: c)))
        }
      }
    }
  }

  @Test func `who may see two together may see each`() {
    let readers =
      Marking.Label.allCases.flatMap { label in
        [Clearance(label), Clearance(label, parties: ["AU"]), Clearance(label, parties: ["GB", "US"])]
      } + [.everything]
    for reader in readers {
      for a in Self.all {
        for b in Self.all where reader.permits(a.combined(with: b)) {
          #expect(reader.permits(a) && reader.permits(b), "\(reader) \(a) \(b)")
        }
      }
    }
  }

  @Test func `nobody is named by both, nobody may see it but the owner`() {
    let none = Marking(.green, releasableTo: ["AU"]).combined(with: Marking(.green, releasableTo: ["GB"]))
    #expect(none.releasableTo == [])
    #expect(!Clearance(.red, parties: ["AU", "GB"]).permits(none))
    #expect(Clearance.everything.permits(none))
  }

  static let readings: [(Clearance, String, Bool)] = [
    (Clearance(.clear), "TLP:CLEAR", true), (Clearance(.clear), "TLP:GREEN", false),
    (Clearance(.amber), "TLP:AMBER", true), (Clearance(.amber), "TLP:AMBER+STRICT", false),
    (Clearance(.red), "TLP:GREEN//REL AU", false),
    (Clearance(.red, parties: ["AU"]), "TLP:GREEN//REL AU", true),
    (Clearance(.clear, parties: ["AU"]), "TLP:GREEN//REL AU", false),
    (Clearance(.red, parties: ["NZ"]), "TLP:GREEN//REL AU,GB", false), (.everything, "TLP:RED//REL US", true),
  ]

  @Test("A reader sees what the label and the parties allow", arguments: readings)
  func allows(reader: Clearance, marking: String, allowed: Bool) throws {
    #expect(reader.permits(try #require(Marking(marking))) == allowed)
  }
}
