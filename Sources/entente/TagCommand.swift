// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import Foundation

struct TagCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Finds persons, organisations, places, dates, money and technologies in texts.",
    usage: "entente tag [FILE] [--jobs N]",
    discussion: """
      Reads JSON lines {"id", "lang"?, "text"} from FILE or standard input and writes JSON lines
      {"id", "mentions": [{"start", "end", "type", "text"}]} in the same order. Offsets count Unicode
      scalars of the text, end exclusive. English, Russian and Chinese, sentence by sentence.

      Example: echo '{"id": 1, "text": "Huawei opened a centre in Moscow."}' | entente tag

      A line that cannot be read is named on standard error and the rest goes on. The exit status is 1 when
      no line was usable.
      """)

  @Argument(help: ArgumentHelp("JSON lines; - or nothing is standard input.", valueName: "FILE"))
  var file = "-"

  @Option(help: "Lines read at once. The result does not depend on it. Default: the number of cores.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1.") }
  }

  func run() async throws {
    var job = try TagJob()
    job.width = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    guard var lines = LineReader(file) else {
      Terminal.report("\(file) cannot be read; give a file of JSON lines or - for standard input.")
      throw ExitCode(1)
    }
    var (usable, refused, number) = (0, 0, 1)
    while true {
      let batch = try lines.next(upTo: 512, bytes: 4 << 20)
      if batch.isEmpty { break }
      var text = ""
      for outcome in await job.outcomes(batch, first: number, file: file) {
        switch outcome {
        case .line(let line):
          text += line + "\n"
          usable += 1
        case .rejection(let rejection):
          Terminal.report(RejectionLine.text(rejection))
          refused += 1
        }
      }
      Terminal.write(text)
      number += batch.count
      Terminal.progress("Tagged \(usable)")
    }
    Terminal.progress("")
    if usable == 0, refused > 0 { throw ExitCode(1) }
  }
}
