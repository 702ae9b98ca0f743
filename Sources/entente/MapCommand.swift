// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk
internal import Foundation

struct MapCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Maps the initiatives that documents report, with the passages that bear them out.",
    usage: "entente map FILE… [--format FORMAT] [--out FILE] [OPTIONS]",
    discussion: """
      Examples: entente map report.pdf
                entente map report.txt --format jsonl > map.jsonl
                entente map reports/ --out map.html
                entente map news.jsonl.gz --field text=body
                curl -s https://example.org/report | entente map - --date 2019-10-29

      What cannot be used is named on standard error and the rest goes on.
      The exit status is 1 when nothing was usable.
      """)

  @Argument(
    help: ArgumentHelp(
      "Text, Markdown, HTML or PDF, JSON lines, tar, ZIP or gzip, folders or patterns; - is standard input.",
      valueName: "FILE"))
  var files: [String]

  @Option(help: "The form of the map. Default: by the ending of --out, else table.")
  var format: MapFormat?

  @Option(help: "File to write, whole or not at all, instead of standard output.")
  var out: String?

  @Option(help: "File of a workspace that keeps what is read. Default: nothing is kept.")
  var workspace: String?

  @OptionGroup(title: "Collections")
  var collections: CollectionOptions

  @OptionGroup(title: "What is known about the documents")
  var metadata: MetadataOptions

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  func validate() throws {
    if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input (-) can be read once.") }
  }

  func run() async throws {
    let format = format ?? out.flatMap { MapFormat(fileName: $0) } ?? .table
    var job = MapJob(metadata, limits)
    job.fields = collections.fields
    job.keepsTexts = format == .html
    let result = try await map(job)
    Terminal.progress("")
    for rejection in result.rejections { Terminal.report(RejectionLine.text(rejection)) }
    guard !result.documents.isEmpty else {
      Terminal.report("Nothing usable was given.")
      throw ExitCode(1)
    }
    let text = result.rendered(as: format, title: metadata.title, width: Terminal.width)
    if let out {
      try OutputFile.write(text, to: out)
    } else {
      Terminal.write(text)
    }
  }

  private func map(_ job: MapJob) async throws -> MapResult {
    guard let workspace else {
      return try await job.run(files) { done in Terminal.progress("Read \(done)") }
    }
    let kept = try await job.keep(files, in: workspace, program: Version.program, now: Clock.now) { summary in
      Terminal.progress("Kept \(summary.usable)")
    }
    return kept.map
  }
}

extension MapFormat: ExpressibleByArgument {}

extension MapJob {
  init(_ metadata: MetadataOptions, _ limits: LimitOptions) {
    self.init()
    stated = metadata.stated
    self.limits = limits.limits
    width = limits.width
  }
}
