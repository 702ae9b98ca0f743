// SPDX-License-Identifier: Apache-2.0

import Hummingbird
import NIOCore

/// What the server knows of a call's connection.
struct CallContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address at the other end; of a server that stands before this one, its address.
  let caller: String?

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    caller = source.channel.remoteAddress?.ipAddress
  }
}
