// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import Synchronization

/// Keeps answers for as long as nothing that they were made from has changed, in bounded memory.
final class AnswerShelf: Sendable {
  private struct Kept {
    var answer: Answer
    var turn: Int
  }

  private struct State {
    var kept: [String: Kept] = [:]
    var bytes = 0
    var turn = 0
  }

  private let state = Mutex(State())
  private let most: Int

  /// - Parameter most: bytes that are kept at most.
  init(most: Int = 32 << 20) { self.most = most }

  /// The answer kept under `key`, or the one that `make` gives, which is then kept when it is a good one.
  func answer(_ key: String, _ make: () throws -> Answer) rethrows -> Answer {
    let found = state.withLock { state -> Answer? in
      guard var kept = state.kept[key] else { return nil }
      state.turn += 1
      kept.turn = state.turn
      state.kept[key] = kept
      return kept.answer
    }
    if let found { return found }
    let answer = try make()
    guard answer.status == 200, answer.bytes.count < most / 8 else { return answer }
    state.withLock { state in
      state.turn += 1
      if let old = state.kept[key] { state.bytes -= old.answer.bytes.count }
      state.kept[key] = Kept(answer: answer, turn: state.turn)
      state.bytes += answer.bytes.count
      // The older half goes at once, so that finding it costs little for each answer.
      guard state.bytes > most else { return }
      let turns = state.kept.values.map(\.turn).sorted()
      let middle = turns[turns.count / 2]
      for (key, kept) in state.kept where kept.turn <= middle {
        state.kept[key] = nil
        state.bytes -= kept.answer.bytes.count
      }
    }
    return answer
  }
}

extension DeskCall {
  /// The answer as it was made before, when nothing was recorded since; `304` for a caller that has it already.
  func kept(_ make: (DeskCall) throws -> Answer) throws -> Answer {
    let stamp: String
    do throws(DeskFault) { stamp = try desk.shelf.stamp() } catch { throw Problem(error) }
    let reader = clearance.label.rawValue + "/" + clearance.parties.sorted().joined(separator: ",")
    let key = [stamp, reader, head.path, head.query].joined(separator: "\n")
    let tag = "\"" + Digest.sha256(key.utf8).prefix(24) + "\""
    if let held = head["if-none-match"], held.contains(tag) {
      return Answer(
        status: 304, type: "", headers: ["etag": tag, "cache-control": "private, no-cache"], bytes: [])
    }
    var answer = try desk.answers.answer(key) { try make(self) }
    answer.headers["etag"] = tag
    answer.headers["cache-control"] = "private, no-cache"
    answer.headers["vary"] = "cookie, authorization"
    return answer
  }
}
