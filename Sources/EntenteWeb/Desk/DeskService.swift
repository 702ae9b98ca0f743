// SPDX-License-Identifier: Apache-2.0

package import EntenteDesk
import EntenteModel

/// What all pages of the desk share: the workspace's map, and the templates.
package struct DeskService: Sendable {
  let shelf: MapShelf
  let templates: Templates
  /// Reads what is added by the pages.
  let adding: AddingQueue
  /// What the pages are called: the workspace's name.
  let title: String

  /// - Throws: when a template that ships with the program cannot be read.
  package init(_ workspace: Workspace, title: String) throws {
    shelf = MapShelf(workspace)
    templates = try Templates()
    adding = AddingQueue(workspace)
    self.title = title
  }
}
