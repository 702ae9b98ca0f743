// SPDX-License-Identifier: Apache-2.0

/// The items that a list of inputs stands for, found while it is iterated.
///
/// An input is a file, a folder (with all below it, in the order of names' bytes), a glob, or `-` for standard input.
/// A file that is a collection (JSON lines, tar, ZIP, gzip) stands for the documents in it.
/// Files and folders whose names begin with a full stop are passed over below a folder; JSON sidecars belong to the
/// document beside them and are no items. A file that is named twice comes once, and a folder that a symbolic link
/// leads back to is entered once. The same files give the same items in the same order.
package struct Intake: Sequence, Sendable {
  package let inputs: [String]
  /// What relative inputs are relative to: an absolute path.
  package let directory: String
  private let limits: IngestLimits

  package init(_ inputs: [String], directory: String? = nil, limits: IngestLimits = IngestLimits()) {
    self.inputs = inputs
    self.limits = limits
    self.directory = directory ?? FilePlace.workingDirectory
  }

  package func makeIterator() -> Iterator { Iterator(inputs, directory: directory, limits: limits) }

  package struct Iterator: IteratorProtocol {
    private let directory: String
    private let limits: IngestLimits
    /// The collection in hand.
    private var collection: Collection?
    /// What is left, the next one last.
    private var pending: [Pending]
    private var seenFiles = Set<String>()
    private var seenFolders = Set<FilePlace.Identity>()
    private var siblings = SiblingNames()

    private enum Pending {
      case input(String)
      /// An absolute path with the name that the input gives it.
      case path(String, place: String)
    }

    init(_ inputs: [String], directory: String, limits: IngestLimits) {
      self.limits = limits
      self.directory = directory
      pending = inputs.reversed().map { .input($0) }
    }

    package mutating func next() -> IntakeItem? {
      while true {
        if let item = collection?.next() { return item }
        collection = nil
        guard let next = pending.popLast() else { return nil }
        switch next {
        case .input(let input): if let item = open(input: input) { return item }
        case .path(let path, let place): if let item = open(path: path, place: place) { return item }
        }
      }
    }

    private mutating func open(input: String) -> IntakeItem? {
      if input == "-" { return IntakeItem(content: .standardInput, name: "stdin", place: "-") }
      let path = FilePlace.absolute(input, in: directory)
      let kind = FilePlace.kind(of: path)
      if kind == .missing {
        if input.contains("://") {
          return .refused(
            "unsupported-address", input,
            "it is not fetched here; entente ingest fetches http and https addresses, or download it first")
        }
        if input.contains(where: { "*?[".contains($0) }) {
          let found = FilePlace.matches(of: path)
          if found.isEmpty {
            return .refused("no-match", input, "the pattern matches no file; check it and quote it")
          }
          pending += found.reversed().map { .path($0, place: FilePlace.relative($0, to: directory)) }
          return nil
        }
      }
      return open(path: path, place: input)
    }

    private mutating func open(path: String, place: String) -> IntakeItem? {
      switch FilePlace.kind(of: path) {
      case .folder(let identity):
        guard seenFolders.insert(identity).inserted else { return nil }
        guard let names = FilePlace.names(in: path) else {
          return .refused("unreadable", place, "the folder cannot be listed; check its permissions")
        }
        for name in names.reversed() where !name.hasPrefix(".") {
          pending.append(
            .path(path + "/" + name, place: place.hasSuffix("/") ? place + name : place + "/" + name))
        }
        return nil
      case .file, .special, .missing:
        guard seenFiles.insert(path).inserted, !siblings.isSidecar(path) else { return nil }
        if let kind = CollectionKind.of(path) {
          collection = Collection(
            path, place: place, kind: kind, sidecar: siblings.sidecar(of: path), limits: limits)
          return nil
        }
        return IntakeItem(
          content: .file(path: path, sidecar: siblings.sidecar(of: path)), name: FilePlace.name(of: path),
          place: place)
      }
    }
  }
}
