// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText
internal import Foundation

/// What is said of a list beside it: by the sidecar `NAME.fetch.json` that `entente fetch` writes, and by a
/// `metadata.json` in its folder.
struct ListStamp {
  private(set) var name: String?
  private(set) var title: String?
  private(set) var publisher: String?
  private(set) var address: String?
  private(set) var version: String?
  private(set) var retrieved: String?

  /// - Parameter path: the first file of the list.
  init(beside path: String) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    if let sidecar = Self.small(URL(fileURLWithPath: path + ".fetch.json")) {
      name = sidecar["list"]?.text
      title = sidecar["title"]?.text
      publisher = sidecar["publisher"]?.text
      address = sidecar["address"]?.text
      retrieved = sidecar["retrieved"]?.text
      version = sidecar["version"]?.text
    }
    if let stated = Self.small(folder.appendingPathComponent("metadata.json")) {
      title = title ?? stated["title"]?.text ?? stated["name"]?.text
      address = address ?? stated["sourceUrl"]?.text ?? stated["source_url"]?.text ?? stated["url"]?.text
      version = version ?? stated["published"]?.text ?? stated["version"]?.text ?? stated["updated_at"]?.text
      retrieved = retrieved ?? stated["retrieved"]?.text
    }
  }

  private static func small(_ url: URL) -> JSONTree? {
    guard let size = try? FileManager.default.attributesOfItem(atPath: url.path)[.size] as? NSNumber,
      size.intValue <= 1 << 20, let data = try? Data(contentsOf: url)
    else { return nil }
    return try? JSONTree(data)
  }

  /// The edition that a file's name tells: a date, or the number behind the name (`elf-codes-1.4.1`).
  static func edition(inNameOf path: String) -> String? {
    let name = ListSource.name(of: path)
    if let date = name.firstMatch(of: /(19|20)\d\d-\d\d(-\d\d)?/) { return String(date.0) }
    if let date = name.firstMatch(of: /(?:^|[^0-9])((?:19|20)\d\d)([01]\d)([0-3]\d)(?:[^0-9]|$)/) {
      return "\(date.1)-\(date.2)-\(date.3)"
    }
    if let number = name.firstMatch(of: /v?(\d+(?:\.\d+)+)/) { return String(number.1) }
    return nil
  }
}
