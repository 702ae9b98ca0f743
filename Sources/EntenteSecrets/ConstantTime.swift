// SPDX-License-Identifier: Apache-2.0

/// Comparisons whose time tells nothing about what differs.
package enum ConstantTime {
  /// Whether both are the same. The time depends on the lengths alone.
  package static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for index in left.indices { difference |= left[index] ^ right[index] }
    return difference == 0
  }

  package static func equal(_ left: String, _ right: String) -> Bool {
    equal(Array(left.utf8), Array(right.utf8))
  }
}
