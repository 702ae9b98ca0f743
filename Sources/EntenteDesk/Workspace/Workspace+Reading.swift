// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteStore

extension Workspace {
  /// Opens the workspace at `path` with the program's own extraction.
  ///
  /// - Throws: ``DeskFault`` when it cannot be opened; what the extractor throws when the program's own data are damaged.
  package static func reading(_ path: String, program: String) throws -> Workspace {
    let extractor = try Extractor()
    do { return try Workspace(path: path, program: program, extractor: extractor) } catch {
      throw DeskFault(error)
    }
  }
}
