// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser

@main
struct Entente: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract:
      "Maps who builds which technology with whom, from open sources, and says how much of it is real.")
}
