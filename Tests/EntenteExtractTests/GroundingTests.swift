// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Foundation
internal import Testing

/// Repeatable random numbers (SplitMix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The documents that ship: samples in three languages and the starter map.
enum Shipped {
  static let paths = [
    "Samples/en/india-france.md", "Samples/en/gulf-connections.txt", "Samples/en/berlin-tokyo-brasilia.md",
    "Samples/ru/mumbai.txt", "Samples/ru/tashkent.txt", "Samples/zh/belgrade.txt",
    "Samples/zh/kuala-lumpur.txt", "Sources/EntenteDesk/StarterMap/starter-map.md",
  ]

  static func text(_ path: String) throws -> String {
    try String(contentsOf: ReadBack.root.appending(path: path), encoding: .utf8)
  }
}

@Suite("Every quote stands at its offsets")
struct GroundingTests {
  /// The first fault of a reading, if it has one: law 1.
  static func fault(_ statements: [Statement], in document: Document) -> String? {
    let scalars = Array(document.text.unicodeScalars)
    for statement in statements {
      let passage = statement.passage
      guard passage.document == document.id else { return "another document" }
      guard 0 <= passage.start, passage.start < passage.end, passage.end <= scalars.count else {
        return "offsets \(passage.start)..<\(passage.end) of \(scalars.count)"
      }
      var quoted = String.UnicodeScalarView()
      quoted.append(contentsOf: scalars[passage.start..<passage.end])
      if Array(quoted) != Array(passage.quote.unicodeScalars) {
        return "“\(passage.quote)” is not “\(String(quoted))”"
      }
      if let original = statement.original, !original.isEmpty, !document.text.contains(original) {
        return "“\(original)” stands nowhere"
      }
      if statement.property == .name, !document.text.contains(statement.value) {
        return "the name “\(statement.value)” stands nowhere"
      }
    }
    return nil
  }

  private func read(_ text: String) throws -> [Statement] {
    let document = ReadBack.document(text)
    let statements = try ReadBack.shared.get().extract(document).statements
    #expect(Self.fault(statements, in: document) == nil)
    return statements
  }

  @Test("In the documents that ship", arguments: Shipped.paths)
  func shipped(path: String) throws { #expect(try read(Shipped.text(path)).count > 20) }

  @Test("In any piece of them", arguments: Shipped.paths)
  func pieces(path: String) throws {
    let scalars = Array(try Shipped.text(path).unicodeScalars)
    var dice = Dice(UInt64(scalars.count))
    for _ in 0..<8 {
      let start = Int.random(in: 0..<scalars.count, using: &dice)
      let end = Int.random(in: start...scalars.count, using: &dice)
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[start..<end])
      _ = try read(String(piece))
    }
  }

  @Test(
    "After what takes more bytes or scalars than it shows",
    arguments: [
      "🛰️🛰️ ", "e\u{301}é ", "\u{FEFF}", "\r\n\r\n", "中俄 ", "\u{200B}\u{200B} ", "👩‍🔬👨‍👩‍👧 ", "\u{2028}", "\t\t",
    ])
  func wide(prefix: String) throws {
    let text = prefix + "In March 2018, Huawei and MTS signed a memorandum of understanding on 5G in Moscow."
    let statements = try read(text)
    #expect(statements.contains { $0.property == .type && $0.value == "agreement" })
  }

  @Test("The same document gives the same statements", arguments: Shipped.paths)
  func deterministic(path: String) throws {
    let document = ReadBack.document(try Shipped.text(path))
    let (one, two) = (try ReadBack.shared.get(), try Extractor())
    #expect(one.lexicon == two.lexicon)
    let first = one.extract(document).statements
    #expect(first == one.extract(document).statements)
    #expect(first == two.extract(document).statements)
  }

  @Test func `many threads read the same document alike`() async throws {
    let extractor = try ReadBack.shared.get()
    let document = ReadBack.document(try Shipped.text(Shipped.paths[0]))
    let expected = extractor.extract(document).statements
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<6 { group.addTask { extractor.extract(document).statements == expected } }
      for try await same in group { #expect(same) }
    }
  }

  @Test func `every initiative has a title, a type, a confidence and a participation that points to it`()
    throws
  {
    for path in Shipped.paths {
      let statements = try read(Shipped.text(path))
      let projects = Dictionary(grouping: statements.filter { $0.schema == "Project" }, by: \.entity)
      for (id, fields) in projects {
        let properties = fields.map(\.property)
        for once in [Property.title, .type, .confidence] {
          #expect(properties.count { $0 == once } == 1, "\(once) of \(id) in \(path)")
        }
      }
      for link in statements where link.property == .project {
        #expect(projects[link.value] != nil, "participation in nothing in \(path)")
      }
    }
  }

  @Test func `statements of one reading differ in id or say the same`() throws {
    for path in Shipped.paths {
      var seen: [String: Statement] = [:]
      for statement in try read(Shipped.text(path)) {
        if let earlier = seen[statement.id] { #expect(earlier.value == statement.value) }
        seen[statement.id] = statement
      }
    }
  }
}
