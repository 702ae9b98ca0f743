// SPDX-License-Identifier: Apache-2.0

extension DeskCall {
  /// Who looks and judges: the account, or the user of this machine.
  var reader: String { viewer.name }
}
