// SPDX-License-Identifier: Apache-2.0

extension JSONWriter {
  /// A member of an object with its value.
  mutating func member(_ name: String, _ value: String?) {
    key(name)
    string(value)
  }

  mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }
}
