// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteResolve

/// Time to join initiatives of made-up reports: three a document, of two actors out of 2,000, on days of ten years, each
/// event told by one to four documents.
enum JoinsBenchmark {
  static func run(_ sizes: [Int]) {
    for size in sizes {
      var chance = Chance()
      var documents: [[Claim]] = []
      var headers: [Document.Header] = []
      while documents.count * 3 < size {
        let events = (0..<3).map { _ in Event(&chance) }
        for _ in 0..<(1 + chance.next(4)) where documents.count * 3 < size {
          let id = "d\(documents.count)"
          documents.append(events.enumerated().flatMap { $1.claims(id, $0) })
          headers.append(
            Document.Header(id: id, name: id, title: nil, source: Source(name: id), published: events[0].date)
          )
        }
      }
      let start = Measure.processorSeconds
      var resolver = Resolver()
      for (place, (header, claims)) in zip(headers, documents).enumerated() {
        resolver.add(header, recorded: place, sketch: [], claims: claims)
      }
      let joins = resolver.resolution([]).joins.count
      let seconds = Measure.processorSeconds - start
      print("\(documents.count * 3) initiatives: \(joins) joined in \((seconds * 100).rounded() / 100) s")
    }
  }

  /// A fixed sequence of numbers.
  private struct Chance {
    private var state: UInt64 = 1

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: (state >> 33) % UInt64(bound))
    }
  }

  private struct Event {
    let actors: [String]
    let date: PartialDate
    let technology: String

    init(_ chance: inout Chance) {
      actors = [chance.next(2_000), chance.next(2_000)].map { "org-\($0)" }
      date =
        PartialDate(year: 2014 + chance.next(10), month: 1 + chance.next(12), day: 1 + chance.next(28))
        ?? PartialDate(year: 2014)
      technology = "t\(chance.next(40))"
    }

    func claims(_ document: String, _ number: Int) -> [Claim] {
      let id = document + "i\(number)"
      func claim(_ entity: String, _ property: Property, _ value: String) -> Claim {
        Claim(
          entity: entity, property: property, value: value, language: "en",
          passage: Passage(
            document: document, start: number * 100, end: number * 100 + 50,
            quote: "\(actors[0]) and \(actors[1]) signed a memorandum on \(technology) in \(document)."))
      }
      return [
        claim(id, .title, "T"), claim(id, .type, "agreement"), claim(id, .technology, technology),
        claim(id, .date, FieldCodec.encode(DateField(date))),
      ]
        + actors.flatMap { [claim(id + $0, .project, id), claim(id + $0, .participant, $0)] }
        + [claim(actors[0], .country, "RU"), claim(actors[1], .country, "CN")]
    }
  }
}
