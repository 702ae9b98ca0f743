// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// The map that ships with the program: a document of our own sentences, read like any other.
package enum StarterMap {
  /// The file of the document, its particulars beside it.
  package static var path: String { Bundle.module.bundlePath + "/StarterMap/starter-map.md" }
}
