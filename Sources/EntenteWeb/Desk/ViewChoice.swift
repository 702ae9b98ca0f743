// SPDX-License-Identifier: Apache-2.0

import EntenteModel
import EntenteReport

/// From where a page looks: what was known by a time and what was true on a day, as its address says (`recorded`, `valid`).
/// Every link of a page carries it on, so that one control holds for all pages and an address can be passed on.
struct ViewChoice: Hashable, Sendable {
  /// `yyyy-mm-dd`, or a time in ISO 8601; `nil` for now.
  var recorded: String?
  var valid: String?

  static let names: Set<String> = ["recorded", "valid"]

  /// - Throws: 422 for what is no day.
  init(_ items: FormItems) throws(Problem) {
    recorded = try Self.day(items, "recorded")
    valid = try Self.day(items, "valid")
  }

  private static func day(_ items: FormItems, _ name: String) throws(Problem) -> String? {
    guard let value = items[name].last, !value.isEmpty else { return nil }
    guard value.utf8.count <= 30, let date = PartialDate(String(value.prefix(10))), date.day != nil else {
      throw Problem(422, "\(name) is a day such as 2026-01-31, not \(Problem.excerpt(value))")
    }
    return value
  }

  func viewpoint(_ clearance: Clearance) -> Viewpoint {
    Viewpoint(validOn: valid, recordedBy: recorded, clearance: clearance)
  }

  var items: [(name: String, value: String)] {
    (recorded.map { [("recorded", $0)] } ?? []) + (valid.map { [("valid", $0)] } ?? [])
  }

  /// Is it the present?
  var isNow: Bool { recorded == nil && valid == nil }

  /// An address of the desk that keeps the choice.
  func link(_ path: String, _ items: [(name: String, value: String)] = []) -> String {
    let all = items + self.items
    return all.isEmpty ? path : path + "?" + Address.query(all)
  }
}

/// Writes parts of addresses.
enum Address {
  static func query(_ items: [(name: String, value: String)]) -> String {
    items.map { escaped($0.name) + "=" + escaped($0.value) }.joined(separator: "&")
  }

  /// Percent escapes for all but letters, digits and `-._~,`.
  static func escaped(_ text: String) -> String { ReportWords.escapedInAddress(text) }
}
