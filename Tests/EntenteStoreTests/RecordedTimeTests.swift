// SPDX-License-Identifier: Apache-2.0
import EntenteStore
import Testing

@Suite struct RecordedTimeTests {
  @Test(
    "times are read in UTC, days mean their end",
    arguments: [
      ("2026-01-31T12:00:00Z", "2026-01-31T12:00:00.000Z"),
      ("2026-01-31T12:00:00.5Z", "2026-01-31T12:00:00.500Z"),
      ("2026-01-31T12:00:00.123456Z", "2026-01-31T12:00:00.123Z"), ("2026-01-31", "2026-01-31T23:59:59.999Z"),
      ("2026-01-31T12:00:00+03:00", nil), ("2026-13-01T00:00:00Z", nil), ("2026-01-31T24:00:00Z", nil),
      ("31.01.2026", nil), ("", nil), ("2026-01-31T12:00:00.Z", nil), ("２０２６-01-31", nil),
    ])
  func reading(text: String, expected: String?) {
    #expect(RecordedTime(text)?.text == expected)
  }

  @Test(
    "a millisecond later carries over",
    arguments: [
      ("2026-01-31T12:00:00.998Z", "2026-01-31T12:00:00.999Z"),
      ("2026-01-31T12:59:59.999Z", "2026-01-31T13:00:00.000Z"),
      ("2024-02-28T23:59:59.999Z", "2024-02-29T00:00:00.000Z"),
      ("2026-02-28T23:59:59.999Z", "2026-03-01T00:00:00.000Z"), ("2026-12-31", "2027-01-01T00:00:00.000Z"),
    ])
  func next(text: String, expected: String) throws {
    #expect(try #require(RecordedTime(text)).next.text == expected)
  }
}
