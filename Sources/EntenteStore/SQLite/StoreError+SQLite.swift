// SPDX-License-Identifier: Apache-2.0
internal import GRDB

extension StoreError {
  /// `error` in the ledger's terms; a `StoreError` stays what it is.
  init(_ error: any Error, at path: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(.failed, "The ledger could not be used.", place: path, cause: String(describing: error))
      return
    }
    let (code, message) = Self.meaning(of: error.resultCode)
    self.init(code, message, place: path, cause: "SQLite: " + (error.message ?? error.resultCode.description))
  }

  private static func meaning(of result: ResultCode) -> (Code, String) {
    switch result {
    case .SQLITE_NOTADB:
      (.notALedger, "This file is not an Entente ledger. Name another file, or move this one away.")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      (
        .locked,
        "Another process is writing to the ledger. Wait until it has ended, or stop it, and try again."
      )
    case .SQLITE_FULL:
      (
        .diskFull,
        "The disk is full. Free some space and run the same command again: what was recorded is kept."
      )
    case .SQLITE_CANTOPEN:
      (
        .cannotOpen,
        "The ledger cannot be opened or created. Check that its folder exists and may be written."
      )
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      (
        .readOnly,
        "The ledger cannot be written. Check the owner and the permissions of the file and its folder."
      )
    case .SQLITE_CORRUPT:
      (
        .damaged,
        "The ledger is damaged. Run `entente verify`, and restore the file from a copy if it says so."
      )
    case .SQLITE_CONSTRAINT:
      (.refused, "The ledger is append only and refused the change.")
    case .SQLITE_IOERR:
      (.failed, "The disk did not answer. Check the device and run the same command again.")
    default:
      (.failed, "The ledger could not be used.")
    }
  }
}
