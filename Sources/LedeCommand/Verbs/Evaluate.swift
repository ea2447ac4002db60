import ArgumentParser
import Lede
import LedePresentation

struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares what a model says with what people said.",
    discussion: """
      EXAMPLES
        lede evaluate labels test.jsonl.gz -m my.lede
      """,
    subcommands: [EvaluateLabels.self])
}

struct EvaluateLabels: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labels",
    abstract: "Precision, recall and F1 of a model's labels on a filed corpus.",
    discussion: """
      EXAMPLES
        lede evaluate labels test.jsonl.gz -m my.lede
        lede evaluate labels corpus/ --format json
        lede evaluate labels corpus/ --topics water.yaml --no-model
      """)

  @Argument(help: "Corpora: folders, files, JSON Lines (also .gz).", completion: .file())
  var corpora: [String]

  @OptionGroup var language: LanguageOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var topics: TopicOptions
  @OptionGroup var output: OutputOptions

  private struct Judged: Sendable {
    let article: Article
    let given: [String]

    /// Whether it is in another language than those that the model learned from.
    let isForeign: Bool
  }

  func run() async throws {
    try await reportingFailures {
      let model = try topics.open(model, language: language.language)
      let aliases = TopicAliases(model.topics)
      let corpus = try Corpus(Environment.paths(corpora), usesFolderTopics: true)
      var output = try Output(self.output, reading: corpus)
      var skips = SkipReport()
      var articles: [(topics: [String], doubtful: [String], given: [String])] = []
      var foreign = 0
      let bar = ProgressBar("articles")
      try await corpus.process(
        with: model, language: language.language, jobs: self.output.jobCount, sentences: false,
        progress: { bar.update($0) },
        { features in
          Judged(
            article: features.article,
            given: model.labels(of: features).map(\.topic.id),
            isForeign: !model.knows(features.language))
        },
        deliver: { outcome in
          switch outcome {
          case .skipped(let reason): skips.add(reason)
          case .result(let judged):
            guard let topics = judged.article.topics else {
              skips.add(StorageError(about: judged.article, "has no topics to compare with"))
              return
            }
            if judged.isForeign { foreign += 1 }
            articles.append(
              (aliases.ids(of: topics), aliases.ids(of: judged.article.doubtful), judged.given))
          }
        })
      bar.finish()
      guard !articles.isEmpty else {
        throw CommandFailure(.failed, "no article has topics to compare with")
      }
      if foreign > 0 {
        StandardError.line(
          "note: \(foreign) of \(articles.count) articles \(foreign == 1 ? "is" : "are") in another "
            + "language than those that the model learned from")
      }
      let report = EvaluationReport(
        LabelEvaluation(topics: model.topics, articles: articles),
        unknownTopics: Self.unknownTopics(articles.map(\.topics), model))
      try output.line(
        self.output.format == .json ? report.json : report.text(output.style))
      try output.finish()
      try skips.check(done: articles.count)
    }
  }

  private static func unknownTopics(
    _ topics: [[String]], _ model: LedeModel
  ) -> [(topic: String, articles: Int)] {
    let known = Set(model.topics.map(\.id))
    var counts: [String: Int] = [:]
    for topic in topics.joined() where !known.contains(topic) { counts[topic, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
