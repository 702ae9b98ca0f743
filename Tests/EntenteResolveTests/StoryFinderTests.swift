// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteResolve
internal import Testing

@Suite("Documents that tell one story")
struct StoryFinderTests {
  /// Made-up prose: the same for the same seed.
  static func prose(_ seed: Int, sentences: Int = 12) -> [String] {
    var state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: (state >> 33) % UInt64(bound))
    }
    return (0..<sentences).map { _ in
      (0..<12).map { _ in "w\(Self.letters(next(4_000)))" }.joined(separator: " ") + "."
    }
  }

  /// Words without digits: a number would be a figure of the text.
  private static func letters(_ number: Int) -> String {
    String(
      String(number, radix: 16).unicodeScalars.map { Character(Unicode.Scalar(97 + UInt8($0.value % 26))) })
  }

  static func header(_ id: String, _ day: String? = nil) -> Document.Header {
    Document.Header(
      id: id, name: id, title: nil, source: Source(name: id), published: day.flatMap { PartialDate($0) })
  }

  static func copies(
    _ documents: [(id: String, day: String?, text: String)], _ judgements: [Judgement] = [],
    reversed: Bool = false
  ) -> [String: StoryCopy] {
    var finder = StoryFinder()
    for (place, one) in (reversed ? documents.enumerated().reversed() : Array(documents.enumerated())) {
      finder.add(header(one.id, one.day), recorded: place, sketch: Sketch(of: one.text))
    }
    return finder.copies(judgements)
  }

  static let story = prose(1)
  static let text = story.joined(separator: " ")

  static let made: [(String, String, StoryCopy.Kind?)] = [
    ("the same", text, .copy),
    (
      "another head and foot", "Evening Post. Page four.\n" + text + "\nAll rights reserved. Subscribe.",
      .copy
    ),
    ("its second half cut off", story.prefix(8).joined(separator: " "), .copy),
    ("its sentences turned round", story.reversed().joined(separator: "\n"), .copy),
    (
      "two sentences written anew", (prose(7, sentences: 2) + story.dropFirst(2)).joined(separator: " "),
      .copy
    ),
    ("a short part of it", story.prefix(4).joined(separator: " "), .excerpt),
    (
      "it stands within a long text",
      (prose(8, sentences: 20) + story + prose(9, sentences: 20)).joined(separator: " "), .embeds
    ),
    ("another story", prose(2).joined(separator: " "), nil),
    (
      "two sentences of background in common",
      (story.prefix(2) + prose(3, sentences: 10)).joined(separator: " "), nil
    ),
    ("a heading only", String(story[0].prefix(40)), nil),
  ]

  @Test("A copy is found however it was cut, headed, ordered or edited", arguments: made)
  func kinds(_ one: (name: String, text: String, kind: StoryCopy.Kind?)) {
    let found = Self.copies([("a", "2024-05-01", Self.text), ("b", "2024-05-02", one.text)])
    #expect(found["b"]?.kind == one.kind, "\(one.name)")
    #expect(found["b"].map { $0.origin == "a" } ?? true)
    #expect(found["a"] == nil)
  }

  @Test func `the earliest published is the origin, then the first recorded`() {
    let dated = Self.copies([
      ("late", "2024-05-03", Self.text), ("early", "2024-05-01", Self.text), ("none", nil, Self.text),
    ])
    #expect(dated.mapValues(\.origin) == ["late": "early", "none": "early"])
    let plain = Self.copies([("second", nil, Self.text), ("first", nil, Self.text)])
    #expect(plain.mapValues(\.origin) == ["first": "second"])
  }

  @Test(
    "Reports in one form that differ in their figures are no copies",
    arguments: [
      ("2024-05-01", "2024-05-02", " On 14 May 49 of 120 came.", " On 15 May 12 of 300 came.", false),
      ("2024-05-01", "2025-05-01", " On 14 May 49 of 120 came.", " On 14 May 51 of 120 came.", false),
      ("2024-05-01", "2024-05-03", " On 14 May 49 of 120 came.", " On 14 May 49 of 120 came to it.", true),
      ("2024-05-01", "2025-05-01", " On 14 May 49 of 120 came.", " On 14 May 49 of 120 came.", true),
    ])
  func series(_ first: String, _ second: String, _ left: String, _ right: String, isCopy: Bool) {
    let found = Self.copies([("a", first, Self.text + left), ("b", second, Self.text + right)])
    #expect((found["b"] != nil) == isCopy)
  }

  @Test func `a digest does not make one story of all that it holds`() {
    let stories = (20..<24).map { Self.prose($0).joined(separator: " ") }
    var documents = stories.enumerated().map { ("s\($0)", Optional("2024-05-01"), $1) }
    documents.append(("digest", "2024-05-02", stories.joined(separator: "\n")))
    documents.append(("later", "2024-05-03", stories[3]))
    let found = Self.copies(documents)
    #expect(Set(found.keys) == ["digest", "later"])
    #expect(found["later"]?.origin == "s3")
  }

  @Test func `text that many documents carry counts for nothing`() {
    let notice = Self.prose(50, sentences: 8).joined(separator: " ")
    let found = Self.copies(
      (0..<40).map {
        ("d\($0)", "2024-05-01", Self.prose(100 + $0, sentences: 4).joined(separator: " ") + notice)
      })
    #expect(found.isEmpty)
  }

  @Test("The order in which documents come does not matter", arguments: [false, true])
  func order(reversed: Bool) {
    let documents = (0..<30).map { number in
      (
        String(number), Optional("2024-05-\(10 + number % 5)"),
        Self.prose(number % 7).joined(separator: " ") + " Copy."
      )
    }
    #expect(Self.copies(documents, reversed: reversed) == Self.copies(documents))
    #expect(Self.copies(documents).count == 23)
  }

  @Test func `a person's word goes before what was found`() {
    let other = Self.prose(2).joined(separator: " ")
    let documents = [
      ("a", Optional("2024-05-01"), Self.text), ("b", "2024-05-02", Self.text), ("c", "2024-05-03", other),
    ]
    func judged(_ left: String, _ right: String, _ verdict: Judgement.Verdict) -> [String: StoryCopy] {
      Self.copies(
        documents, [Judgement(left, right, verdict, by: "x", reason: "read", at: "2024-06-01T00:00:00Z")])
    }
    #expect(judged("a", "b", .different).isEmpty)
    #expect(judged("c", "a", .same).mapValues(\.origin) == ["b": "a", "c": "a"])
    #expect(judged("c", "a", .same)["c"]?.kind == .judged)
    #expect(judged("a", "b", .unsure).count == 1)
  }
}
