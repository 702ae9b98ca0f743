// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

extension DeskCall {
  /// - Throws: 503 when the workspace cannot be read.
  func actorIndex(_ map: MapSnapshot) throws(Problem) -> ActorIndex {
    do { return try desk.actors.index(map) } catch { throw Problem(error) }
  }

  func actorLink(_ id: String) -> String { view.link("/actors/" + Address.escaped(id)) }

  /// The name of an actor as HTML, a link to its page.
  func actorName(_ actor: MapActor) -> String {
    "<a href=\"" + ReportWords.escaped(actorLink(actor.id)) + "\">"
      + ReportWords.name(actor.name, english: actor.english, romanised: actor.romanised) + "</a>"
  }
}
