import ArgumentParser

struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares what a model says with what people said.",
    discussion: """
      EXAMPLES
        lede evaluate labels test.jsonl.gz -m my.lede
      """,
    subcommands: [EvaluateLabels.self])
}
