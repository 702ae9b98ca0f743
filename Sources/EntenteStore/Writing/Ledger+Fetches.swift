// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

/// What is known of an address that was fetched, or is to be.
package struct FetchState: Hashable, Sendable {
  package let address: String
  /// The feed that named it, `nil` when a person did.
  package var via: String?
  /// What the feed says of it, in words of whoever wrote them; given back as they were.
  package var note: String?
  package var etag: String?
  package var lastModified: String?
  /// When it was last had, or found unchanged; ISO 8601 UTC.
  package var fetched: String?
  /// Before when it is not to be asked again; ISO 8601 UTC.
  package var due: String?
  /// How many times in a row it could not be had.
  package var failures = 0
  /// `waiting`, `read`, `unchanged`, `refused` or `later`.
  package var outcome = "waiting"

  package init(address: String, via: String? = nil, note: String? = nil) {
    self.address = address
    self.via = via
    self.note = note
  }
}

extension Ledger {
  /// What is known of `address`.
  package func fetchState(of address: String) throws(StoreError) -> FetchState? {
    try read { db in
      try Command(db, "SELECT \(FetchState.columns) FROM fetch WHERE address = ?")
        .first(.text(address), read: FetchState.init)
    }
  }

  /// Addresses that a feed named and that are still to be fetched, in the order in which it named them.
  ///
  /// - Parameter now: ISO 8601 UTC; those that are due only later are left out.
  package func waiting(via feed: String, now: String) throws(StoreError) -> [FetchState] {
    try read { db in
      try Command(
        db,
        """
        SELECT \(FetchState.columns) FROM fetch
        WHERE via = ? AND outcome IN ('waiting', 'later') AND (due IS NULL OR due <= ?) ORDER BY seq
        """
      ).all(.text(feed), .text(now), read: FetchState.init)
    }
  }

  /// Notes what became of an address and which others it named, in one transaction. One that is there already waits
  /// again only when what its feed says of it has changed.
  package func note(_ state: FetchState, names: [FetchState] = []) throws(StoreError) {
    try write { db in
      try state.store(db)
      let insert = try Command(
        db,
        """
        INSERT INTO fetch (address, via, note, failures, outcome) VALUES (?1, ?2, ?3, 0, 'waiting')
        ON CONFLICT (address) DO UPDATE SET note = ?3, outcome = 'waiting', due = NULL, failures = 0
        WHERE via = ?2 AND note IS NOT ?3
        """)
      for named in names {
        try insert.run(.text(named.address), .optional(named.via), .optional(named.note))
      }
    }
  }

  /// The robots.txt of a site, if it was kept since `time`; empty when the site has none.
  package func robots(of origin: String, since time: String) throws(StoreError) -> String? {
    try read { db in
      try Command(db, "SELECT rules FROM robots WHERE origin = ? AND fetched >= ?")
        .first(.text(origin), .text(time)) { $0.text(0) }
    }
  }

  package func keepRobots(_ rules: String, of origin: String, at time: String) throws(StoreError) {
    try write { db in
      try Command(db, "INSERT OR REPLACE INTO robots (origin, rules, fetched) VALUES (?, ?, ?)")
        .run(.text(origin), .text(rules), .text(time))
    }
  }

  /// Records one document and what became of its address, in one transaction: neither is there without the other.
  package func record(_ entry: Entry, fetched state: FetchState, at: String) throws(StoreError) -> Outcome {
    try write { db in
      let recording = try Recording(db, ledger: self, at: at)
      let outcome = try recording.record(entry)
      try recording.refreshViews()
      try state.store(db)
      return outcome
    }
  }
}

extension FetchState {
  fileprivate static let columns =
    "address, via, note, etag, last_modified, fetched, due, failures, outcome"

  fileprivate init(_ row: Columns) {
    self.init(address: row.text(0), via: row.textOrNil(1), note: row.textOrNil(2))
    (etag, lastModified, fetched, due) = (
      row.textOrNil(3), row.textOrNil(4), row.textOrNil(5), row.textOrNil(6)
    )
    (failures, outcome) = (row.integer(7), row.text(8))
  }

  fileprivate func store(_ db: Database) throws {
    try Command(
      db,
      """
      INSERT INTO fetch (\(Self.columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      ON CONFLICT (address) DO UPDATE SET via = ?2, note = ?3, etag = ?4, last_modified = ?5, fetched = ?6, due = ?7,
        failures = ?8, outcome = ?9
      """
    ).run(
      .text(address), .optional(via), .optional(note), .optional(etag), .optional(lastModified),
      .optional(fetched), .optional(due), .integer(failures), .text(outcome))
  }
}
