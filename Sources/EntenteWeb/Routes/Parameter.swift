// SPDX-License-Identifier: Apache-2.0

/// A parameter of a query or a path: what is checked before a call is answered, and what the OpenAPI document says.
struct Parameter: Sendable {
  enum Kind: Sendable {
    case text(longest: Int)
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case boolean
    case choice([String])
  }

  let name: String
  let kind: Kind
  let summary: String
  /// Whether it may be given any number of times.
  var isList = false
  /// Values of a list.
  static let most = 50
  var isRequired = false
  /// What holds when it is not given; written as it would be in an address.
  var initial: String?
  var isDeprecated = false

  init(
    _ name: String, _ kind: Kind, _ summary: String, initial: String? = nil, list: Bool = false,
    required: Bool = false, deprecated: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.summary = summary
    self.initial = initial
    isList = list
    isRequired = required
    isDeprecated = deprecated
  }

  /// - Throws: 422 when the value is none of its kind, with what would be one.
  func check(_ value: String) throws(Problem) {
    func refused(_ wanted: String) -> Problem {
      Problem(422, "\(name) is \(wanted), not \(Problem.excerpt(value))")
    }
    switch kind {
    case .text(let longest):
      guard value.unicodeScalars.count <= longest else {
        throw Problem(422, "\(name) is longer than \(longest) characters")
      }
      if isRequired, !value.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
        throw Problem(422, "\(name) is empty")
      }
    case .integer(let range):
      guard let number = Int(value), range.contains(number) else {
        throw refused("a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
    case .number(let range):
      guard let number = Double(value), range.contains(number) else {
        throw refused("a number from \(range.lowerBound) to \(range.upperBound)")
      }
    case .boolean:
      guard Self.booleans[value.lowercased()] != nil else { throw refused("true or false") }
    case .choice(let values):
      guard values.contains(value) else {
        let shown = values.prefix(12).joined(separator: ", ") + (values.count > 12 ? ", …" : "")
        throw refused("one of \(shown)")
      }
    }
  }

  /// How clients write yes and no.
  static let booleans = [
    "true": true, "1": true, "yes": true, "on": true, "false": false, "0": false, "no": false, "off": false,
  ]

  /// Its JSON schema.
  var schema: JSONValue {
    var one: [String: JSONValue]
    switch kind {
    case .text(let longest):
      one = ["type": "string", "maxLength": .integer(longest)]
      if isRequired { one["pattern"] = "\\S" }
    case .integer(let range):
      one = ["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)]
      if let initial, let number = Int(initial) { one["default"] = .integer(number) }
    case .number(let range):
      one = ["type": "number", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
      if let initial, let number = Double(initial) { one["default"] = .number(number) }
    case .boolean:
      one = ["type": "boolean"]
      if let initial { one["default"] = .boolean(initial == "true") }
    case .choice(let values):
      one = ["type": "string", "enum": JSONValue(values)]
      if let initial, !isList { one["default"] = .string(initial) }
    }
    return isList ? ["type": "array", "items": .object(one), "maxItems": .integer(Self.most)] : .object(one)
  }
}
