// SPDX-License-Identifier: Apache-2.0

import EntenteReport
import Foundation
import Mustache

/// The templates of the pages, read once.
struct Templates: Sendable {
  private let library: MustacheLibrary

  static var folder: URL { Bundle.module.bundleURL.appendingPathComponent("Templates") }

  /// - Throws: when a template cannot be read or is wrong; the program's own files are damaged then.
  init(folder: URL = Templates.folder) throws {
    var library = MustacheLibrary()
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where file.hasSuffix(".mustache") {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      try library.register(text, named: String(file.dropLast(9)))
    }
    self.library = library
  }

  /// The page: texts are escaped and hidden controls in them shown; only ``Page/HTML`` stays as it is.
  func render(_ name: String, _ values: [String: Page.Value]) -> String {
    library.render(values.mapValues(\.plain), withTemplate: name) ?? ""
  }
}

/// What templates are filled with.
enum Page {
  /// A piece of HTML that was made of escaped text: `{{{name}}}` in a template.
  struct HTML: Sendable {
    let text: String
    init(_ text: String) { self.text = text }
  }

  indirect enum Value: Sendable {
    case text(String)
    case html(HTML)
    case flag(Bool)
    case list([[String: Value]])
    case group([String: Value])

    /// As the library takes it. Text is escaped here, so that templates write `{{{name}}}` throughout.
    fileprivate var plain: Any {
      switch self {
      case .text(let text): ReportWords.escaped(text)
      case .html(let html): html.text
      case .flag(let flag): flag
      case .list(let rows): rows.map { $0.mapValues(\.plain) }
      case .group(let values): values.mapValues(\.plain)
      }
    }
  }
}

extension Page.Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(arrayLiteral elements: [String: Page.Value]...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, Page.Value)...) {
    self = .group(Dictionary(elements, uniquingKeysWith: { $1 }))
  }

  static func text(_ number: Int) -> Self { .text(String(number)) }
  /// Nothing for `nil`: a section of it is not shown.
  static func optional(_ text: String?) -> Self { text.map(Self.text) ?? .flag(false) }
  static func raw(_ html: String) -> Self { .html(Page.HTML(html)) }
}
