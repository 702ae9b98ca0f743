// SPDX-License-Identifier: Apache-2.0

/// Who acts: the person or program on whose behalf something is read or written, as it was at that moment.
///
/// A viewer is made anew for each request; one that is kept goes on permitting what its account no longer may.
public struct Viewer: Hashable, Sendable {
  /// How it is known who acts.
  public enum How: Hashable, Sendable {
    /// On this machine, without a login.
    case local
    /// By a login. The mark tells sessions apart in the log; nobody can act with it.
    case session(mark: String)
    /// By an API key with this prefix.
    case key(prefix: String)

    /// `local`, `session` or `key`.
    public var word: String {
      switch self {
      case .local: "local"
      case .session: "session"
      case .key: "key"
      }
    }

    /// The mark of the session or the prefix of the key.
    public var mark: String? {
      switch self {
      case .local: nil
      case .session(let mark): mark
      case .key(let prefix): prefix
      }
    }
  }

  /// The name of the account, or of the local user.
  public let name: String
  /// What people call them.
  public let displayName: String
  public let role: AccountRole
  public let clearance: Clearance
  public let scopes: Set<AccessScope>
  public let how: How

  public init(
    name: String, displayName: String, role: AccountRole, clearance: Clearance,
    scopes: Set<AccessScope> = Set(AccessScope.allCases), how: How
  ) {
    self.name = name
    self.displayName = displayName
    self.role = role
    self.clearance = clearance
    self.scopes = scopes
    self.how = how
  }

  /// The owner of a workspace on their own machine, who may do and see everything.
  ///
  /// - Parameter name: of the user of the system.
  public static func local(_ name: String) -> Viewer {
    Viewer(name: name, displayName: name, role: .admin, clearance: .everything, how: .local)
  }

  /// Whether role and scopes permit it. What may be seen of it is for the ``clearance`` to say.
  public func may(_ act: Act) -> Bool { role >= act.lowestRole && scopes.contains(act.scope) }

  /// From where this viewer looks at the ledger.
  ///
  /// - Parameters:
  ///   - validOn: the day, `yyyy-mm-dd`, on which a statement must have been true; `nil` for any.
  ///   - recordedBy: the time by which it must have been recorded; `nil` for now.
  public func viewpoint(validOn: String? = nil, recordedBy: String? = nil) -> Viewpoint {
    Viewpoint(validOn: validOn, recordedBy: recordedBy, clearance: clearance)
  }
}
