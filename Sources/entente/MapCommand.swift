// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import Foundation

struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Maps the initiatives that documents report, with the passages that bear them out.",
    discussion: """
      Examples: entente map report.pdf
                entente map report.txt --format jsonl > map.jsonl
                entente map reports/ --out map.html
                curl -s https://example.org/report | entente map - --date 2019-10-29

      What cannot be used is named on standard error and the rest goes on; the exit status is 1 when
      nothing was usable.
      """)

  @Argument(help: "Text, Markdown, HTML or PDF files, folders or patterns; - reads standard input.")
  var files: [String]

  @Option(help: "table, jsonl, csv, html, geojson or graphml. Default: by the ending of --out, else table.")
  var format: MapFormat?

  @Option(help: "File to write, whole or not at all, instead of standard output.")
  var out: String?

  @OptionGroup(title: "What is known about the documents")
  var metadata: MetadataOptions

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  func validate() throws {
    if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input (-) can be read once.") }
  }

  func run() async throws {
    var job = MapJob()
    job.stated = metadata.stated
    job.limits = limits.limits
    job.width = limits.width
    let result = try await job.run(files) { done, count in
      Terminal.progress("Read \(done) of \(count)")
    }
    Terminal.progress("")
    for rejection in result.rejections { Terminal.report(RejectionLine.text(rejection)) }
    guard !result.documents.isEmpty else {
      Terminal.report("Nothing usable was given.")
      throw ExitCode(1)
    }
    let format = format ?? out.flatMap { MapFormat(fileName: $0) } ?? .table
    let text = result.rendered(as: format, title: metadata.title, width: Terminal.width)
    if let out {
      try OutputFile.write(text, to: out)
      Terminal.report("Wrote \(out): \(result.initiatives.count) initiatives.")
    } else {
      Terminal.write(text)
    }
  }
}

extension MapFormat: ExpressibleByArgument {}
