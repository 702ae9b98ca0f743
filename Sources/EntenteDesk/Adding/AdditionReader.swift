// SPDX-License-Identifier: Apache-2.0
internal import EntenteIngest
internal import EntenteModel
internal import EntenteStore
internal import Foundation

/// Reads additions into a workspace.
struct AdditionReader: Sendable {
  typealias Change = @Sendable (inout AdditionState) -> Void

  private let workspace: Workspace
  private let now: @Sendable () -> Date

  init(_ workspace: Workspace, now: @escaping @Sendable () -> Date) {
    (self.workspace, self.now) = (workspace, now)
  }

  private var time: String { now().formatted(.iso8601) }

  /// Reads all of them, each by itself, and says anew what is one with what.
  ///
  /// - Parameter report: told of every change.
  @concurrent
  func read(_ additions: [Addition], report: @Sendable (@escaping Change) async -> Void) async {
    await report { $0.phase = .reading }
    for (number, addition) in additions.enumerated() {
      await report { $0.items[number].state = .reading }
      do {
        let item = try await read(addition)
        await report { $0.items[number] = item }
      } catch {
        let fault = (error as? StoreError)?.message ?? "the program was told to stop"
        await report { state in
          state.items[number].state = .rejected
          state.phase = .broken(fault)
        }
        return
      }
    }
    await report { $0.phase = .resolving }
    do {
      try workspace.ledger.resolve(at: time)
      await report { $0.phase = .done }
    } catch {
      await report { $0.phase = .broken(error.message) }
    }
  }

  private func read(_ addition: Addition) async throws -> AdditionState.Item {
    switch addition.content {
    case .file(let name, let bytes):
      if let rule = Self.collection(name, bytes) {
        return try reject(rule, addition, origin: "upload:" + Digest.sha256(bytes))
      }
      return try await read(bytes, from: "upload", addition)
    case .pasted(let text): return try await read(Array(text.utf8), from: "paste", addition)
    case .address(let address): return try await fetch(address, addition)
    }
  }

  /// Reads bytes that came without a place of their own: two of one name are no versions of each other.
  private func read(_ bytes: [UInt8], from way: String, _ addition: Addition) async throws
    -> AdditionState.Item
  {
    let origin = way + ":" + Digest.sha256(bytes)
    let charset = way == "paste" ? "utf-8" : nil
    let held = HeldBytes(bytes: bytes, origin: origin, charset: charset)
    let ingester = Ingester(limits: MapLimits().ingest, options: addition.stated.particulars)
    let intake = IntakeItem(content: .held(held), name: addition.name, place: addition.name)
    switch try await ingester.read(intake) {
    case .rejection(let rejection): return try reject(rejection, addition, origin: origin)
    case .document(let document):
      let outcome = try workspace.keep(document, fetched: nil, at: time)
      var item = AdditionState.Item(name: addition.name)
      item.state = .kept(AdditionState.Item.Kept(outcome.kind))
      item.documents = [document.id]
      return item
    }
  }

  /// What holds many documents is not taken here.
  private static func collection(_ name: String, _ bytes: [UInt8]) -> Rejection? {
    let isNamed = [".jsonl", ".ndjson", ".jsonlines", ".tar"].contains { name.lowercased().hasSuffix($0) }
    let isPacked = bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: [0x50, 0x4B, 3, 4])
    guard isNamed || isPacked else { return nil }
    return Rejection(
      rule: "collection", place: name,
      message: "archives and JSON lines are read by `entente ingest`; unpack it and add the documents in it")
  }

  private func reject(_ rejection: Rejection, _ addition: Addition, origin: String) throws
    -> AdditionState.Item
  {
    try workspace.ledger.record(
      rejection, origin: origin, marking: addition.stated.marking ?? .clear, at: time)
    var item = AdditionState.Item(name: addition.name)
    item.state = .rejected
    item.rejections = [rejection]
    return item
  }

  /// Fetches a page or feed. Addresses of this machine and of private networks are not asked: what a page of the desk
  /// names must not reach what only the server can reach.
  private func fetch(_ address: String, _ addition: Addition) async throws -> AdditionState.Item {
    guard WebJob.isAddress(address) else {
      return try reject(
        Rejection(
          rule: "bad-address", place: address,
          message: "it is no web address; write it as https://example.org/page"),
        addition, origin: address)
    }
    var job = MapJob()
    job.stated = addition.stated
    var web = WebJob(job, program: workspace.run.program, now: now)
    web.allowsPrivate = false
    web.maximumAge = 0
    var notes: [FetchNote] = []
    let summary = try await web.fetch([address], into: workspace) { notes.append($0) }
    var item = AdditionState.Item(name: addition.name)
    for note in notes where !note.isFault {
      if let version = try workspace.ledger.versions(at: note.address, clearance: .everything).last {
        item.documents.append(version.document)
      }
    }
    item.rejections = notes.filter(\.isFault).map(Self.rejection)
    let kept = summary.documents.filter { $0.value > 0 }.keys.map(AdditionState.Item.Kept.init)
    item.state =
      item.documents.isEmpty
      ? .rejected : .kept(kept.count == 1 ? kept[0] : kept.isEmpty ? .alreadyThere : .new)
    return item
  }

  private static func rejection(_ note: FetchNote) -> Rejection {
    guard let fault = note.fault else {
      return Rejection(rule: "later", place: note.address, message: note.detail)
    }
    guard fault.rule == "private-address" else { return fault }
    return Rejection(
      rule: fault.rule, place: note.address,
      message:
        "it leads to this computer or a private network, where the desk fetches nothing; download the page and "
        + "add it as a file")
  }
}

extension AdditionState.Item.Kept {
  init(_ kind: Outcome.Kind) {
    self =
      switch kind {
      case .unchanged: .alreadyThere
      case .added: .new
      case .superseded: .newerVersion
      case .reread: .readAgain
      case .copied: .copy
      }
  }
}
