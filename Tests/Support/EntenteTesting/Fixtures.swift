// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
package import Foundation

/// A folder of a test's own, removed with ``remove()``.
package struct ScratchFolder: Sendable {
  package let url: URL

  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "entente-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  package func path(_ name: String) -> String { url.appending(path: name).path }

  package func remove() { try? FileManager.default.removeItem(at: url) }
}

extension Document {
  /// A document with `text` as its bytes.
  package static func test(
    _ text: String, origin: String = "/in/report.txt", publisher: String? = nil, language: String? = nil,
    marking: Marking = .clear
  ) -> Document {
    Document(
      id: Digest.sha256(text.utf8), name: origin.split(separator: "/").last.map(String.init) ?? origin,
      origin: origin, text: text, publisher: publisher, published: PartialDate("2019-10-29"),
      language: language, marking: marking)
  }

  /// `count` documents of a few lines each, in three scripts, the same for the same `seed`.
  package static func generated(_ count: Int, seed: Int = 0) -> [Document] {
    let lines = [
      "Skolkovo signed a road map with Tsinghua", "Nothing of note was said",
      "Фонд подписал меморандум с 清华大学",
      "华为与莫斯科大学签署协议", "Huawei opened a centre with MIPT", "It rained in Harbin",
    ]
    return (0..<count).map { index in
      let body = (0..<(3 + index % 4)).map { "\(lines[(index + $0 + seed) % lines.count]) (\(index).\($0))" }
      return test(
        "Report \(index), edition \(seed)\n" + body.joined(separator: "\n") + "\n",
        origin: "/in/\(index).txt", publisher: "Publisher \(index % 7)")
    }
  }
}

/// A clock for tests: each reading is a second later.
package final class TestClock: Sendable {
  private let seconds = Counter()

  package init() {}

  package func now() -> String {
    let second = seconds.next()
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return
      "2026-01-\(two(1 + second / 86_400))T\(two(second / 3_600 % 24)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }
}
