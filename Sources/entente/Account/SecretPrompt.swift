// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import Foundation

/// Asks for what nobody should see.
enum SecretPrompt {
  /// A new password: asked for twice on a terminal, else the first line of standard input.
  ///
  /// - Throws: an exit status, with the reason on standard error.
  static func newPassword() throws -> String {
    guard isatty(STDIN_FILENO) == 1 else {
      guard let line = line() else { throw failed("Give the password as the first line of standard input.") }
      return line
    }
    guard let first = hidden("New password: "), let second = hidden("The same again: ") else {
      throw failed("No password was given.")
    }
    guard first == second else { throw failed("The two are not the same. Nothing was changed.") }
    return first
  }

  private static func failed(_ text: String) -> ExitCode {
    Terminal.report(text)
    return ExitCode(1)
  }

  /// The first line of standard input without its end, at most 4 KiB; `nil` for none or for what is no UTF-8.
  private static func line() -> String? {
    var bytes: [UInt8] = []
    while bytes.count < 4_096, let byte = byte(), byte != 0x0A { bytes.append(byte) }
    if bytes.last == 0x0D { bytes.removeLast() }
    return bytes.isEmpty ? nil : String(validating: bytes, as: UTF8.self)
  }

  /// What is typed up to the end of the line, without showing it.
  ///
  /// - Returns: `nil` when it is broken off. The terminal is as it was before in any case.
  private static func hidden(_ prompt: String) -> String? {
    var before = termios()
    guard tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
    var silent = before
    // Keys for ending the program come as bytes: it would end with a terminal that shows nothing.
    silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0 else { return nil }
    defer {
      _ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      Terminal.report("")
    }
    FileHandle.standardError.write(Data(prompt.utf8))
    var bytes: [UInt8] = []
    while bytes.count < 4_096, let byte = byte() {
      switch byte {
      case 0x0A, 0x0D: return String(validating: bytes, as: UTF8.self)
      case 0x03, 0x04, 0x1C: return nil
      case 0x15: bytes.removeAll()
      case 0x08, 0x7F:
        // A letter of several bytes goes as one.
        while let last = bytes.popLast(), last & 0xC0 == 0x80 {}
      default: bytes.append(byte)
      }
    }
    return nil
  }

  private static func byte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count == 1 { return byte }
      if count < 0, errno == EINTR { continue }
      return nil
    }
  }
}
