// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import EntenteModel

/// The roles that an account may have.
enum GivenRole: String, CaseIterable, ExpressibleByArgument {
  case reader, analyst, reviewer, admin

  var role: AccountRole {
    switch self {
    case .reader: .reader
    case .analyst: .analyst
    case .reviewer: .reviewer
    case .admin: .admin
    }
  }
}

/// A clearance in the form of a marking.
struct GivenClearance: ExpressibleByArgument {
  let clearance: Clearance

  static let clear = GivenClearance(clearance: Clearance(.clear))

  private init(clearance: Clearance) { self.clearance = clearance }

  init?(argument: String) {
    guard let clearance = Clearance(argument) else { return nil }
    self.clearance = clearance
  }

  var defaultValueDescription: String { clearance.text }
}

/// The forms in which accounts and the log are shown.
enum GivenAccessForm: String, CaseIterable, ExpressibleByArgument {
  case table, jsonl

  var form: AccessControl.Form {
    switch self {
    case .table: .table
    case .jsonl: .jsonl
    }
  }
}
