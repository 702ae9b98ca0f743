// SPDX-License-Identifier: Apache-2.0
internal import CLibXML2
package import EntenteModel

/// Reads feeds through libxml2: no network, no external entities, none declared within.
package enum FeedReader {
  /// A feed of more items is read up to here.
  static let items = 10_000
  private static let largest = 16 << 20

  /// Whether bytes look like a feed and no page.
  package static func looksLikeFeed(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(2048).filter { $0 != 0 }, as: UTF8.self).lowercased()
    guard !head.contains("<html") else { return false }
    return ["<rss", "<feed", "<rdf:rdf", ":feed"].contains { head.contains($0) }
  }

  /// - Parameters:
  ///   - charset: the character set that came with the bytes, when one did.
  ///   - place: the feed's address, for the rejection.
  /// - Returns: the feed, or why it is none: `bad-feed`, `bad-xml`, `entity-declarations`, `too-large`.
  package static func read(_ bytes: [UInt8], charset: String? = nil, place: String) -> Result<Feed, Rejected>
  {
    do {
      return .success(try feed(bytes, charset, place))
    } catch {
      return .failure(Rejected(rejection: error.rejection(of: place)))
    }
  }

  package struct Rejected: Error {
    package let rejection: Rejection
  }

  private static func feed(_ bytes: [UInt8], _ charset: String?, _ place: String) throws(Refusal) -> Feed {
    guard bytes.count <= largest else {
      throw Refusal("too-large", "a feed of more than \(largest >> 20) MiB is not read; leave it out")
    }
    // Whatever declares entities in a feed means harm or is long out of date.
    if bytes.prefix(1 << 16).filter({ $0 != 0 }).firstRange(of: Array("<!ENTITY".utf8)) != nil {
      throw entities
    }
    guard let context = xmlNewParserCtxt() else { throw notXML("there is no memory for it") }
    defer { xmlFreeParserCtxt(context) }
    // A name that nobody knows says nothing; the document's own declaration then holds.
    var encoding = charset
    if let name = charset {
      let handler = xmlFindCharEncodingHandler(name)
      if handler == nil { encoding = nil } else { xmlCharEncCloseFunc(handler) }
    }
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue
        | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue)
    let document = bytes.withUnsafeBytes { raw in
      raw.withMemoryRebound(to: CChar.self) {
        xmlCtxtReadMemory(context, $0.baseAddress, Int32($0.count), nil, encoding, options)
      }
    }
    guard let document else { throw notXML(message(context)) }
    defer { xmlFreeDoc(document) }
    if let subset = document.pointee.intSubset, subset.pointee.entities != nil { throw entities }
    guard let root = xmlDocGetRootElement(document) else { throw notXML(message(context)) }
    guard var feed = FeedTree(root).feed(limit: items) else {
      throw Refusal("bad-feed", "it is XML, but neither RSS nor Atom; name the feed's own address")
    }
    if context.pointee.wellFormed == 0 {
      let fault = notXML(message(context))
      if feed.items.isEmpty { throw fault }
      feed.fault = fault.rejection(of: place)
    }
    return feed
  }

  private static var entities: Refusal {
    Refusal("entity-declarations", "it declares entities, as no feed needs to; it is not read")
  }

  private static func notXML(_ why: String) -> Refusal {
    Refusal("bad-xml", "it is not well-formed XML (\(why)); what could be read was taken")
  }

  private static func message(_ context: xmlParserCtxtPtr) -> String {
    guard let text = context.pointee.lastError.message else { return "it ends early" }
    return TidyLine.tidy(String(cString: text)) + ", line \(context.pointee.lastError.line)"
  }
}
