import ArgumentParser

struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares labels and summaries with those of people.",
    discussion: """
      EXAMPLES
        lede evaluate labels test.jsonl.gz -m my.lede
        lede evaluate summaries test.jsonl.gz
      """,
    subcommands: [EvaluateLabels.self, EvaluateSummaries.self])
}
