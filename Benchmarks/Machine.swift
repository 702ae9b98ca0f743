// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// What the figures were measured on.
enum Machine {
  /// `2 cores of Intel(R) Xeon(R), 8 GB of memory, Debian GNU/Linux 12 (bookworm)`.
  static var description: String {
    let process = ProcessInfo.processInfo
    let cores = process.activeProcessorCount
    let model = field("/proc/cpuinfo", "model name", ":").map { " of " + $0 } ?? ""
    let system = field("/etc/os-release", "PRETTY_NAME", "=") ?? process.operatingSystemVersionString
    let memory = (Double(process.physicalMemory) / 1e9).rounded()
    return "\(cores) core\(cores == 1 ? "" : "s")\(model), \(Int(memory)) GB of memory, \(system)"
  }

  private static func field(_ file: String, _ name: String, _ separator: Character) -> String? {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix(name) })
    else { return nil }
    let value = line.split(separator: separator, maxSplits: 1).last.map(String.init)
    return value?.trimmingCharacters(in: CharacterSet(charactersIn: " \t\""))
  }
}
