// SPDX-License-Identifier: Apache-2.0

extension Workspace {
  /// Who may do what in this workspace. Make one for a process: it counts the failed logins.
  package func access(_ mode: AccessControl.Mode) throws -> AccessControl {
    try AccessControl(ledger: ledger, mode: mode)
  }
}
