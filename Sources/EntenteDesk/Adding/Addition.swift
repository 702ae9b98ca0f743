// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

/// What a person gives the desk to read.
package struct Addition: Sendable {
  package enum Content: Sendable {
    case file(name: String, bytes: [UInt8])
    case pasted(String)
    /// The address of a page or feed on the web.
    case address(String)
  }

  package let content: Content
  /// What is known of it; it wins over what the document says.
  package let stated: StatedMetadata

  package init(_ content: Content, stated: StatedMetadata = StatedMetadata()) {
    (self.content, self.stated) = (content, stated)
  }

  /// What the person will know it by.
  package var name: String {
    switch content {
    case .file(let name, _): name.isEmpty ? "file" : name
    case .pasted: stated.title ?? "pasted text"
    case .address(let address): address
    }
  }

  var size: Int {
    switch content {
    case .file(_, let bytes): bytes.count
    case .pasted(let text): text.utf8.count
    case .address(let address): address.utf8.count
    }
  }
}

/// How far the reading of additions has come.
package struct AdditionState: Hashable, Sendable {
  package enum Phase: Hashable, Sendable {
    case waiting, reading, resolving, done
    /// Stopped before its end, and why; what was kept until then stays.
    case broken(String)
  }

  package struct Item: Hashable, Sendable {
    package enum State: Hashable, Sendable {
      case waiting, reading
      case kept(Kept)
      /// Nothing of it was kept.
      case rejected
    }

    package enum Kept: String, Hashable, Sendable {
      case new, newerVersion, readAgain, copy, alreadyThere
    }

    package let name: String
    package internal(set) var state = State.waiting
    /// Ids of the documents that it gave.
    package internal(set) var documents: [String] = []
    package internal(set) var rejections: [Rejection] = []
  }

  package let id: String
  package internal(set) var phase = Phase.waiting
  package internal(set) var items: [Item]
  /// Grows with every change.
  package internal(set) var version = 0

  package var isOver: Bool {
    switch phase {
    case .done, .broken: true
    case .waiting, .reading, .resolving: false
    }
  }

  /// How many items were dealt with.
  package var finished: Int {
    items.count {
      switch $0.state {
      case .kept, .rejected: true
      case .waiting, .reading: false
      }
    }
  }
}
