// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

extension HTMLTree {
  /// What a page says of itself in its metadata, its linked data and its markup, in this order of trust: what is made
  /// for machines goes before what is shown.
  func stated(_ main: MainText, text: String) throws(Refusal) -> Particulars {
    var found = fromMetas().over(fromLinkedData())
    for (node, name, content) in properties {
      switch name.lowercased() {
      case "datepublished": found.published = found.published ?? Self.date(content ?? words(of: node))
      case "author": found.author = found.author ?? Self.name(content ?? words(of: node))
      case "headline": found.title = found.title ?? Self.name(content ?? words(of: node))
      default: break
      }
    }
    if found.published == nil {
      let within = main.root..<Int(nodes.isEmpty ? 0 : nodes[main.root].end)
      let time = times.first { within.contains($0.node) } ?? times.first
      found.published = time.flatMap { Self.date($0.value) }
    }
    found.title = found.title ?? title(in: main, publisher: found.publisher)
    found.language = language.flatMap(Particulars.languageCode)
    return found.over(StatedInText.find(text))
  }

  private func meta(_ keys: String...) -> String? {
    for key in keys {
      if let value = metas.first(where: { $0.key == key }).map({ TidyLine.tidy($0.content) }), !value.isEmpty
      {
        return value
      }
    }
    return nil
  }

  private func fromMetas() -> Particulars {
    let dates = [
      "article:published_time", "og:article:published_time", "citation_publication_date", "citation_date",
      "datepublished", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date",
      "pubdate",
      "publishdate", "publish-date", "publish_date", "parsely-pub-date", "sailthru.date", "date",
      "mediaid:published",
    ]
    var authors = metas.filter { $0.key == "citation_author" }.map { TidyLine.tidy($0.content) }
    if authors.isEmpty, let author = meta("author", "article:author", "dc.creator", "dcterms.creator") {
      authors = [author]
    }
    let marking = meta("marking", "tlp").flatMap { Marking($0) }
    return Particulars(
      title: meta("citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title"),
      publisher: meta(
        "og:site_name", "citation_publisher", "citation_journal_title", "dc.publisher", "dcterms.publisher",
        "publisher"),
      author: authors.filter { !$0.contains("://") && !$0.isEmpty }.joined(separator: ", ").nonEmpty,
      published: dates.lazy.compactMap { meta($0).flatMap(Self.date) }.first, marking: marking)
  }

  private func fromLinkedData() -> Particulars {
    var found = Particulars()
    for text in linkedData {
      guard let json = JSONValue(text) else { continue }
      for value in json.list + (json["@graph"]?.list ?? []) {
        let types = value["@type"]?.list.compactMap(\.string) ?? []
        let isArticle = types.contains { type in
          ["Article", "Report", "BlogPosting", "NewsArticle", "WebPage"].contains { type.hasSuffix($0) }
        }
        guard isArticle || value["headline"] != nil else { continue }
        let authors = value["author"]?.list.compactMap { $0.string ?? $0["name"]?.string } ?? []
        found = found.over(
          Particulars(
            title: value["headline"]?.string.flatMap(Self.name),
            publisher: (value["publisher"]?["name"]?.string ?? value["publisher"]?.string).flatMap(Self.name),
            author: authors.map(TidyLine.tidy).joined(separator: ", ").nonEmpty,
            published: value["datePublished"]?.string.flatMap(Self.date)))
      }
    }
    return found
  }

  /// The main text's first heading; else the page's title without the site's name.
  private func title(in main: MainText, publisher: String?) -> String? {
    guard !nodes.isEmpty else { return nil }
    let within = main.root..<Int(nodes[main.root].end)
    let headings = within.filter { nodes[$0].tag == .h1 && !main.left[$0] }
    let heading = headings.first.flatMap { Self.name(words(of: $0)) }
    // Several first headings are those of chapters.
    if let heading, headings.count == 1 { return heading }
    guard let index = nodes.firstIndex(where: { $0.tag == .title }) else { return heading }
    let whole = words(of: index)
    for separator in [" | ", " — ", " – ", " - ", " :: ", "_"] {
      let parts = whole.split(separator: separator)
      if let first = parts.first, parts.count > 1,
        parts.last.map(String.init) == publisher || separator == " | "
      {
        return Self.name(String(first))
      }
    }
    return Self.name(whole) ?? heading
  }

  private static func name(_ text: String) -> String? {
    let tidy = TidyLine.tidy(text)
    return tidy.isEmpty || tidy.count > 400 || tidy.contains("://") ? nil : tidy
  }

  static func date(_ text: String) -> PartialDate? {
    let tidy = TidyLine.tidy(text)
    // 20191029 and 2019/10/29 are usual in citation metadata.
    if tidy.utf8.count == 8, let number = Int(tidy) {
      return PartialDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    let first = tidy.split(separator: " ").first.map(String.init) ?? ""
    return PartialDate(first) ?? StatedDate.parse(tidy) ?? StatedDate.parse(first)
  }
}

extension String {
  /// Itself, or `nil` when it is empty.
  var nonEmpty: String? { isEmpty ? nil : self }
}
