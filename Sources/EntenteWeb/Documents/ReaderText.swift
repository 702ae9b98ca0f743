// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// A page of a document's text as HTML: its paragraphs, the passages marked, the names and numbers within them.
struct ReaderText {
  let reading: DocumentReading
  let map: MapSnapshot
  let call: DeskCall
  /// The initiatives of the document by their number in its list, from 1.
  let numbers: [String: Int]

  init(_ reading: DocumentReading, _ map: MapSnapshot, _ call: DeskCall) {
    (self.reading, self.map, self.call) = (reading, map, call)
    numbers = Dictionary(
      reading.initiatives.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The language of the text, when it can stand in an attribute.
  var language: String? {
    reading.document.language.flatMap { code in
      (2...3).contains(code.utf8.count) && code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) ? code : nil
    }
  }

  /// Where the page begins in the text.
  private var start: Int { reading.pages[reading.page].start }

  var html: String {
    var html = ""
    var anchors: Set<Int> = []
    for paragraph in Paragraphs.ranges(reading.scalars) {
      html += "<p dir=\"auto\">"
      var open: [Int] = []
      for piece in reading.marks.pieces(of: paragraph) {
        if piece.evidence != open {
          if !open.isEmpty { html += "</mark>" }
          open = piece.evidence
          if !open.isEmpty { html += "<mark\(anchor(open, piece, &anchors)) title=\"\(title(open))\">" }
        }
        html += text(piece)
        let ended = open.filter { reading.marks.evidence[$0].range.upperBound == piece.range.upperBound }
        if !ended.isEmpty { html += references(ended) }
      }
      html += open.isEmpty ? "</p>\n" : "</mark></p>\n"
    }
    return html
  }

  /// The anchor of a passage that begins here: `c` and its start in the text.
  private func anchor(_ open: [Int], _ piece: TextMarks.Piece, _ anchors: inout Set<Int>) -> String {
    let begins = open.contains {
      let evidence = reading.marks.evidence[$0]
      return evidence.beginsHere && evidence.range.lowerBound == piece.range.lowerBound
    }
    let offset = start + piece.range.lowerBound
    return begins && anchors.insert(offset).inserted ? " id=\"c\(offset)\"" : ""
  }

  /// Initiatives that are named for one passage at most.
  private static let most = 6

  private func title(_ open: [Int]) -> String {
    var parts: [String] = []
    var supports: [String: [String]] = [:]
    var order: [String] = []
    for support in open.flatMap({ reading.marks.evidence[$0].supports }) {
      if supports[support.initiative] == nil { order.append(support.initiative) }
      supports[support.initiative, default: []] += support.fields
    }
    for id in order.prefix(Self.most) {
      let fields = Set(supports[id] ?? []).sorted().map(ReportWords.field)
      parts.append(ReportWords.list(fields) + " of “" + (map.initiative(id)?.title ?? id) + "”")
    }
    if order.count > Self.most { parts.append("and \(order.count - Self.most) more") }
    return ReportWords.escaped(parts.joined(separator: "; "))
  }

  private func text(_ piece: TextMarks.Piece) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: reading.scalars[piece.range])
    let language = language
    let words = ReportWords.marked(String(scalars), hint: language, base: language ?? "en")
    if piece.isNote { return "<sup>" + words + "</sup>" }
    guard let mention = piece.mention.map({ reading.marks.mentions[$0] }) else { return words }
    let kind = mention.kind.rawValue
    guard let actor = mention.actor else { return "<span class=\"name \(kind)\">\(words)</span>" }
    let href = ReportWords.escaped(call.view.link("/actors/" + Address.escaped(actor)))
    return "<a class=\"name \(kind)\" href=\"\(href)\">\(words)</a>"
  }

  /// Numbers that lead from the end of a passage to the initiatives that it bears out.
  private func references(_ ended: [Int]) -> String {
    var seen: Set<String> = []
    let ids = ended.flatMap { reading.marks.evidence[$0].supports.map(\.initiative) }.filter {
      seen.insert($0).inserted
    }
    let links = ids.prefix(Self.most).compactMap { id -> String? in
      guard let number = numbers[id] else { return nil }
      let href = ReportWords.escaped(call.view.link("/initiatives/" + Address.escaped(id)))
      let title = ReportWords.escaped(map.initiative(id)?.title ?? id)
      return
        "<a href=\"\(href)\" title=\"\(title)\" aria-label=\"Initiative \(number): \(title)\">\(number)</a>"
    }
    return "<span class=\"refs\" lang=\"en\">" + links.joined(separator: " ")
      + (ids.count > Self.most ? " …" : "") + "</span>"
  }
}
