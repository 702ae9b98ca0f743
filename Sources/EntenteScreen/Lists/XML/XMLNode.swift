// SPDX-License-Identifier: Apache-2.0

/// An element of an XML text with what it holds. Names are without their prefixes.
struct XMLNode {
  let name: String
  var attributes: [String: String] = [:]
  /// The text directly within it, without spaces around.
  var text = ""
  var children: [XMLNode] = []

  /// The elements of this name directly within it.
  func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

  func first(_ name: String) -> XMLNode? { children.first { $0.name == name } }

  /// The texts of the elements at the end of `path`, those that are not empty.
  func texts(_ path: String...) -> [String] {
    var nodes = [self]
    for name in path { nodes = nodes.flatMap { $0.all(name) } }
    return nodes.map(\.text).filter { !$0.isEmpty }
  }

  /// The text of the first element of this name; `nil` when it is empty or there is none.
  func text(_ name: String) -> String? { first(name).flatMap { $0.text.isEmpty ? nil : $0.text } }

  /// An attribute that is there and not empty.
  subscript(attribute: String) -> String? { attributes[attribute].flatMap { $0.isEmpty ? nil : $0 } }
}

/// Where XML could not be read, and why.
struct XMLFault: Error {
  let message: String
  let offset: Int
}
