// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteStore

/// Keeps the order of inputs while their documents are read in any, and records them in that order.
struct IngestQueue {
  private enum Slot {
    case reading(Document)
    case done(Entry)
    case rejected(Rejection, origin: String, marking: Marking)
  }

  /// A transaction takes at most so many documents, or so many bytes of text: long enough that writing through to
  /// the disk is cheap, short enough that little is read twice after a crash.
  private static let documents = 64
  private static let bytes = 1 << 20

  var summary = IngestSummary()
  private(set) var running = 0

  private let workspace: Workspace
  private let now: () -> String
  /// Inputs not yet recorded, in order; the first has the index `first`.
  private var slots: [Slot] = []
  private var first = 0
  private var keys: Set<String> = []

  init(workspace: Workspace, now: @escaping () -> String) {
    self.workspace = workspace
    self.now = now
  }

  /// Whether what is known of the input depends on one that is not recorded yet.
  func collides(with input: IngestInput) -> Bool {
    guard case .document(let document) = input else { return false }
    return keys.contains(document.origin) || keys.contains(document.id)
  }

  /// - Returns: what has to be read for it, if anything.
  mutating func add(_ input: IngestInput) throws -> (index: Int, document: Document, known: Known)? {
    switch input {
    case .rejection(let rejection, let origin, let marking):
      slots.append(.rejected(rejection, origin: origin, marking: marking))
      return nil
    case .document(let document):
      keys.formUnion([document.origin, document.id])
      switch try workspace.ledger.state(of: document, run: workspace.run) {
      case .current, .copy:
        slots.append(.done(Entry(document: document, extraction: nil, run: workspace.run)))
        return nil
      case .unread(let known):
        slots.append(.reading(document))
        running += 1
        return (first + slots.count - 1, document, known)
      }
    }
  }

  mutating func finish(_ index: Int, _ extraction: Extraction) {
    guard case .reading(let document) = slots[index - first] else { return }
    slots[index - first] = .done(Entry(document: document, extraction: extraction, run: workspace.run))
    running -= 1
  }

  /// Records what is done from the front of the queue, when it makes a full transaction or `all` is to be recorded.
  mutating func record(all: Bool, _ progress: (IngestSummary) -> Void) throws {
    while let count = ready(all: all) {
      var entries: [Entry] = []
      for slot in slots.prefix(count) {
        switch slot {
        case .done(let entry): entries.append(entry)
        case .rejected(let rejection, let origin, let marking):
          try workspace.ledger.record(rejection, origin: origin, marking: marking, at: now())
          summary.rejectedInputs += 1
        case .reading: break
        }
      }
      if !entries.isEmpty {
        for outcome in try workspace.ledger.record(entries, at: now()) { summary.add(outcome) }
      }
      for entry in entries { keys.subtract([entry.document.origin, entry.document.id]) }
      slots.removeFirst(count)
      first += count
      progress(summary)
    }
  }

  /// How many slots from the front make the next transaction; `nil` when it is not yet due.
  private func ready(all: Bool) -> Int? {
    var count = 0
    var bytes = 0
    for slot in slots {
      if case .reading = slot { break }
      count += 1
      if case .done(let entry) = slot { bytes += entry.document.text.utf8.count }
      if count == Self.documents || bytes >= Self.bytes { return count }
    }
    return all && count > 0 ? count : nil
  }
}
