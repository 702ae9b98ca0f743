// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// What became of one item.
package enum Reading: Hashable, Sendable {
  case document(Document)
  case rejection(Rejection)
}
