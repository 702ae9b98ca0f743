// SPDX-License-Identifier: Apache-2.0

/// One line of the access log: who did what, when, by which route. It holds no secret and no content.
public struct AccessEvent: Hashable, Sendable {
  /// What was done: an ``Act``, or something about accounts themselves.
  public enum Kind: Hashable, Sendable {
    case act(Act)
    case logIn, logOut
    case addAccount, changeAccount, setPassword
    case addKey, revokeKey

    public static let allCases: [Kind] =
      Act.allCases.map(Kind.act)
      + [.logIn, .logOut, .addAccount, .changeAccount, .setPassword, .addKey, .revokeKey]

    public var word: String {
      switch self {
      case .act(let act): act.rawValue
      case .logIn: "log-in"
      case .logOut: "log-out"
      case .addAccount: "account-add"
      case .changeAccount: "account-change"
      case .setPassword: "account-password"
      case .addKey: "key-add"
      case .revokeKey: "key-revoke"
      }
    }

    public init?(_ word: String) {
      guard let kind = Self.allCases.first(where: { $0.word == word }) else { return nil }
      self = kind
    }
  }

  public enum Outcome: String, CaseIterable, Sendable {
    case done
    /// Not permitted, or not who they said they were.
    case refused
    /// Refused, and the next attempts have to wait.
    case locked
  }

  /// Scalars that `route`, `object` and `origin` have at most; what is longer is cut.
  public static let longest = 200

  /// ISO 8601 UTC.
  public let at: String
  /// The account or the local user; `nil` for somebody unknown, whose words are not kept.
  public let who: String?
  /// `local`, `session`, `key` or `none`.
  public let how: String
  /// The mark of the session or the prefix of the key.
  public let mark: String?
  public let kind: Kind
  /// The pattern of the route, such as `GET /documents/{id}`: never the address as it was called.
  public let route: String?
  /// The id of what it was done to.
  public let object: String?
  /// The address that the call came from.
  public let origin: String?
  public let outcome: Outcome

  public init(
    at: String, who: String?, how: String, mark: String? = nil, _ kind: Kind, route: String? = nil,
    object: String? = nil, origin: String? = nil, outcome: Outcome = .done
  ) {
    self.at = at
    self.who = who.map(Self.bounded)
    self.how = how
    self.mark = mark.map(Self.bounded)
    self.kind = kind
    self.route = route.map(Self.bounded)
    self.object = object.map(Self.bounded)
    self.origin = origin.map(Self.bounded)
    self.outcome = outcome
  }

  /// An event of a viewer.
  public init(
    at: String, _ viewer: Viewer, _ kind: Kind, route: String? = nil, object: String? = nil,
    origin: String? = nil, outcome: Outcome = .done
  ) {
    self.init(
      at: at, who: viewer.name, how: viewer.how.word, mark: viewer.how.mark, kind, route: route,
      object: object, origin: origin, outcome: outcome)
  }

  /// SHA-256 of all its fields.
  public var contentDigest: String {
    ContentDigest.sha256([at, who, how, mark, kind.word, route, object, origin, outcome.rawValue])
  }

  /// Cut to ``longest`` scalars, with U+FFFD for what controls a terminal or the direction of text.
  private static func bounded(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(longest) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
        kept.append("\u{FFFD}")
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }
}
