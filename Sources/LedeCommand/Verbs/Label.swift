import ArgumentParser
import Lede
import LedePresentation

struct Label: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Gives articles their topics.",
    discussion: """
      EXAMPLES
        lede label article.txt
        lede label articles/ more.jsonl.gz --format json --output labels.jsonl
        lede label - --all-scores < article.txt
        lede label articles/ --topics water.yaml
        lede label articles/ --topics water.yaml --no-model
      """)

  @Argument(
    help: "Articles: files, folders, JSON Lines (also .gz), or - for standard input.",
    completion: .file())
  var paths: [String]

  @OptionGroup var language: LanguageOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var topics: TopicOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Also give the score of every topic.")
  var allScores = false

  @Flag(help: "Also give the codes of each topic in other vocabularies, and its places.")
  var codes = false

  @Flag(help: "Also give the text that offsets count in.")
  var includeContent = false

  @Option(help: "Consider only this topic; may be given several times.")
  var topic: [String] = []

  func run() async throws {
    try await reportingFailures {
      let model = try topics.open(model, language: language.language)
      try TopicChoice.check(topic, in: model)
      let (chosen, allScores, codes) = (Set(topic), allScores, codes)
      try await ArticleRun(options: output, includesContent: includeContent).run(
        paths, model: model, language: language.language, sentences: false
      ) { features, report in
        let isWanted: (TopicLabel) -> Bool = { chosen.isEmpty || chosen.contains($0.topic.id) }
        report.labels = model.labels(of: features).filter(isWanted)
        report.includesCodes = codes
        report.warnings = ArticleReport.Warning.all(of: features, by: model)
        if allScores { report.allScores = model.scores(of: features).filter(isWanted) }
      }
    }
  }
}

/// Topics that a user names.
enum TopicChoice {
  /// Refuses topics that the model does not have.
  static func check(_ topics: [String], in model: LedeModel) throws {
    let known = model.topics.map(\.id)
    for topic in topics where !known.contains(topic) {
      throw CommandFailure(
        .usage,
        "the model has no topic \"\(topic)\"; it has " + known.joined(separator: ", "))
    }
  }
}
