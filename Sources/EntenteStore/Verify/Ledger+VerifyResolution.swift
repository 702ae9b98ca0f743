// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import GRDB

extension Ledger {
  /// What is stored of copies, joined initiatives, merged actors and sketches is what the recorded texts, statements and judgements give.
  func checkResolution(_ db: Database, _ verification: inout Verification) throws {
    guard derivation.resolver != nil else { return }
    let expected: ResolutionHistory
    do {
      expected = try resolutionHistory(db)
    } catch let error as StoreError where error.code == .damaged {
      return  // Found as an altered statement already.
    }
    let stored = try ResolutionTable(db: db).history()
    let copies = stored.copies.symmetricDifference(expected.copies).map(\.row.document)
    let joins = stored.joins.symmetricDifference(expected.joins).map(\.row.initiative)
    let merges = try MergeTable(db: db).history().symmetricDifference(expected.merges).map(\.row.entity)
    for place in Set(copies + joins + merges).sorted() {
      verification.add(
        Finding(
          "resolution-differs", place: place,
          message: "What is stored of its copies or its like is not what the documents and judgements give.",
          remedy: Finding.rebuild))
    }
  }

  /// - Parameters:
  ///   - content: the stored text.
  ///   - name: of its document.
  func checkSketch(
    _ db: Database, of text: Int, _ content: [UInt8], name: String, _ verification: inout Verification
  ) throws {
    guard derivation.resolver != nil else { return }
    let stored = try Command(db, "SELECT sketch FROM text_sketch WHERE stored_text = ?")
      .first(.integer(text)) { $0.bytes(0) { Array($0) } }
    guard let stored, stored != derivation.sketch(String(decoding: content, as: UTF8.self)) else { return }
    verification.add(
      Finding(
        "sketch-differs", place: name, message: "The stored sketch is not that of the text.",
        remedy: Finding.rebuild))
  }
}
