// SPDX-License-Identifier: Apache-2.0
internal import EntenteIngest
package import EntenteModel

extension MapJob {
  /// The inputs decoded, in their order, as a workspace takes them in.
  ///
  /// - Parameter tally: what notes what was handed out; it grows with the inputs as far as it is told to keep them.
  package func inputs(_ inputs: [String], tally: Tally = Tally()) -> Inputs {
    Inputs(job: self, names: inputs, tally: tally)
  }

  /// Documents and rejections in the order of the inputs, a few decoded at once ahead of whoever asks.
  package struct Inputs: AsyncSequence {
    package typealias Element = IngestInput

    let job: MapJob
    let names: [String]
    /// What has been handed out.
    package let tally: Tally

    package func makeAsyncIterator() -> Iterator { Iterator(job: job, names: names, tally: tally) }
  }

  /// What an iteration has handed out so far. Belongs to the task that iterates.
  package final class Tally {
    package private(set) var documents: [Document.Header] = []
    package private(set) var rejections: [Rejection] = []
    private let keepsDocuments: Bool
    private let rejected: ((Rejection) -> Void)?

    /// - Parameters:
    ///   - keepsDocuments: whether the documents' headers are kept.
    ///   - rejected: takes each rejection as it comes; when `nil` they are kept.
    package init(keepsDocuments: Bool = true, rejected: ((Rejection) -> Void)? = nil) {
      self.keepsDocuments = keepsDocuments
      self.rejected = rejected
    }

    func note(_ input: IngestInput) {
      switch input {
      case .document(let document): if keepsDocuments { documents.append(document.header) }
      case .rejection(let rejection, _, _):
        if let rejected { rejected(rejection) } else { rejections.append(rejection) }
      }
    }
  }

  package struct Iterator: AsyncIteratorProtocol {
    private let ingester: Ingester
    private let width: Int
    private let tally: Tally
    private var items: Intake.Iterator
    /// Decoded and not handed out yet, the next one last.
    private var ready: [IngestInput] = []

    init(job: MapJob, names: [String], tally: Tally) {
      ingester = job.ingester
      width = max(1, job.width)
      items = Intake(names, limits: job.limits.ingest).makeIterator()
      self.tally = tally
    }

    package mutating func next() async throws -> IngestInput? {
      if ready.isEmpty { try await decode() }
      guard let next = ready.popLast() else { return nil }
      tally.note(next)
      return next
    }

    private mutating func decode() async throws {
      var batch: [IntakeItem] = []
      while batch.count < width, let item = items.next() { batch.append(item) }
      let ingester = ingester
      let decoded = try await withThrowingTaskGroup(of: (Int, IngestInput).self) { group in
        for (number, item) in batch.enumerated() {
          group.addTask { @concurrent in (number, try await Self.decode(item, ingester)) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      ready = decoded.sorted { $0.0 > $1.0 }.map(\.1)
    }

    private static func decode(_ item: IntakeItem, _ ingester: Ingester) async throws -> IngestInput {
      switch try await ingester.read(item) {
      case .document(let document): return .document(document)
      case .rejection(let rejection):
        let origin =
          switch item.content {
          case .file(let path, _): path
          case .held(let held): held.origin
          default: item.place
          }
        return .rejection(rejection, origin: origin, marking: ingester.options.marking ?? .clear)
      }
    }
  }
}
