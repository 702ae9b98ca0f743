// SPDX-License-Identifier: Apache-2.0

extension HTMLMarks {
  /// What class and id names say, by their parts between hyphens, underlines and capitals.
  static func names(_ value: String, into marks: inout HTMLMarks) {
    for name in value.split(separator: " ") {
      let lower = name.lowercased()
      if mainNames.contains(lower) { marks.insert(.mainText) }
      if wholeNames.contains(lower) { marks.insert(.surrounding) }
      if referenceNames.contains(lower) { marks.insert(.reference) }
      for part in parts(of: name) {
        if surroundingParts.contains(part) { marks.insert(.surrounding) }
      }
    }
  }

  private static func parts(of name: Substring) -> [String] {
    var parts: [String] = []
    var part = ""
    var lastWasSmall = false
    for character in name.utf8 {
      let capital = (0x41...0x5A).contains(character)
      let letter = capital || (0x61...0x7A).contains(character)
      if !letter || (capital && lastWasSmall) {
        if !part.isEmpty { parts.append(part) }
        part = ""
      }
      if letter { part.unicodeScalars.append(Unicode.Scalar(capital ? character + 0x20 : character)) }
      lastWasSmall = letter && !capital
    }
    if !part.isEmpty { parts.append(part) }
    return parts
  }

  private static let surroundingParts: Set<String> = [
    "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "sidebar", "footer", "comments",
    "comment",
    "disqus", "share", "sharing", "social", "socials", "related", "recommended", "recommendations", "promo",
    "advert", "advertisement", "ads", "adv", "banner", "cookie", "cookies", "consent", "subscribe",
    "subscription",
    "newsletter", "popup", "modal", "pagination", "pager", "paginator", "toolbar", "widget", "widgets",
    "skip",
    "copyright", "masthead", "sitemap", "paywall", "signup", "login", "trending", "outbrain", "taboola",
  ]
  private static let wholeNames: Set<String> = [
    "mw-editsection", "headerlink", "permalink", "noprint", "navbox", "reflist-header", "toc", "tags",
    "hatnote", "metadata",
    "printfooter",
    "catlinks", "visually-hidden", "sr-only", "screen-reader-text", "read-more", "readmore", "see-also-links",
  ]
  private static let mainNames: Set<String> = [
    "article-body", "article__body", "articlebody", "article-content", "article__content", "article-text",
    "article__text", "entry-content", "post-content", "post-body", "post__content", "story-body",
    "story-content",
    "main-content", "maincontent", "content-body", "field--name-body", "text-content", "rich_media_content",
    "trs_editor",
    "mw-parser-output", "news-text", "news_text", "articletext", "article_text", "pages_content",
    "zwconreltime",
  ]
  private static let referenceNames: Set<String> = [
    "reference", "footnote", "footnote-ref", "footnoteref", "fn-ref", "noteref", "footnote-reference",
    "citation",
  ]
}
