// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Standard output and standard error, as what they are: a terminal, a pipe or a file.
enum Terminal {
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns of the terminal on standard output; `COLUMNS`, then 100, when there is none.
  static var width: Int {
    var size = winsize()
    if outputIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 100
  }

  /// Writes `text` to standard output. A reader that went away (`| head`) ends the process quietly.
  static func write(_ text: String) { put(text, STDOUT_FILENO) }

  /// Writes `text` and a line's end to standard error, over a progress line that may stand there.
  static func report(_ text: String) {
    put((errorIsTerminal ? "\r\u{1B}[K" : "") + text + "\n", STDERR_FILENO)
  }

  /// Replaces the progress line on standard error; silent when that is no terminal. An empty text removes it.
  static func progress(_ text: String) {
    guard errorIsTerminal else { return }
    put("\r\u{1B}[K" + text, STDERR_FILENO)
  }

  private static func put(_ text: String, _ descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      }
    }
  }
}
