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
  /// Which keys of JSON lines hold what.
  package let fields: FieldMap
  private let standardInput: CInt
  private let gate = LargeDocumentGate()

  /// - Parameter standardInput: the descriptor that the item `-` is read from.
  package init(
    limits: IngestLimits = IngestLimits(), options: Particulars = Particulars(),
    fields: FieldMap = FieldMap(), standardInput: CInt = 0
  ) {
    self.fields = fields
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
    var charset: String?
    switch item.content {
    case .refused(let rejection): throw StatedRejection(rejection: rejection)
    case .standardInput:
      bytes = try await ByteSource.standardInput(limit: limits.bytes, descriptor: standardInput)
      origin = "stdin"
    case .file(let path, let sidecar):
      bytes = try ByteSource.file(path, limit: limits.bytes, deadline: Deadline(seconds: limits.seconds))
      origin = path
      if let sidecar { beside = try particulars(sidecar) }
    case .held(let held):
      bytes = held.bytes
      origin = held.origin
      charset = held.charset
      beside = held.known
      if let sidecar = held.sidecar {
        beside = try particulars(sidecar, name: held.sidecarName ?? "sidecar").over(held.known)
      }
    case .line(let line, let collection, let known):
      return try self.line(line, of: item, in: collection, known)
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
      content = try await read(bytes, name: item.name, charset: charset)
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
    let name = FilePlace.name(of: sidecar)
    let bytes: [UInt8]
    do {
      bytes = try ByteSource.file(sidecar, limit: 1 << 20, deadline: Deadline(seconds: limits.seconds))
    } catch {
      throw StatedRejection(rejection: error.rejection(of: name))
    }
    return try particulars(bytes, name: name)
  }

  private func particulars(_ sidecar: [UInt8], name: String) throws -> Particulars {
    do {
      return try Particulars.read(sidecar: sidecar)
    } catch {
      throw StatedRejection(rejection: error.rejection(of: name))
    }
  }

  /// A line of a collection as a document. It has no identity beyond its id or address; without them it is a version
  /// of nothing else, wherever in the file it stands.
  private func line(
    _ bytes: [UInt8], of item: IntakeItem, in collection: String, _ known: Particulars
  ) throws(Refusal) -> Document {
    let record = try JSONRecord(line: bytes, fields: fields)
    let deadline = Deadline(seconds: limits.seconds)
    let content = try checked(TextReader(limits: limits, deadline: deadline).read(field: record.text))
    let id = Digest.sha256(bytes)
    let stated = options.over(record.particulars).over(known).over(content.particulars)
    return Document(
      id: id, name: record.id ?? item.name,
      origin: record.particulars.url ?? collection + "#" + (record.id ?? id),
      mediaType: content.mediaType.rawValue, text: content.text, title: stated.title,
      publisher: stated.publisher, author: stated.author, published: stated.published,
      language: stated.language, marking: stated.marking ?? .clear)
  }

  /// What the bytes hold. The address that a document gives of itself is not taken for its origin: only who fetched
  /// it knows that.
  private func read(_ bytes: [UInt8], name: String, charset: String?) async throws -> ReadContent {
    let deadline = Deadline(seconds: limits.seconds)
    var content: ReadContent
    if try MediaType.binary(bytes) == .pdf {
      content = try await PDFReader(limits: limits, deadline: deadline).read(bytes)
    } else {
      content = try TextReader(limits: limits, deadline: deadline).read(bytes, name: name, charset: charset)
    }
    return try checked(content)
  }

  /// What was read, when it is a text and not too long.
  private func checked(_ content: ReadContent) throws(Refusal) -> ReadContent {
    var content = content
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
