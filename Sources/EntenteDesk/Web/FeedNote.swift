// SPDX-License-Identifier: Apache-2.0
internal import EntenteFetch
internal import EntenteIngest
internal import EntenteModel
internal import EntenteStore

/// What a feed says of a page that it names, kept until the page is fetched. When the feed says something else, the
/// page is asked for again.
enum FeedNote {
  private static let divider = "\u{1F}"

  static func note(_ item: Feed.Item, of feed: Feed) -> String {
    [
      item.title ?? "", item.author ?? "", item.published?.description ?? "", feed.title ?? "",
      feed.language ?? "", item.changed ?? "",
    ].map { String($0.prefix(500)).replacing(divider, with: " ") }.joined(separator: divider)
  }

  static func particulars(_ note: String?) -> Particulars {
    let parts = (note ?? "").split(separator: Character(divider), omittingEmptySubsequences: false)
      .map { $0.isEmpty ? nil : String($0) }
    guard parts.count == 6 else { return Particulars() }
    return Particulars(
      title: parts[0], publisher: parts[3], author: parts[1], published: parts[2].flatMap { PartialDate($0) },
      language: parts[4])
  }

  /// The pages that a feed names, each once, their addresses made absolute; and the links that are no web addresses.
  static func states(_ feed: Feed, of address: WebAddress, via: String) -> (
    pages: [FetchState], others: [String]
  ) {
    var seen: Set<WebAddress> = [address]
    var pages: [FetchState] = []
    var others: [String] = []
    for item in feed.items {
      var base = address
      for part in item.base?.split(separator: "\n") ?? [] {
        base = WebAddress(String(part), relativeTo: base) ?? base
      }
      guard let link = item.link else { continue }
      if let page = WebAddress(link, relativeTo: base) {
        if seen.insert(page).inserted {
          pages.append(FetchState(address: page.description, via: via, note: note(item, of: feed)))
        }
      } else {
        others.append(String(link.prefix(200)))
      }
    }
    return (pages, others)
  }
}
