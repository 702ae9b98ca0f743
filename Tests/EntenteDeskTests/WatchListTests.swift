// SPDX-License-Identifier: Apache-2.0
import EntenteDesk
import EntenteModel
import Testing

@Suite struct WatchListTests {
  @Test func aLineSaysWhatAndHowOftenAndWhoseWordItIs() {
    let list = WatchList(
      """
      \u{FEFF}# what we watch

      https://Example.org/feed\tfeed\t30m\tThe Wire\tB\tTLP:GREEN
      https://example.org/page\tpage
      https://example.org/feed
      https://example.org/other\t-\t-\tThe Other\t-\t-\r
      """, name: "list.tsv")
    #expect(list.faults.isEmpty)
    #expect(
      list.entries.map(\.address) == [
        "https://example.org/feed", "https://example.org/page", "https://example.org/other",
      ])
    #expect(list.entries.map(\.kind) == [.feed, .page, .feed])
    #expect(list.entries.map(\.interval) == [1_800, 3_600, 3_600])
    #expect(list.entries.map(\.source) == ["The Wire", nil, "The Other"])
    #expect(list.entries.map(\.reliability) == [.b, .f, .f])
    #expect(list.entries.map { $0.marking?.label } == [.green, nil, nil])
  }

  @Test(
    "a bad line is named with its number and the others hold",
    arguments: [
      "example.org", "file:///etc/passwd", "https://e.org\tblog", "https://e.org\tfeed\tsoon",
      "https://e.org\tfeed\t0m", "https://e.org\tfeed\t-5m", "https://e.org\tfeed\t1h\tX\tG",
      "https://e.org\tfeed\t1h\t-\tB", "https://e.org\tfeed\t1h\tX\tB\tsecret",
      "https://e.org\tfeed\t1h\tX\tB\tTLP:RED\tmore", "https://e.org\tfeed\t9999999999999999d",
    ])
  func badLines(line: String) {
    let list = WatchList("https://a.org\n\(line)\nhttps://b.org\n", name: "l")
    #expect(list.entries.count == 2)
    #expect(list.faults.map(\.place) == ["l:2"])
    #expect(list.faults.map(\.rule) == ["bad-watch-line"])
  }
}
