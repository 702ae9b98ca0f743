// SPDX-License-Identifier: Apache-2.0

import Foundation

extension DeskCall {
  /// Who looks and judges: the user of this machine, whom alone the desk serves.
  var reader: String { NSUserName() }
}
