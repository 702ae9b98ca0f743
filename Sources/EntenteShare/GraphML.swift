// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// The network as GraphML 1.0, for Gephi, yEd, Cytoscape, networkx and igraph: actors and initiatives are nodes;
/// an actor's part in an initiative is an edge with its role; `partOf` joins an initiative to the one around it.
///
/// An initiative is a node, not an edge: it may have any number of participants. Nodes stand in the order of
/// their first mention, so that the same map gives the same bytes.
package enum GraphML {
  private static let keys: [(id: String, target: String, type: String)] = [
    ("label", "node", "string"), ("romanised", "node", "string"), ("english", "node", "string"),
    ("original", "node", "string"), ("class", "node", "string"), ("kind", "node", "string"),
    ("country", "node", "string"), ("type", "node", "string"), ("status", "node", "string"),
    ("date", "node", "string"), ("sectors", "node", "string"), ("claimed", "node", "int"),
    ("substance", "node", "int"), ("hypeGap", "node", "int"), ("confidence", "node", "double"),
    ("marking", "node", "string"), ("role", "edge", "string"), ("tie", "edge", "string"),
  ]

  package static func encode(_ initiatives: [Initiative]) -> String {
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

      """
    for key in keys {
      xml +=
        "  <key id=\"\(key.id)\" for=\"\(key.target)\" attr.name=\"\(key.id)\" attr.type=\"\(key.type)\"/>\n"
    }
    xml += "  <graph id=\"map\" edgedefault=\"directed\">\n"
    xml += actors(initiatives)
    for initiative in initiatives { xml += node(initiative) }
    xml += edges(initiatives)
    return xml + "  </graph>\n</graphml>\n"
  }

  private static func actors(_ initiatives: [Initiative]) -> String {
    var seen: Set<String> = []
    var xml = ""
    for participant in initiatives.flatMap(\.participants) where seen.insert(participant.entity).inserted {
      xml += element(
        "node", "id=\"\(name(participant.entity))\"",
        [
          ("label", participant.name), ("romanised", participant.romanised), ("english", participant.english),
          ("class", "actor"), ("kind", participant.kind.rawValue),
          ("country", participant.country),
        ])
    }
    return xml
  }

  private static func node(_ initiative: Initiative) -> String {
    element(
      "node", "id=\"\(name(initiative.id))\"",
      [
        ("label", initiative.title), ("original", initiative.titleOriginal), ("class", "initiative"),
        ("type", initiative.type.rawValue),
        ("status", initiative.status?.rawValue), ("date", initiative.date?.value.description),
        ("sectors", initiative.sectors.map(\.rawValue).joined(separator: " ")),
        ("claimed", initiative.claimed.map { String($0) }),
        ("substance", initiative.substance.map { String($0.rawValue) }),
        ("hypeGap", initiative.hypeGap.map { String($0) }),
        ("confidence", JSONWriter.plain((initiative.confidence * 1000).rounded() / 1000)),
        ("marking", initiative.marking.description),
      ])
  }

  private static func edges(_ initiatives: [Initiative]) -> String {
    let known = Set(initiatives.map(\.id))
    var xml = ""
    for initiative in initiatives {
      let target = name(initiative.id)
      for participant in initiative.participants {
        xml += element(
          "edge", "source=\"\(name(participant.entity))\" target=\"\(target)\"",
          [("role", participant.role.rawValue), ("tie", "participation")])
      }
      // The whole may be hidden from this reader, or lie outside what was asked for.
      if let whole = initiative.partOf, known.contains(whole) {
        xml += element("edge", "source=\"\(target)\" target=\"\(name(whole))\"", [("tie", "partOf")])
      }
    }
    return xml
  }

  private static func element(_ tag: String, _ attributes: String, _ data: [(String, String?)]) -> String {
    var xml = "    <\(tag) \(attributes)>\n"
    for (key, value) in data {
      guard let value, !value.isEmpty else { continue }
      xml += "      <data key=\"\(key)\">\(escape(value))</data>\n"
    }
    return xml + "    </\(tag)>\n"
  }

  /// A node's name must be an XML name token. Ids are; what is not becomes hexadecimal, so that no two run together.
  private static func name(_ id: String) -> String {
    var token = ""
    for byte in id.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E:
        token.unicodeScalars.append(Unicode.Scalar(byte))
      default: token += "_" + String(byte, radix: 16) + "_"
      }
    }
    return token.isEmpty ? "_" : token
  }

  /// Markup escaped; what XML 1.0 cannot hold (most control characters, U+FFFE, U+FFFF) shown as U+FFFD.
  private static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: escaped += "&amp;"
      case 0x3C: escaped += "&lt;"
      case 0x3E: escaped += "&gt;"
      case 0x0D: escaped += "&#13;"
      case 0x09, 0x0A, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
        escaped.unicodeScalars.append(scalar)
      default: escaped.unicodeScalars.append("\u{FFFD}")
      }
    }
    return escaped
  }
}
