// SPDX-License-Identifier: Apache-2.0
internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPCompression

/// One answer of a site, its body read.
struct Answer {
  let status: Int
  let headers: HTTPHeaders
  let body: [UInt8]

  func header(_ name: String) -> String? { headers.first(name: name) }

  /// A field that is kept and sent back; one of more than 512 bytes is not worth it.
  func brief(_ name: String) -> String? { header(name).flatMap { $0.utf8.count <= 512 ? $0 : nil } }

  var mediaType: String {
    header("content-type")?.split(separator: ";").first.map {
      $0.trimmingSpaces.lowercased()
    } ?? ""
  }

  var charset: String? {
    for part in header("content-type")?.split(separator: ";").dropFirst() ?? [] {
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmingSpaces }
      if pair.count == 2, pair[0].lowercased() == "charset" {
        return String(pair[1].filter { $0 != "\"" && $0 != "'" })
      }
    }
    return nil
  }

  /// Whether a body of this type may be text: text, HTML, XML or PDF.
  var isReadable: Bool {
    switch mediaType {
    case "", "text/plain", "text/html", "text/xml", "text/markdown", "application/xml",
      "application/xhtml+xml",
      "application/pdf", "application/rdf+xml", "application/rss+xml", "application/atom+xml":
      true
    default: mediaType.hasSuffix("+xml") && !mediaType.hasPrefix("image/")
    }
  }
}

extension Substring {
  var trimmingSpaces: String {
    var part = self
    while let first = part.first, first.isWhitespace { part = part.dropFirst() }
    while let last = part.last, last.isWhitespace { part = part.dropLast() }
    return String(part)
  }
}

/// One request: to one numeric address, without redirects, within the limits.
struct Exchange {
  let settings: FetchSettings

  /// - Parameters:
  ///   - numeric: the address to connect to, so that the one that was looked at is the one that is asked.
  ///   - readsBody: whether a body of this status and these headers is wanted.
  /// - Throws: ``FetchFault`` for what cannot be used, ``BrokenConnection`` for what may work another time, and
  ///   `CancellationError`.
  func ask(
    _ address: WebAddress, at numeric: String, headers: [(String, String)], limit: Int,
    readsBody: (Answer) throws(FetchFault) -> Bool
  ) async throws -> Answer {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.decompression = .enabled(limit: .size(limit))
    configuration.timeout = .init(
      connect: .milliseconds(Int64(settings.silence * 500)),
      read: .milliseconds(Int64(settings.silence * 1000)))
    configuration.dnsOverride = [address.host: numeric]
    configuration.httpVersion = .http1Only
    configuration.connectionPool.retryConnectionEstablishment = false
    var request = HTTPClientRequest(url: address.description)
    request.headers.add(name: "User-Agent", value: settings.agent)
    request.headers.add(name: "Accept-Encoding", value: "gzip, deflate")
    request.headers.add(
      name: "Accept",
      value: "text/html, application/xhtml+xml, application/xml, text/plain, application/pdf, */*;q=0.1")
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    let end = ContinuousClock.now + .seconds(settings.seconds)
    let timeout = TimeAmount.milliseconds(Int64(settings.seconds * 1000))
    do {
      return try await HTTPClient.withHTTPClient(configuration: configuration) { client in
        let response = try await client.execute(request, timeout: timeout)
        let head = Answer(status: Int(response.status.code), headers: response.headers, body: [])
        guard try readsBody(head) else { return head }
        var body: [UInt8] = []
        for try await part in response.body {
          body.append(contentsOf: part.readableBytesView)
          guard body.count <= limit else { throw tooLarge(limit) }
          guard ContinuousClock.now < end else {
            throw BrokenConnection("it took longer than \(settings.seconds) s")
          }
        }
        return Answer(status: head.status, headers: head.headers, body: body)
      }
    } catch {
      if Task.isCancelled { throw CancellationError() }
      if error is FetchFault || error is BrokenConnection { throw error }
      let said = String(describing: error)
      if said.contains("DecompressionError") || said.contains("limit") { throw tooLarge(limit) }
      throw BrokenConnection(said)
    }
  }

  private func tooLarge(_ limit: Int) -> FetchFault {
    FetchFault("too-large", "unpacked it has more than \(limit) bytes; raise the limit or leave it out")
  }
}

/// A connection that could not be made or broke.
struct BrokenConnection: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
