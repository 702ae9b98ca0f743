// SPDX-License-Identifier: Apache-2.0
package import EntenteModel
internal import EntenteShare
package import EntenteStore

/// Documents that tell one story: which one told it first, and which repeat it.
package struct Story: Sendable, Hashable {
  package let origin: Document.Header
  package let copies: [Copy]

  package struct Copy: Sendable, Hashable {
    package let document: Document.Header
    package let how: StoryCopy
  }
}

/// The stories of a workspace or of files that have copies.
package struct StoriesResult: Sendable {
  /// By the publication of the origin (none is last), then by its name.
  package let stories: [Story]
  /// How many documents were looked at.
  package let documents: Int
  package let rejections: [Rejection]

  init(_ headers: [Document.Header], _ resolution: Resolution, rejections: [Rejection] = []) {
    let byID = Dictionary(headers.map { ($0.id, $0) }) { first, _ in first }
    var copies: [String: [Story.Copy]] = [:]
    for (document, copy) in resolution.copies {
      guard let header = byID[document], byID[copy.origin] != nil else { continue }
      copies[copy.origin, default: []].append(Story.Copy(document: header, how: copy))
    }
    stories = copies.compactMap { origin, copies in
      byID[origin].map {
        Story(origin: $0, copies: copies.sorted { Self.place($0.document) < Self.place($1.document) })
      }
    }.sorted { Self.place($0.origin) < Self.place($1.origin) }
    documents = byID.count
    self.rejections = rejections
  }

  private static func place(_ header: Document.Header) -> (String, String, String) {
    (header.published?.firstDay ?? "~", header.name, header.id)
  }

  /// - Parameter width: columns of the terminal, for the table only.
  package func rendered(asLines: Bool, width: Int = 100) -> String {
    asLines ? StoryLines.encode(rows) : StoryLines.table(rows, documents: documents, width: width)
  }

  private var rows: [StoryLines.Row] {
    stories.map { story in
      StoryLines.Row(origin: story.origin, copies: story.copies.map { ($0.document, $0.how) })
    }
  }
}

extension MapJob {
  /// Which of the documents in `inputs` tell one story.
  ///
  /// - Throws: as ``run(_:progress:)``.
  package func stories(_ inputs: [String], progress: (Int) -> Void = { _ in }) async throws -> StoriesResult {
    let (headers, resolution, rejections) = try await resolved(inputs, progress: progress)
    return StoriesResult(headers, resolution, rejections: rejections)
  }
}

extension Workspace {
  /// Which documents that can be seen from `viewpoint` tell one story.
  package func stories(_ viewpoint: Viewpoint) throws(StoreError) -> StoriesResult {
    StoriesResult(
      try ledger.headers(viewpoint).values.sorted { $0.id < $1.id }, try ledger.resolution(viewpoint))
  }
}
