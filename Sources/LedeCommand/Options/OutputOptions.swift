import ArgumentParser

/// How results are written, by verbs that know text and JSON.
struct OutputOptions: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "text for people, json for programs: one object a line.")
  var format: Format = .text

  @OptionGroup var destination: DestinationOptions

  var output: String? {
    get { destination.output }
    set { destination.output = newValue }
  }

  var jobCount: Int { destination.jobCount }
}
