// SPDX-License-Identifier: Apache-2.0

/// What somebody does with a workspace: the closed list that access is decided by.
///
/// One table says who may do what: ``lowestRole`` by role, ``scope`` by API key. `docs/access.md` shows it.
public enum Act: String, CaseIterable, Sendable {
  /// Read what the clearance permits: lists, pages, search, the network.
  case look
  /// Look names up in lists, keeping nothing.
  case screen
  /// Take what can be looked at away as a file.
  case export
  /// Give documents to the workspace, by upload, address or paste.
  case addDocuments = "add-documents"
  /// Say that the machine read something wrongly: statements and judgements with a reason.
  case correct
  /// Decide about a hit of a screening.
  case decideScreening = "decide-screening"
  /// Say how reliable a source is.
  case gradeSources = "grade-sources"
  /// Add and change accounts and anybody's API keys.
  case manageAccounts = "manage-accounts"
  /// Read the access log.
  case readLog = "read-log"

  /// The lowest role that may do it; every higher one may too.
  public var lowestRole: AccountRole {
    switch self {
    case .look, .screen, .export: .reader
    case .addDocuments, .correct: .analyst
    case .decideScreening, .gradeSources: .reviewer
    case .manageAccounts, .readLog: .admin
    }
  }

  /// The scope that an API key needs for it, beside the role of its account.
  public var scope: AccessScope {
    switch self {
    case .look, .export: .read
    case .screen: .screen
    case .addDocuments, .correct: .write
    case .decideScreening, .gradeSources: .review
    case .manageAccounts, .readLog: .admin
    }
  }
}
