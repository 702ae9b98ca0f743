// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import Foundation

/// Which lists a command looks in, and how they are read.
struct ListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A list: a file, a folder, or NAME=PATH. May be given several times.", valueName: "LIST"))
  var list: [String] = []

  @Option(
    help: ArgumentHelp("The form of the lists, when it is not recognised (docs/lists.md).", valueName: "FORM")
  )
  var listFormat: String?

  @Option(help: ArgumentHelp("The columns of tables: name=Company,alias=AKA,country=Land.", valueName: "MAP"))
  var map: String?

  @Option(
    help: ArgumentHelp(
      "Where indexes of lists are kept. Default: entente in the user's cache folder.", valueName: "FOLDER"))
  var indexFolder: String?

  @Flag(help: "Keep no index.")
  var noIndex = false

  @Flag(help: "Look among the first names of entries alone, as a measure of finding aliases needs.")
  var primaryNamesOnly = false

  func validate() throws {
    if list.isEmpty { throw ValidationError("Name at least one list with --list.") }
    if noIndex, indexFolder != nil { throw ValidationError("Give --index-folder or --no-index, not both.") }
  }

  private var folder: String? {
    if noIndex { return nil }
    if let indexFolder { return indexFolder }
    let environment = ProcessInfo.processInfo.environment
    if let cache = environment["XDG_CACHE_HOME"], !cache.isEmpty { return cache + "/entente" }
    return environment["HOME"].map { $0 + "/.cache/entente" }
  }

  /// Opens the lists, telling on standard error what could not be used of them.
  func job() throws -> ScreenJob {
    do {
      var shown = 0
      let job = try ScreenJob(
        lists: list, format: listFormat, columns: map, kept: folder, primaryOnly: primaryNamesOnly
      ) { note in
        for rejection in note.rejections.prefix(max(0, 50 - shown)) {
          Terminal.report(RejectionLine.text(rejection))
        }
        shown += note.rejections.count
        if let text = note.text { Terminal.report(text) }
      }
      if shown > 50 { Terminal.report("\(shown - 50) further rejections are not shown.") }
      return job
    } catch let fault as InputFault {
      Terminal.report(fault.description)
      throw ExitCode(1)
    }
  }
}
