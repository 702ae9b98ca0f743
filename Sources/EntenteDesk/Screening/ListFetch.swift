// SPDX-License-Identifier: Apache-2.0
internal import EntenteFetch
internal import EntenteModel
internal import EntenteScreen
package import Foundation

/// Downloads public lists from their official addresses into a folder, with a sidecar beside each file that says from
/// where and when it came and what it is (docs/lists.md).
package struct ListFetch: Sendable {
  /// What became of one file.
  package struct Outcome: Hashable, Sendable {
    package enum Kind: String, Sendable {
      case written, unchanged, failed
    }

    package let file: String
    package let address: String
    package let kind: Kind
    package let bytes: Int
    /// SHA-256 of the file that is there now; empty when there is none.
    package let sha256: String
    /// Why it failed: rule in kebab case, and what went wrong.
    package let rule: String
    package let message: String
  }

  private let fetcher: Fetcher

  /// - Parameters:
  ///   - agent: what the program calls itself: `entente/1.0.0`.
  ///   - bytes: how large a file may be.
  package init(agent: String, bytes: Int = 512 << 20, pause: Double = 1, tries: Int = 3) {
    var settings = FetchSettings(agent: agent)
    settings.bytes = bytes
    settings.seconds = 600
    settings.pause = pause
    settings.tries = tries
    settings.firstWait = pause
    settings.takesAnyType = true
    settings.asksRobots = false
    fetcher = Fetcher(settings, courtesy: Courtesy(pause: pause))
  }

  /// Downloads the files of a list.
  ///
  /// A file that has not changed is left as it is, with its sidecar. One that cannot be had, or is not what the list's
  /// form asks for, leaves the one that is there. A file is there as a whole or not at all.
  ///
  /// - Parameters:
  ///   - folder: made when it is not there.
  ///   - mirror: an address to take instead; one that ends with `/` is of a folder with files of the usual names.
  ///   - now: the time for the sidecars.
  /// - Returns: what became of each file; `nil` when no list of the name is known.
  /// - Throws: `CancellationError`, and errors of the file system.
  package func fetch(
    _ name: String, into folder: String, mirror: String? = nil, now: Date = .now
  ) async throws -> [Outcome]? {
    guard let list = ListAddress.named(name) else { return nil }
    if let byHand = list.byHand, mirror == nil {
      return [
        Outcome(
          file: list.files[0], address: list.addresses[0], kind: .failed, bytes: 0, sha256: "",
          rule: "by-hand",
          message: "\(byHand): \(list.addresses[0])")
      ]
    }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var outcomes: [Outcome] = []
    for (number, file) in list.files.enumerated() {
      var text = list.addresses[number]
      if let mirror {
        guard mirror.hasSuffix("/") || number == 0 else { break }
        text = mirror.hasSuffix("/") ? mirror + file : mirror
      }
      outcomes.append(try await fetch(list, number, text, ListFolder(path: folder), now))
    }
    return outcomes
  }

  private func fetch(
    _ list: ListAddress, _ number: Int, _ text: String, _ folder: ListFolder, _ now: Date
  ) async throws -> Outcome {
    let file = list.files[number]
    let kept = folder.sidecar(of: file)
    func outcome(
      _ kind: Outcome.Kind, _ bytes: Int, _ sha256: String, _ rule: String = "", _ message: String = ""
    ) -> Outcome {
      Outcome(
        file: file, address: text, kind: kind, bytes: bytes, sha256: sha256, rule: rule, message: message)
    }
    func failed(_ rule: String, _ message: String) -> Outcome {
      outcome(.failed, kept?.bytes ?? 0, kept?.sha256 ?? "", rule, message)
    }
    guard let address = WebAddress(text) else {
      return failed("bad-address", "\(text) is no web address; give one that begins with https://")
    }
    // What is known of the file holds for the address that it came from.
    let known = kept.flatMap {
      $0.address == text ? Validators(etag: $0.etag, lastModified: $0.lastModified) : nil
    }
    let isPrivate = await Fetcher.isPrivate(address)
    switch try await fetcher.fetch(address, validators: known ?? Validators(), reachesPrivate: isPrivate) {
    case .unchanged: return outcome(.unchanged, kept?.bytes ?? 0, kept?.sha256 ?? "")
    case .refused(let fault), .later(let fault, _): return failed(fault.rule, fault.message)
    case .page(let page):
      let sha256 = Digest.sha256(page.bytes)
      if let kept, kept.sha256 == sha256 { return outcome(.unchanged, page.bytes.count, sha256) }
      let part = try folder.writePart(page.bytes, of: file)
      if let objection = list.objection(toFile: number, at: part) {
        folder.remove(part)
        return failed("wrong-form", "\(objection); what was there is kept")
      }
      try folder.put(part, as: file)
      try folder.write(
        ListSidecar(
          list: list.name, title: list.title, publisher: list.publisher, address: text,
          reached: page.address.description, retrieved: now.ISO8601Format(), bytes: page.bytes.count,
          sha256: sha256, etag: page.validators.etag, lastModified: page.validators.lastModified),
        of: file)
      return outcome(.written, page.bytes.count, sha256)
    }
  }
}
