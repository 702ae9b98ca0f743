// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteStore
import EntenteTesting
import Foundation
import Testing

@Suite struct FetchTests {
  let folder: ScratchFolder
  let ledger: Ledger
  let feed = "https://e.org/feed"
  let now = "2024-01-01T00:00:00Z"

  init() throws {
    folder = try ScratchFolder()
    ledger = try LedgerBench.open(folder.path("ledger.db"))
  }

  func named(_ number: Int, _ note: String = "first") -> FetchState {
    FetchState(address: "https://e.org/\(number)", via: feed, note: note)
  }

  @Test func `what a feed names waits in its order until it was read`() throws {
    try ledger.note(FetchState(address: feed), names: [named(2), named(1), named(3)])
    #expect(
      try ledger.waiting(via: feed, now: now).map(\.address) == [
        "https://e.org/2", "https://e.org/1", "https://e.org/3",
      ])
    var state = named(1)
    (state.outcome, state.etag, state.fetched) = ("read", "\"a\"", now)
    let document = Document.test("Huawei opened a centre.", origin: state.address)
    let entry = Entry(document: document, extraction: Extraction(), run: Run(program: "p", lexicon: "l"))
    #expect(try ledger.record(entry, fetched: state, at: now).kind == .added)
    #expect(try ledger.fetchState(of: state.address) == state)
    #expect(try ledger.waiting(via: feed, now: now).count == 2)
    folder.remove()
  }

  @Test func `what was read waits again only when its feed says something else of it`() throws {
    var state = named(1)
    state.outcome = "read"
    state.etag = "\"a\""
    try ledger.note(state)
    try ledger.note(FetchState(address: feed), names: [named(1)])
    #expect(try ledger.waiting(via: feed, now: now).isEmpty)
    let other = FetchState(address: state.address, via: "https://e.org/other", note: "second")
    try ledger.note(FetchState(address: feed), names: [other])
    #expect(try ledger.waiting(via: feed, now: now).isEmpty)
    try ledger.note(FetchState(address: feed), names: [named(1, "second")])
    #expect(try ledger.waiting(via: feed, now: now).map(\.etag) == ["\"a\""])
    folder.remove()
  }

  @Test func `what is to be left alone until a time is left out before it`() throws {
    var state = named(1)
    (state.outcome, state.due, state.failures) = ("later", "2024-01-02T00:00:00Z", 3)
    try ledger.note(state)
    #expect(try ledger.waiting(via: feed, now: now).isEmpty)
    #expect(try ledger.waiting(via: feed, now: "2024-01-02T00:00:00Z").map(\.failures) == [3])
    folder.remove()
  }

  @Test func `a document that cannot be recorded leaves no note that it was read`() throws {
    var state = named(1)
    state.outcome = "read"
    let document = Document.test("Huawei opened a centre.", origin: state.address)
    // To be read, and no reading given.
    let entry = Entry(document: document, extraction: nil, run: Run(program: "p", lexicon: "l"))
    #expect(throws: StoreError.self) { try ledger.record(entry, fetched: state, at: now) }
    #expect(try ledger.fetchState(of: state.address) == nil)
    folder.remove()
  }
}
