// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk

/// How sites are called on.
struct WebOptions: ParsableArguments {
  @Option(help: "Seconds between two requests to one site that asks for no other time.")
  var pause = 1.0

  @Option(help: "Minutes for which what was fetched is not asked for again.")
  var maxAge = 60

  func validate() throws {
    guard pause >= 0, pause <= 3_600, maxAge >= 0, maxAge <= 525_600 else {
      throw ValidationError("--pause takes seconds up to 3600, --max-age minutes up to 525600.")
    }
  }
}
