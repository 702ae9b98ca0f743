// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteScreen
import Testing

@Suite("Ties: from lists and from the map, and never from descent")
struct TieSourceTests {
  static let edges: [(String, [String: [String]], Tie.Kind?)] = [
    ("Ownership", ["owner": ["a"], "asset": ["b"], "percentage": ["51"]], .ownership),
    ("Directorship", ["director": ["a"], "organization": ["b"]], .directorship),
    ("Membership", ["member": ["a"], "organization": ["b"]], .membership),
    ("Employment", ["employee": ["a"], "employer": ["b"]], .employment),
    ("Succession", ["predecessor": ["a"], "successor": ["b"]], .succession),
    ("UnknownLink", ["subject": ["a"], "object": ["b"]], .unknownLink),
    ("Family", ["person": ["a"], "relative": ["b"]], .family),
    ("Associate", ["person": ["a"], "associate": ["b"]], .associate),
    ("Person", ["name": ["a"], "country": ["b"]], nil),
    ("Address", ["full": ["a"], "country": ["b"]], nil),
  ]

  @Test("Each kind of edge of a list", arguments: edges)
  func list(_ schema: String, _ properties: [String: [String]], _ kind: Tie.Kind?) {
    let ties = Tie.ties(ListEntity(id: "e", schema: schema, properties: properties), list: "l")
    #expect(ties.map(\.kind) == (kind.map { [$0] } ?? []))
    #expect(ties.allSatisfy { $0.from == "a" && $0.to == "b" && $0.evidence.entry == "e" })
  }

  @Test("Each owner with each asset; an end that is missing ties nobody")
  func ends() {
    let many = ListEntity(
      id: "e", schema: "Ownership", properties: ["owner": ["a", "b"], "asset": ["c", "d"]])
    #expect(Tie.ties(many, list: "l").map { $0.from + $0.to } == ["ac", "ad", "bc", "bd"])
    #expect(OwnershipEdge.edges(many, list: "l").allSatisfy { $0.share.isUnknown })
    #expect(Tie.ties(ListEntity(id: "e", schema: "Family", properties: ["person": ["a"]]), list: "l").isEmpty)
  }

  @Test("An entry with thousands of ends says a thousand ties and no more")
  func many() {
    let ids = (0..<9_000).map { "e\($0)" }
    let entry = ListEntity(id: "e", schema: "Ownership", properties: ["owner": ids, "asset": ids])
    #expect(Tie.ties(entry, list: "l").count == Tie.mostPairs)
    #expect(OwnershipEdge.edges(entry, list: "l").count == Tie.mostPairs)
  }

  @Test("Who takes part in one initiative is tied, with the passage; states are not")
  func initiative() {
    let passage = Passage(document: "d1", start: 0, end: 9, quote: "A and B …")
    let found = Tie.ties(
      Initiative(
        id: "i1", title: "T", type: .research,
        participants: [
          Participant(name: "B", entity: "b", kind: .org), Participant(name: "A", entity: "a", kind: .org),
          Participant(name: "Russia", entity: "ru", kind: .country),
        ],
        evidence: [Evidence(passage: passage, documentName: "r.txt", supports: ["participants"])],
        confidence: 0.8))
    #expect(found.count == 1)
    #expect(found.first?.from == "a" && found.first?.to == "b")
    #expect(found.first?.evidence.passage == "A and B …")
    #expect(found.first?.evidence.range == 0..<9)
    #expect(TieGraph(found).paths(from: "a", to: ["b"]).paths.first?.ties == found)
  }

  @Test(
    "Law 5: nationality, birthplace and birth date of persons and edges change no tie, weight or verdict",
    arguments: [
      "nationality", "citizenship", "birthPlace", "birthCountry", "birthDate", "country", "ethnicity",
      "religion",
    ])
  func lawFive(_ property: String) {
    for (schema, properties, _) in Self.edges {
      var with = properties
      with[property, default: []].append("same")
      let plain = ListEntity(id: "e", schema: schema, properties: properties)
      let added = ListEntity(id: "e", schema: schema, properties: with)
      #expect(Tie.ties(plain, list: "l") == Tie.ties(added, list: "l"))
      #expect(OwnershipEdge.edges(plain, list: "l") == OwnershipEdge.edges(added, list: "l"))
    }
    let persons = ["a", "b"].map { id in
      ListEntity(id: id, schema: "Person", properties: ["name": [id], property: ["same"]])
    }
    #expect(persons.flatMap { Tie.ties($0, list: "l") }.isEmpty)
    for kind in Tie.Kind.allCases { #expect(kind.rawValue.lowercased() != property.lowercased()) }
  }

  @Test(
    "Kinds weigh between 0 and 1, none so much that distance costs nothing; being one weighs as much as it is sure"
  )
  func weights() {
    #expect(Tie.Kind.allCases.allSatisfy { $0 == .same ? $0.weight == 1 : $0.weight > 0 && $0.weight < 1 })
  }
}
