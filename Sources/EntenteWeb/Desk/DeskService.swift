// SPDX-License-Identifier: Apache-2.0

package import EntenteDesk
import EntenteModel

/// What all pages of the desk share: the workspace's map, and the templates.
package struct DeskService: Sendable {
  let shelf: MapShelf
  let actors: ActorShelf
  /// Drawings of the network, which take time.
  let networks = Kept<DrawnNetwork.Key, DrawnNetwork>(most: 24)
  /// Other drawings.
  let drawings = Kept<DrawingKey, String>(most: 32)
  let screening: ScreeningDesk
  let review: ReviewDesk
  let templates: Templates
  let access: AccessControl
  let answers = AnswerShelf()
  /// Reads what is added by the pages.
  let adding: AddingQueue
  /// What the pages are called: the workspace's name.
  let title: String

  /// - Parameter lists: those that names are looked for in, beside the map.
  /// - Throws: when a template or other data that ship with the program cannot be read.
  package init(
    _ workspace: Workspace, title: String, mode: AccessControl.Mode, lists: ScreenJob? = nil
  ) throws {
    access = try workspace.access(mode)
    shelf = MapShelf(workspace)
    actors = ActorShelf(shelf)
    review = ReviewDesk(workspace)
    screening = try ScreeningDesk(workspace, lists: lists)
    templates = try Templates()
    adding = AddingQueue(workspace)
    self.title = title
  }
}
