// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// The desktop's browser, where there is a desktop.
enum Browser {
  /// Opens the page at `path` and does not wait; does nothing where there is no desktop or no opener.
  static func open(_ path: String) {
    let surroundings = ProcessInfo.processInfo.environment
    let desktop = ["DISPLAY", "WAYLAND_DISPLAY"].contains { surroundings[$0]?.isEmpty == false }
    let folders = (surroundings["PATH"] ?? "").split(separator: ":")
    guard desktop,
      let opener = folders.map({ $0 + "/xdg-open" }).first(where: FileManager.default.isExecutableFile)
    else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: opener)
    process.arguments = [path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    // A desktop that cannot start its browser is no failure of the demo: the path stands in the output.
    try? process.run()
  }
}
