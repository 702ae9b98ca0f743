// SPDX-License-Identifier: Apache-2.0
internal import EntenteFetch
package import EntenteModel

/// Addresses that are watched, from a file of lines; see docs/watch.md.
///
/// A line has up to six columns, divided by tabs: address, `feed` or `page`, interval, source, reliability, marking. A
/// column that is empty or `-`, or missing at the end, is left to its default. Blank lines and those that begin with
/// `#` are passed over.
package struct WatchList: Sendable {
  package struct Entry: Hashable, Sendable {
    package enum Kind: String, Sendable { case feed, page }

    package let address: String
    package let kind: Kind
    /// Seconds between two fetches.
    package let interval: Int
    package let source: String?
    package let reliability: Source.Reliability
    package let marking: Marking?
  }

  /// In the order of the file, each address once.
  package private(set) var entries: [Entry] = []
  /// Lines that could not be read, with their numbers.
  package private(set) var faults: [Rejection] = []

  /// - Parameter name: of the file, for the faults.
  package init(_ text: String, name: String) {
    var seen: Set<String> = []
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() {
      guard let first = line.first(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }), first != "#" else {
        continue
      }
      do throws(Fault) {
        let entry = try Self.entry(line)
        if seen.insert(entry.address).inserted { entries.append(entry) }
      } catch {
        faults.append(
          Rejection(
            rule: "bad-watch-line", place: "\(name):\(index + 1)", message: error.message,
            excerpt: String(line)))
      }
    }
  }

  private struct Fault: Error { let message: String }

  private static func entry(_ line: Substring) throws(Fault) -> Entry {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      .map { $0.split(whereSeparator: { $0.isWhitespace || $0 == "\u{FEFF}" }).joined(separator: " ") }
    func column(_ index: Int) -> String? {
      guard index < columns.count, !columns[index].isEmpty, columns[index] != "-" else { return nil }
      return columns[index]
    }
    guard columns.count <= 6 else {
      throw Fault(message: "there are more than six columns; divide them by tabs")
    }
    guard let address = column(0).flatMap({ WebAddress($0) }) else {
      throw Fault(message: "the first column is no http or https address; columns are divided by tabs")
    }
    guard let kind = Entry.Kind(rawValue: column(1) ?? "feed") else {
      throw Fault(message: "the second column is feed or page")
    }
    guard let interval = seconds(column(2) ?? "1h") else {
      throw Fault(message: "the third column is an interval such as 30m, 6h or 1d, at least 1s, at most 366d")
    }
    guard let reliability = Source.Reliability(rawValue: column(4) ?? "F") else {
      throw Fault(message: "the fifth column is the source's reliability, A to F")
    }
    guard reliability == .f || column(3) != nil else {
      throw Fault(message: "a reliability needs the name of its source in the fourth column")
    }
    let marking = column(5).map { Marking($0) }
    if case .some(nil) = marking {
      throw Fault(message: "the sixth column is a marking such as TLP:AMBER or TLP:AMBER//REL AU,GB")
    }
    return Entry(
      address: address.description, kind: kind, interval: interval, source: column(3),
      reliability: reliability,
      marking: marking ?? nil)
  }

  /// `45s`, `30m`, `6h`, `1d`.
  private static func seconds(_ text: String) -> Int? {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
    guard let unit = text.last.flatMap({ units[$0] }), let number = Int(text.dropLast()), number > 0,
      number <= 366 * 86_400 / unit
    else { return nil }
    return number * unit
  }
}
