// SPDX-License-Identifier: Apache-2.0
internal import EntenteFetch
internal import EntenteIngest
internal import EntenteModel
internal import EntenteStore
internal import Foundation

/// The calls on sites of one round, one after the other, and what they came to.
struct Visit {
  struct Target {
    let address: WebAddress
    /// `nil`: by what it is.
    let kind: WatchList.Entry.Kind?
    /// What is known of the documents.
    let known: Particulars
    /// Seconds after which it is due again; `nil` when nobody watches it.
    var interval: Int?
  }

  private(set) var summary = IngestSummary()
  let workspace: Workspace
  private let web: WebJob
  private let fetcher: Fetcher
  private let ingester: Ingester

  init(_ web: WebJob, workspace: Workspace, courtesy: Courtesy) {
    self.web = web
    self.workspace = workspace
    fetcher = Fetcher(web.settings, courtesy: courtesy)
    ingester = web.job.ingester
  }

  static func text(_ date: Date) -> String { date.formatted(.iso8601) }
  static func date(_ text: String) -> Date? { try? Date(text, strategy: .iso8601) }

  private var now: String { Self.text(web.now()) }

  /// Fetches the target, and what it names when it is a feed.
  mutating func call(_ target: Target, _ report: (FetchNote) -> Void) async throws {
    let reachesPrivate = web.allowsPrivate ? await Fetcher.isPrivate(target.address) : false
    var state =
      try workspace.ledger.fetchState(of: target.address.description)
      ?? FetchState(address: target.address.description)
    if target.interval == nil, let note = rested(state) {
      summary.documents[.unchanged, default: 0] += note.outcome == .fresh ? 1 : 0
      report(note)
    } else if let page = try await fetch(&state, target, reachesPrivate, report) {
      let isFeed = target.kind.map { $0 == .feed } ?? FeedReader.looksLikeFeed(page.bytes)
      if isFeed {
        try await keepFeed(page, &state, target, report)
      } else {
        try await keepPage(page, &state, target, report)
      }
    }
    // What an interrupted round left over is waiting too.
    for named in try workspace.ledger.waiting(via: target.address.description, now: now) {
      guard let address = WebAddress(named.address) else { continue }
      var named = named
      let item = Target(
        address: address, kind: .page, known: target.known.over(FeedNote.particulars(named.note)))
      if let page = try await fetch(&named, item, reachesPrivate, report) {
        try await keepPage(page, &named, item, report)
      }
    }
  }

  /// Why the address is not asked now.
  private func rested(_ state: FetchState) -> FetchNote? {
    if let due = state.due, due > now {
      return FetchNote(
        address: state.address, outcome: .later, detail: "the site asked not to be called before \(due)")
    }
    guard state.outcome == "read" || state.outcome == "unchanged",
      let fetched = state.fetched.flatMap(Self.date),
      web.now().timeIntervalSince(fetched) < Double(web.maximumAge)
    else { return nil }
    return FetchNote(address: state.address, outcome: .fresh, detail: "fetched at \(Self.text(fetched))")
  }

  /// Fetches an address; what gave no page is noted and reported here.
  private mutating func fetch(
    _ state: inout FetchState, _ target: Target, _ reachesPrivate: Bool, _ report: (FetchNote) -> Void
  ) async throws -> FetchedPage? {
    let fetched = try await fetcher.fetch(
      target.address, validators: Validators(etag: state.etag, lastModified: state.lastModified),
      reachesPrivate: reachesPrivate)
    let time = web.now()
    switch fetched {
    case .page(let page):
      state.fetched = Self.text(time)
      state.failures = 0
      state.due = target.interval.map { Self.text(time.addingTimeInterval(Double($0))) }
      (state.etag, state.lastModified) = (page.validators.etag, page.validators.lastModified)
      state.outcome = "read"
      return page
    case .unchanged:
      state.fetched = Self.text(time)
      state.failures = 0
      state.due = target.interval.map { Self.text(time.addingTimeInterval(Double($0))) }
      state.outcome = "unchanged"
      try workspace.ledger.note(state)
      summary.documents[.unchanged, default: 0] += 1
      report(FetchNote(address: state.address, outcome: .unchanged, detail: ""))
    case .refused(let fault):
      state.failures += 1
      state.due = target.interval.map { Self.text(time.addingTimeInterval(backOff(state.failures, $0))) }
      state.outcome = "refused"
      try reject(fault, &state, target, report)
    case .later(let fault, let after):
      state.failures += 1
      // Nobody waits for what a feed names; what a person names may be asked for again at once.
      let interval = target.interval ?? (state.via == nil ? nil : 300)
      let wait = max(after ?? 0, interval.map { backOff(state.failures, $0) } ?? 0)
      state.due = wait > 0 ? Self.text(time.addingTimeInterval(min(wait, 30 * 86_400))) : nil
      state.outcome = "later"
      try reject(fault, &state, target, report)
    }
    return nil
  }

  /// Seconds until an address that could not be had is asked again: its interval, doubled with each failure, at most
  /// a day unless the interval is longer.
  private func backOff(_ failures: Int, _ interval: Int) -> Double {
    min(Double(interval) * Double(1 << min(failures - 1, 20)), max(86_400, Double(interval)))
  }

  private mutating func reject(
    _ fault: FetchFault, _ state: inout FetchState, _ target: Target, _ report: (FetchNote) -> Void
  ) throws {
    let rejection = Rejection(rule: fault.rule, place: state.address, message: fault.message)
    try refuse(rejection, state, target)
    report(
      FetchNote(
        address: state.address, outcome: state.outcome == "later" ? .later : .refused,
        detail: "\(fault.message) [\(fault.rule)]", fault: rejection))
  }

  private mutating func refuse(_ rejection: Rejection, _ state: FetchState, _ target: Target) throws {
    try workspace.ledger.record(
      rejection, origin: state.address, marking: marking(of: target), at: Self.text(web.now()))
    try workspace.ledger.note(state)
    summary.rejectedInputs += 1
  }

  private func marking(of target: Target) -> Marking {
    ingester.options.marking ?? target.known.marking ?? .clear
  }

  private mutating func keepPage(
    _ page: FetchedPage, _ state: inout FetchState, _ target: Target, _ report: (FetchNote) -> Void
  ) async throws {
    let held = HeldBytes(
      bytes: page.bytes, origin: state.address, charset: page.charset, known: target.known)
    let item = IntakeItem(content: .held(held), name: state.address, place: state.address)
    switch try await ingester.read(item) {
    case .rejection(let rejection):
      state.outcome = "refused"
      try refuse(rejection, state, target)
      report(
        FetchNote(
          address: state.address, outcome: .refused, detail: "\(rejection.message) [\(rejection.rule)]",
          fault: rejection))
    case .document(let document):
      summary.add(try workspace.keep(document, fetched: state, at: Self.text(web.now())))
      report(FetchNote(address: state.address, outcome: .read, detail: document.title ?? ""))
    }
  }

  private mutating func keepFeed(
    _ page: FetchedPage, _ state: inout FetchState, _ target: Target, _ report: (FetchNote) -> Void
  ) async throws {
    let feed: Feed
    switch FeedReader.read(page.bytes, charset: page.charset, place: state.address) {
    case .failure(let rejected):
      state.outcome = "refused"
      try refuse(rejected.rejection, state, target)
      return report(
        FetchNote(
          address: state.address, outcome: .refused,
          detail: "\(rejected.rejection.message) [\(rejected.rejection.rule)]", fault: rejected.rejection))
    case .success(let read): feed = read
    }
    let (pages, others) = FeedNote.states(feed, of: page.address, via: state.address)
    var faults = feed.fault.map { [$0] } ?? []
    faults += others.map {
      Rejection(
        rule: "bad-link", place: state.address, message: "an item leads to what is no web address",
        excerpt: $0)
    }
    for fault in faults {
      try workspace.ledger.record(
        fault, origin: state.address + "#items", marking: marking(of: target), at: now)
      summary.rejectedInputs += 1
    }
    for item in feed.items where item.link == nil { try await keepItem(item, of: feed, state, target) }
    // Last, so that a round that was interrupted before it asks for the feed again.
    try workspace.ledger.note(state, names: pages)
    let count = "\(feed.items.count) item\(feed.items.count == 1 ? "" : "s")"
    for fault in faults {
      report(
        FetchNote(
          address: state.address, outcome: .refused,
          detail: "\(fault.message) [\(fault.rule)] \(fault.excerpt)", fault: fault))
    }
    report(FetchNote(address: state.address, outcome: .read, detail: count))
  }

  /// An item that leads nowhere is a document itself.
  private mutating func keepItem(
    _ item: Feed.Item, of feed: Feed, _ state: FetchState, _ target: Target
  ) async throws {
    guard let content = item.content else { return }
    let known = target.known.over(FeedNote.particulars(FeedNote.note(item, of: feed)))
    let bytes = Array("<html><body>\(content)</body></html>".utf8)
    let name = state.address + "#" + (item.id ?? Digest.sha256(bytes))
    let held = HeldBytes(bytes: bytes, origin: name, charset: "utf-8", known: known)
    switch try await ingester.read(IntakeItem(content: .held(held), name: name, place: name)) {
    case .document(let document): summary.add(try workspace.keep(document, fetched: nil, at: now))
    case .rejection(let rejection):
      try workspace.ledger.record(rejection, origin: name, marking: marking(of: target), at: now)
      summary.rejectedInputs += 1
    }
  }
}
