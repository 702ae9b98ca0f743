// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird

/// What a call says before its body.
struct CallHead: Sendable {
  let method: String
  let path: String
  /// Everything after the question mark, as it came.
  let query: String
  /// The address that the caller reached this server under, if it is one.
  let origin: String
  /// The address that the call came from, as the connection has it.
  let caller: String?
  private let headers: HTTPFields

  /// - Parameters:
  ///   - address: this server's own, for callers that name none.
  ///   - publicAddress: what holds instead of what callers name.
  init(_ request: Request, address: String, publicAddress: String?, caller: String?) {
    self.caller = caller
    method = request.method.rawValue
    path = request.uri.path
    query = request.uri.query ?? ""
    headers = request.headers
    let host = request.head.authority ?? ""
    let clean = host.utf8.allSatisfy { byte in
      (48...58).contains(byte) || (65...93).contains(byte) && byte != 92 || (97...122).contains(byte)
        || byte == 45
        || byte == 46
    }
    let isHost = clean && !host.isEmpty && host.utf8.count <= 255
    origin = publicAddress ?? "http://" + (isHost ? host : address)
  }

  /// The first value of a header; `nil` when there is none.
  subscript(name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}
