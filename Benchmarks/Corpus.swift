// SPDX-License-Identifier: Apache-2.0
internal import EntenteIngest
internal import EntenteModel
internal import Foundation

/// The prose that is measured on: the files of a folder, in the order of their paths.
struct Corpus {
  let files: [URL]

  init(_ folder: String) throws {
    let root = URL(fileURLWithPath: folder, isDirectory: true)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    files = names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }.map { root.appending(path: $0) }
    guard !files.isEmpty else {
      throw CocoaError(.fileReadNoSuchFile, userInfo: [NSFilePathErrorKey: folder])
    }
  }

  /// About `megabytes` of documents, picked evenly over the corpus, decoded as an ingest does; all of it, again and
  /// again, when it is smaller.
  func documents(megabytes: Double) async throws -> [Document] {
    let sizes = try files.map { try $0.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0 }
    let step = max(1, Int(Double(sizes.reduce(0, +)) / (megabytes * 1e6)))
    let ingester = Ingester()
    var documents: [Document] = []
    var bytes = 0
    while Double(bytes) < megabytes * 1e6 {
      let before = bytes
      for item in Intake(stride(from: 0, to: files.count, by: step).map { files[$0].path }) {
        guard case .document(let document) = try await ingester.read(item) else { continue }
        documents.append(before == 0 ? document : Self.copy(document, documents.count))
        bytes += document.text.utf8.count
        if Double(bytes) >= megabytes * 1e6 { break }
      }
      guard bytes > before else { throw CocoaError(.fileReadCorruptFile) }
    }
    return documents
  }

  /// The same text as a document of its own.
  private static func copy(_ document: Document, _ number: Int) -> Document {
    Document(
      id: Digest.sha256("\(document.id) \(number)".utf8), name: "\(number) \(document.name)",
      origin: "\(document.origin)/\(number)", mediaType: document.mediaType, text: document.text,
      title: document.title, publisher: document.publisher, author: document.author,
      published: document.published, language: document.language, marking: document.marking)
  }

  /// Puts `count` files into `folder`, picked evenly. When the corpus is smaller, files come again with a line of
  /// their own, so that each is another document.
  ///
  /// - Returns: their bytes.
  func copy(_ count: Int, to folder: URL) throws -> Int {
    var bytes = 0
    for index in 0..<count {
      let file = files.count >= count ? files[index * files.count / count] : files[index % files.count]
      let target = folder.appending(path: String(format: "%05d.", index) + file.pathExtension)
      var content = try Data(contentsOf: file)
      if index >= files.count { content += Data("\n\nCopy \(index).\n".utf8) }
      try content.write(to: target)
      bytes += content.count
    }
    return bytes
  }
}
