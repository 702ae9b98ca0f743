// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteNames
internal import EntenteScreen
internal import EntenteShare

/// Scores pairs of names.
package struct MatchJob: Sendable {
  private let table: PairTable

  /// What it gives: the rows of the result in order, explanations, and what could not be used.
  package enum Item: Sendable {
    case row(String)
    case explanation(String)
    case rejection(Rejection)
  }

  /// - Throws: when the program's own data cannot be loaded.
  package init(explained: Bool = false) throws {
    table = PairTable(try NameComparer(), explained: explained)
  }

  /// - Throws: ``InputFault`` when the file cannot be read or has not the columns.
  package func run(_ path: String, _ each: (Item) -> Void) throws(InputFault) {
    do {
      try table.score(path: path) { each(Self.item($0)) }
    } catch {
      throw InputFault(error.description)
    }
  }

  /// The same for bytes, such as standard input.
  package func run(_ bytes: [UInt8], _ each: (Item) -> Void) throws(InputFault) {
    do {
      try table.score(bytes) { each(Self.item($0)) }
    } catch {
      throw InputFault(error.description)
    }
  }

  private static func item(_ item: PairTable.Item) -> Item {
    switch item {
    case .row(let row): .row(row)
    case .rejection(let rejection): .rejection(rejection)
    case .explanation(let pair):
      .explanation(
        "\(PartText.score(pair.score))  \(DisplayWidth.printable(pair.left))  |  \(DisplayWidth.printable(pair.right))\n"
          + PartText.lines(pair.parts, indent: 2))
    }
  }
}

/// A file that cannot be used at all: what is wrong with it and what to do.
package struct InputFault: Error, CustomStringConvertible, Sendable {
  package let description: String

  init(_ description: String) { self.description = description }
}
