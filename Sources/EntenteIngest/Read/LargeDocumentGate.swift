// SPDX-License-Identifier: Apache-2.0

/// Lets one large document through at a time, so that memory stays bounded however many tasks read: a document may
/// need ten times its size while it is taken apart.
actor LargeDocumentGate {
  /// Documents of more bytes than this are large.
  static let size = 4 << 20

  private var occupied = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func enter() async {
    if !occupied {
      occupied = true
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  func leave() {
    if waiting.isEmpty { occupied = false } else { waiting.removeFirst().resume() }
  }
}
