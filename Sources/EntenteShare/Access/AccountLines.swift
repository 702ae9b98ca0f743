// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// Accounts with their keys, for a terminal and as JSON lines. Neither has a secret.
package enum AccountLines {
  private static let widths = [20, 9, 22, 9]
  private static let indent = widths.reduce(0, +) + widths.count

  /// A line an account, and below it one for each key that is not revoked.
  package static func table(_ accounts: [Account], keys: [AccessKey], width: Int) -> String {
    guard !accounts.isEmpty else { return "There are no accounts. Add one with entente account add.\n" }
    let width = max(width, indent + 10)
    var text = line(["NAME", "ROLE", "CLEARANCE", "STATE", "DISPLAY NAME"], width)
    for account in accounts {
      text += line(
        [
          account.name, account.state.role.rawValue, account.state.clearance.text,
          account.state.disabled ? "disabled" : "enabled", account.state.displayName,
        ], width)
      for key in keys where key.account == account.name && key.revoked == nil {
        let until = key.expires.map { "until " + $0 } ?? "without end"
        text +=
          "  "
          + DisplayWidth.cut(
            "\(key.prefix)  \(AccessScope.text(key.scopes))  \(until)  \(key.label)", to: width - 2) + "\n"
      }
    }
    return text
  }

  private static func line(_ cells: [String], _ width: Int) -> String {
    var line = ""
    for (cell, width) in zip(cells, widths) { line += DisplayWidth.fit(cell, to: width) + " " }
    line += DisplayWidth.cut(cells[widths.count], to: width - indent)
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  /// An object an account, with all its keys.
  package static func encode(_ accounts: [Account], keys: [AccessKey]) -> String {
    var json = JSONWriter()
    for account in accounts {
      json.object { json in
        json.key("name")
        json.string(account.name)
        json.key("displayName")
        json.string(account.state.displayName)
        json.key("role")
        json.string(account.state.role.rawValue)
        json.key("clearance")
        json.string(account.state.clearance.text)
        json.key("disabled")
        json.bool(account.state.disabled)
        for (name, value) in [
          ("created", account.created), ("createdBy", account.createdBy), ("changed", account.changed),
          ("changedBy", account.changedBy),
        ] {
          json.key(name)
          json.string(value)
        }
        json.key("keys")
        json.array(keys.filter { $0.account == account.name }, key)
      }
      json.newline()
    }
    return json.text
  }

  private static func key(_ json: inout JSONWriter, _ key: AccessKey) {
    json.object { json in
      json.key("prefix")
      json.string(key.prefix)
      json.key("label")
      json.string(key.label)
      json.key("scopes")
      json.array(AccessScope.allCases.filter(key.scopes.contains)) { $0.string($1.rawValue) }
      for (name, value) in [
        ("created", key.created), ("createdBy", key.createdBy), ("expires", key.expires),
        ("revoked", key.revoked),
      ] {
        json.key(name)
        json.string(value)
      }
    }
  }
}
