import ArgumentParser

/// Which archive, and how its results are written.
struct ArchiveOptions: ParsableArguments {
  @Argument(help: "The archive: a folder.", completion: .directory)
  var archive: String

  @Option(help: "text for people, json for programs.")
  var format: OutputOptions.Format = .text
}

/// How a change waits for another.
struct WaitOptions: ParsableArguments {
  @Option(help: "How many seconds to wait for another process that is writing to the archive.")
  var wait: Double = 0

  func validate() throws {
    if !(wait >= 0 && wait.isFinite) { throw ValidationError("--wait must be at least 0") }
  }
}

/// What is made of articles on their way into an archive.
struct AddOptions: ParsableArguments {
  @Flag(name: .customLong("no-labels"), help: "Give no topics.")
  var noLabels = false

  @Flag(name: .customLong("no-summaries"), help: "Make no summaries.")
  var noSummaries = false
}
