// SPDX-License-Identifier: Apache-2.0

/// The elements that matter for reading a page; all others are ``other`` and run along with the text.
enum HTMLTag: UInt8 {
  case text, other
  case html, head, body, title, main, article, section, div, p, pre, blockquote, address, figure, figcaption
  case h1, h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd
  case table, caption, thead, tbody, tfoot, tr, td, th
  case a, sup, br, hr, time, details, summary
  case nav, header, footer, aside, form
  /// Never holds text to be read: scripts, styles, controls, pictures.
  case dropped
  case meta, script, noscript, base

  static let named: [String: HTMLTag] = [
    "html": .html, "head": .head, "body": .body, "title": .title, "main": .main, "article": .article,
    "section": .section, "div": .div, "p": .p, "pre": .pre, "blockquote": .blockquote, "address": .address,
    "figure": .figure, "figcaption": .figcaption, "h1": .h1, "h2": .h2, "h3": .h3, "h4": .h4, "h5": .h5,
    "h6": .h6,
    "ul": .ul, "ol": .ol, "li": .li, "dl": .dl, "dt": .dt, "dd": .dd, "table": .table, "caption": .caption,
    "thead": .thead, "tbody": .tbody, "tfoot": .tfoot, "tr": .tr, "td": .td, "th": .th, "a": .a, "sup": .sup,
    "br": .br, "hr": .hr, "time": .time, "details": .details, "summary": .summary, "nav": .nav,
    "header": .header,
    "footer": .footer, "aside": .aside, "form": .form, "meta": .meta, "script": .script,
    "noscript": .noscript,
    "center": .div, "listing": .pre, "menu": .ul, "dir": .ul, "hgroup": .div, "fieldset": .div,
    "search": .nav,
    "style": .dropped, "template": .dropped, "button": .dropped, "select": .dropped, "option": .dropped,
    "textarea": .dropped, "input": .dropped, "label": .dropped, "svg": .dropped, "math": .other,
    "iframe": .dropped, "object": .dropped, "embed": .dropped, "canvas": .dropped, "video": .dropped,
    "audio": .dropped, "map": .dropped, "dialog": .dropped, "img": .dropped, "picture": .dropped,
    "link": .dropped, "frameset": .dropped, "noframes": .dropped, "rp": .dropped, "rt": .dropped,
  ]

  /// 1 to 6 for a heading.
  var headingLevel: Int? {
    (HTMLTag.h1.rawValue...HTMLTag.h6.rawValue).contains(rawValue)
      ? Int(rawValue - HTMLTag.h1.rawValue) + 1 : nil
  }

  /// Whether it begins and ends a paragraph.
  var isBlock: Bool {
    switch self {
    case .text, .other, .a, .sup, .br, .time, .dropped, .meta, .script, .noscript, .base, .title: false
    default: true
    }
  }

  /// Whether it groups blocks and may hold the main text.
  var isContainer: Bool {
    switch self {
    case .body, .main, .article, .section, .div, .td, .blockquote, .form: true
    default: false
    }
  }
}
