// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Lines of the access log, for a terminal and as JSON lines.
package enum AccessLogLines {
  /// A line an event, the newest last, as one reads a log.
  ///
  /// - Parameter events: the newest first, as the ledger gives them.
  package static func table(_ events: [(number: Int, event: AccessEvent)], width: Int) -> String {
    guard !events.isEmpty else { return "The access log is empty.\n" }
    return events.reversed().map { number, event in
      let what = [event.route, event.object, event.origin].compactMap { $0 }.joined(separator: " ")
      let line = [
        String(number), event.at, DisplayWidth.fit(event.who ?? "—", to: 16),
        DisplayWidth.fit(event.kind.word, to: 17), DisplayWidth.fit(event.outcome.rawValue, to: 8), what,
      ]
      return DisplayWidth.cut(line.joined(separator: " "), to: max(width, 60)) + "\n"
    }.joined()
  }

  /// An object an event, in the same order.
  package static func encode(_ events: [(number: Int, event: AccessEvent)]) -> String {
    var json = JSONWriter()
    for (number, event) in events.reversed() {
      json.object { json in
        json.key("number")
        json.integer(number)
        for (name, value) in [
          ("at", event.at), ("who", event.who), ("how", event.how), ("mark", event.mark),
          ("act", event.kind.word), ("outcome", event.outcome.rawValue), ("route", event.route),
          ("object", event.object), ("origin", event.origin),
        ] {
          json.key(name)
          json.string(value)
        }
      }
      json.newline()
    }
    return json.text
  }
}
