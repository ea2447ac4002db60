import ArgumentParser

struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares what Lede says with what people said.",
    discussion: """
      EXAMPLES
        lede evaluate labels test.jsonl.gz -m my.lede
        lede evaluate summaries test.jsonl.gz
        lede evaluate stories events.jsonl.gz
        lede evaluate related events.jsonl.gz
      """,
    subcommands: [
      EvaluateLabels.self, EvaluateSummaries.self, EvaluateStories.self, EvaluateRelated.self,
    ])
}
