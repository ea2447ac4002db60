import ArgumentParser

/// Where results go, and how many cores make them.
struct DestinationOptions: ParsableArguments {
  @Option(name: [.short, .long], help: "Write to a file instead of standard output.")
  var output: String?

  @Option(
    name: [.short, .long],
    help: "How many cores to use; all when left out. Results do not depend on it.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  var jobCount: Int { jobs ?? Environment.processorCount }
}
