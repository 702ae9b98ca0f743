// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import Foundation

/// A file that is there whole or not at all: written beside its place under another name, then renamed.
enum OutputFile {
  static func write(_ text: String, to path: String) throws {
    do {
      // A device or a pipe (/dev/stdout) has no place beside it to be renamed from.
      let special = (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
      let atomically = special == nil || special == .typeRegular
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: atomically ? .atomic : [])
    } catch {
      Terminal.report("Cannot write \(path): \(error.localizedDescription). Nothing was written.")
      throw ExitCode(1)
    }
  }
}
