// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// What a robots.txt allows one program (RFC 9309): of the groups for its name, else of those for everybody, the
/// longest rule that matches the path; where rules are equally long, the one that allows.
package struct RobotsRules: Hashable, Sendable {
  private struct Rule: Hashable {
    let pattern: [UInt8]
    let allows: Bool
  }

  private var rules: [Rule] = []
  /// Seconds between two requests that the site asks for, at most a minute.
  package private(set) var delay: Double?

  /// Everything may be fetched.
  package static let open = RobotsRules()

  private init() {}

  /// - Parameters:
  ///   - text: the file; what comes after 500 KiB is passed over.
  ///   - agent: the program's name, without version.
  package init(_ text: String, agent: String) {
    var named = RobotsRules()
    var general = RobotsRules()
    var isNamed = false
    var agents: [String] = []
    var isReadingAgents = false
    for line in text.utf8.prefix(500 << 10).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let line = String(decoding: line.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
      guard let colon = line.firstIndex(of: ":") else { continue }
      let key = line[..<colon].trimmingCharacters(in: .whitespaces.union(["\u{FEFF}"])).lowercased()
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      if key == "user-agent" {
        if !isReadingAgents { agents = [] }
        isReadingAgents = true
        agents.append(Self.token(value))
        isNamed = isNamed || agents.last == agent.lowercased()
        continue
      }
      guard ["allow", "disallow", "crawl-delay"].contains(key) else { continue }
      isReadingAgents = false
      if agents.contains(agent.lowercased()) { named.take(key, value) }
      if agents.contains("*") { general.take(key, value) }
    }
    self = isNamed ? named : general
  }

  /// Whether `target`, a path with its query, may be fetched. The robots.txt itself always may.
  package func allow(_ target: String) -> Bool {
    if target == "/robots.txt" { return true }
    let path = Self.normalised(target)
    var longest = -1
    var allows = true
    for rule in rules where Self.matches(rule.pattern, path) {
      if rule.pattern.count > longest || (rule.pattern.count == longest && rule.allows) {
        (longest, allows) = (rule.pattern.count, rule.allows)
      }
    }
    return allows
  }

  private mutating func take(_ key: String, _ value: String) {
    if key == "crawl-delay" {
      if let seconds = Double(value), seconds >= 0 { delay = min(seconds, 60) }
    } else if !value.isEmpty {
      rules.append(Rule(pattern: Self.normalised(value), allows: key == "allow"))
    }
  }

  /// The product token of a user-agent line.
  private static func token(_ value: String) -> String {
    if value.hasPrefix("*") { return "*" }
    return String(value.prefix { $0.isASCII && ($0.isLetter || $0 == "-" || $0 == "_") }).lowercased()
  }

  /// Octets outside ASCII escaped, escapes of what needs none undone, the rest in capitals.
  private static func normalised(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    func escape(_ byte: UInt8) { result += Array(String(format: "%%%02X", byte).utf8) }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "%"), index + 2 <= bytes.count,
        let value = UInt8(String(decoding: bytes[index..<index + 2], as: UTF8.self), radix: 16)
      {
        index += 2
        let isPlain = (0x30...0x39).contains(value) || (0x41...0x5A).contains(value & 0xDF)
        if value < 0x80 && (isPlain || "-._~".utf8.contains(value)) {
          result.append(value)
        } else {
          escape(value)
        }
      } else if byte < 0x80 {
        result.append(byte)
      } else {
        escape(byte)
      }
    }
    return result
  }

  /// Whether a pattern with `*` and a final `$` matches the beginning of a path. Takes time in proportion to the
  /// product of their lengths at worst.
  private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    var pattern = pattern[...]
    let isAnchored = pattern.last == UInt8(ascii: "$")
    if isAnchored { pattern = pattern.dropLast() } else { pattern.append(UInt8(ascii: "*")) }
    let star = UInt8(ascii: "*")
    var (p, s) = (pattern.startIndex, 0)
    var (lastStar, resume): (Int?, Int) = (nil, 0)
    while s < path.count {
      if p < pattern.endIndex, pattern[p] == star {
        (lastStar, resume) = (p, s)
        p += 1
      } else if p < pattern.endIndex, pattern[p] == path[s] {
        p += 1
        s += 1
      } else if let lastStar {
        resume += 1
        (p, s) = (lastStar + 1, resume)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == star }
  }
}
