// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Reads items into documents. A value: any number of tasks may read through the same one at the same time.
///
/// What the options say goes before what a sidecar says, that before what the document says of itself, and that before
/// a day in its name.
package struct Ingester: Sendable {
  package let limits: IngestLimits
  /// What holds for every document that is read.
  package let options: Particulars
  private let standardInput: CInt
  private let gate = LargeDocumentGate()

  /// - Parameter standardInput: the descriptor that the item `-` is read from.
  package init(
    limits: IngestLimits = IngestLimits(), options: Particulars = Particulars(), standardInput: CInt = 0
  ) {
    self.limits = limits
    self.options = options
    self.standardInput = standardInput
  }

  /// Reads one item, in at most ``IngestLimits/seconds``.
  ///
  /// - Throws: `CancellationError` when the task was cancelled: nothing is known about the item then, so that it must
  ///   be read again.
  package func read(_ item: IntakeItem) async throws(CancellationError) -> Reading {
    do {
      return .document(try await document(item))
    } catch let refusal as Refusal {
      if Task.isCancelled { throw CancellationError() }
      return .rejection(refusal.rejection(of: item.place))
    } catch let stated as StatedRejection {
      return .rejection(stated.rejection)
    } catch let cancellation as CancellationError {
      throw cancellation
    } catch {
      if Task.isCancelled { throw CancellationError() }
      return .rejection(
        Rejection(rule: "unreadable", place: item.place, message: "the document cannot be read: \(error)"))
    }
  }

  /// A rejection that names a place of its own.
  private struct StatedRejection: Error { let rejection: Rejection }

  private func document(_ item: IntakeItem) async throws -> Document {
    let bytes: [UInt8]
    var origin: String
    var beside = Particulars()
    switch item.content {
    case .refused(let rejection): throw StatedRejection(rejection: rejection)
    case .standardInput:
      bytes = try await ByteSource.standardInput(limit: limits.bytes, descriptor: standardInput)
      origin = "stdin"
    case .file(let path, let sidecar):
      bytes = try ByteSource.file(path, limit: limits.bytes, deadline: Deadline(seconds: limits.seconds))
      origin = path
      if let sidecar { beside = try particulars(sidecar) }
    }
    guard !bytes.isEmpty else {
      throw Refusal("empty-document", "there is nothing in it; fetch it again or leave it out")
    }
    let id = Digest.sha256(bytes)
    // Two texts that were piped in are no versions of each other.
    if case .standardInput = item.content { origin = "stdin:" + id }
    let large = bytes.count > LargeDocumentGate.size
    if large { await gate.enter() }
    let content: ReadContent
    do {
      content = try await read(bytes, name: item.name)
    } catch {
      if large { await gate.leave() }
      throw error
    }
    if large { await gate.leave() }
    try Task.checkCancellation()
    let named = Particulars(published: NamedDate.find(item.name))
    let stated = options.over(beside).over(content.particulars).over(named)
    return Document(
      id: id, name: item.name, origin: stated.url ?? origin, mediaType: content.mediaType.rawValue,
      text: content.text, title: stated.title, publisher: stated.publisher, author: stated.author,
      published: stated.published, language: stated.language, marking: stated.marking ?? .clear)
  }

  private func particulars(_ sidecar: String) throws -> Particulars {
    do {
      let bytes = try ByteSource.file(sidecar, limit: 1 << 20, deadline: Deadline(seconds: limits.seconds))
      guard let text = try? Charset.decode(bytes).text else {
        throw Refusal("bad-sidecar", "the sidecar is not UTF-8; convert it")
      }
      var read = try Particulars(sidecar: text)
      if let url = read.url, !url.hasPrefix("http://") && !url.hasPrefix("https://") { read.url = nil }
      return read
    } catch let refusal as Refusal {
      throw StatedRejection(rejection: refusal.rejection(of: FilePlace.name(of: sidecar)))
    }
  }

  /// What the bytes hold. The address that a document gives of itself is not taken for its origin: only who fetched
  /// it knows that.
  private func read(_ bytes: [UInt8], name: String) async throws -> ReadContent {
    let deadline = Deadline(seconds: limits.seconds)
    var content: ReadContent
    if try MediaType.binary(bytes) == .pdf {
      content = try await PDFReader(limits: limits, deadline: deadline).read(bytes)
    } else {
      content = try TextReader(limits: limits, deadline: deadline).read(bytes, name: name)
    }
    if content.text.utf8.count > limits.textBytes {
      throw Refusal(
        "too-much-text",
        "its text is longer than \(limits.textBytes) bytes; split the document or raise the limit",
        excerpt: String(content.text.unicodeScalars.prefix(200)))
    }
    guard content.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw Refusal("empty-document", "there is only white space in it; fetch it again or leave it out")
    }
    content.particulars.url = nil
    let guess = LanguageGuess.language(of: content.text)
    content.particulars.language = Self.language(stated: content.particulars.language, guessed: guess)
    return content
  }

  /// Pages often declare the language of their template: where the text says otherwise, the text is right.
  private static func language(stated: String?, guessed: String?) -> String? { guessed ?? stated }
}

/// The text of a document and what it says of itself.
struct ReadContent: Sendable {
  var mediaType: MediaType
  var text: String
  var particulars: Particulars
}
