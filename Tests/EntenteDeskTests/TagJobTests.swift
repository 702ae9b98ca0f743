// SPDX-License-Identifier: Apache-2.0
internal import EntenteDesk
internal import EntenteModel
internal import Foundation
internal import Testing

@Suite("Tagging JSON lines")
struct TagJobTests {
  static let job = Result { try TagJob() }

  static func outcomes(_ lines: [String], width: Int = 1) async throws -> [String] {
    var job = try job.get()
    job.width = width
    return await job.outcomes(lines.map { Data($0.utf8) }, first: 1, file: "in.jsonl").map { outcome in
      switch outcome {
      case .line(let line): line
      case .rejection(let rejection): "\(rejection.rule) \(rejection.place)"
      }
    }
  }

  @Test("Offsets count Unicode scalars, also behind what takes several bytes or units")
  func offsets() async throws {
    let lines = try await Self.outcomes([#"{"id":"a","text":"😀 В Пекине 王晓明."}"#])
    #expect(lines.first?.contains(#"{"start":4,"end":10,"type":"place","text":"Пекине"}"#) == true)
  }

  @Test("Dates, money and technologies stand beside names")
  func kinds() async throws {
    let line = try await Self.outcomes([
      #"{"id":7,"lang":"en","text":"On 3 May 2019 Canada paid $5 million for quantum computing."}"#
    ])[0]
    #expect(line.hasPrefix(#"{"id":7,"#))
    for mention in [
      #""type":"date","text":"3 May 2019""#, #""type":"place","text":"Canada""#,
      #""type":"money","text":"$5 million""#, #""type":"technology","text":"quantum computing""#,
    ] {
      #expect(line.contains(mention))
    }
  }

  @Test("A bad line is refused with its number and the others go on")
  func refused() async throws {
    let outcomes = try await Self.outcomes([
      #"{"id":1,"text":""}"#, "not JSON", "", #"{"id":2}"#, #"{"id":3,"text":"x"}"#,
    ])
    #expect(
      outcomes == [
        #"{"id":1,"mentions":[]}"#, "bad-record in.jsonl:2", "bad-record in.jsonl:4",
        #"{"id":3,"mentions":[]}"#,
      ])
  }

  @Test("The result does not depend on how many lines are read at once")
  func width() async throws {
    let lines = (0..<60).map { #"{"id":\#($0),"text":"Moscow and 北京 and Пекин, \#($0)."}"# }
    #expect(try await Self.outcomes(lines, width: 1) == (try await Self.outcomes(lines, width: 7)))
  }
}
