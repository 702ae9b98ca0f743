// SPDX-License-Identifier: Apache-2.0

package import EntenteDesk
import EntenteModel

/// What all pages of the desk share: the workspace's map, and the templates.
package struct DeskService: Sendable {
  let shelf: MapShelf
  let screening: ScreeningDesk
  let review: ReviewDesk
  let templates: Templates
  /// What the pages are called: the workspace's name.
  let title: String

  /// - Parameter lists: those that names are looked for in, beside the map.
  /// - Throws: when a template or other data that ship with the program cannot be read.
  package init(_ workspace: Workspace, title: String, lists: ScreenJob? = nil) throws {
    shelf = MapShelf(workspace)
    review = ReviewDesk(workspace)
    screening = try ScreeningDesk(workspace, lists: lists)
    templates = try Templates()
    self.title = title
  }
}
