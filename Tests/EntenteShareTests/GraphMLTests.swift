// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteShare
import Foundation
import FoundationXML
import Testing

@Suite struct GraphMLTests {
  @Test func `actors and initiatives are nodes and ties carry their roles`() throws {
    var part = Samples.empty
    part.partOf = "ini-1"
    let graph = try read([Samples.full, part])
    #expect(graph.nodes == ["ent-1", "ent-2", "ini-1", "ini-2"])
    #expect(
      graph.edges == [
        "ent-1 ini-1 host participation", "ent-2 ini-1 funder participation", "ini-2 ini-1 partOf",
      ])
  }

  @Test func `an actor of two initiatives is one node`() throws {
    var second = Samples.full
    second.id = "ini-7"
    #expect(try read([Samples.full, second]).nodes == ["ent-1", "ent-2", "ini-1", "ini-7"])
  }

  @Test("a text of any script or intent is well-formed XML", arguments: Samples.hardTexts)
  func hardTexts(text: String) throws {
    let graph = try read([Samples.titled(text)])
    let shown = text.unicodeScalars.map { scalar in
      let kept: Bool =
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
      return kept ? scalar : "\u{FFFD}"
    }
    #expect(graph.labels.allSatisfy { Array($0.unicodeScalars) == shown })
  }

  @Test func `every key that is used is declared once`() throws {
    let graph = try read([Samples.full, Samples.empty])
    #expect(graph.used.isSubset(of: graph.declared))
  }

  private func read(_ initiatives: [Initiative]) throws -> GraphReader {
    let reader = GraphReader()
    let parser = XMLParser(data: Data(GraphML.encode(initiatives).utf8))
    parser.delegate = reader
    #expect(parser.parse())
    return reader
  }
}

/// Collects what a GraphML file holds.
private final class GraphReader: NSObject, XMLParserDelegate {
  var nodes: [String] = []
  var edges: [String] = []
  var labels: [String] = []
  var declared: Set<String> = []
  var used: Set<String> = []
  private var key = ""
  private var text = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    text = ""
    switch name {
    case "key": declared.insert(attributes["id"] ?? "")
    case "node": nodes.append(attributes["id"] ?? "")
    case "edge": edges.append((attributes["source"] ?? "") + " " + (attributes["target"] ?? ""))
    case "data": key = attributes["key"] ?? ""
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard name == "data" else { return }
    used.insert(key)
    if key == "label" { labels.append(text) }
    if key == "role" || key == "tie" { edges[edges.count - 1] += " " + text }
  }
}
